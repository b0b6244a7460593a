package duikan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "负载均衡, fuzaijunheng",
    "负载均衡, fu4zai4jun1heng2",
    "负载均衡, fùzàijūnhéng",
    "负载均衡, fu zai jun heng",
    "负载均衡, Fù Zài Jūn Héng",
    "负载均衡器, fuzaijunhengqi",
    "重试, chongshi",
    "重试, zhòngshì",
    "绿色, lvse",
    "绿色, lüse",
    "绿色, lu:4se4",
    "绿色, lǜsè",
    "西安, xi'an",
    "Web 服务器, webfuwuqi",
    "IP 地址, ipdizhi",
    "回收, huíshōu",
    "流, liú",
    "水队, shuǐduì",
    "口, kǒu"
  })
  void whatSomebodyTypesIsASpelling(String chinese, String typed) {
    Question asked = Question.of(typed);
    Set<String> spellings = Pinyin.spellings(chinese);
    assertTrue(
        spellings.contains(asked.typed()) || spellings.contains(asked.bare()),
        () -> asked + " " + spellings);
    assertTrue(spellings.contains(asked.bare()), () -> asked.bare() + " " + spellings);
  }

  @Test
  void tonesTellReadingsApart() {
    assertTrue(Pinyin.spellings("负载").contains(Question.of("fùzài").typed()));
    assertFalse(Pinyin.spellings("负载").contains(Question.of("fúzāi").typed()));
    assertFalse(Pinyin.spellings("负载").contains(Question.of("fu2zai1").typed()));
  }

  @ParameterizedTest
  @CsvSource({"负载均衡, fzjh", "Web 服务器, webfwq", "重试, cs", "重试, zs"})
  void initialsAreTheFirstLettersOfSyllables(String chinese, String initials) {
    assertTrue(Pinyin.initials(chinese).contains(initials), () -> "" + Pinyin.initials(chinese));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cache", "123", "！？", "  "})
  void whatHasNoChineseHasNoPinyin(String text) {
    assertEquals(Set.of(), Pinyin.spellings(text));
    assertEquals(Set.of(), Pinyin.initials(text));
  }

  @Test
  void aCharacterWithoutReadingStandsForItself() {
    assertTrue(Pinyin.spellings("𠮷野家").contains("𠮷yejia"));
  }

  @Test
  void manyReadingsStayFew() {
    assertTrue(Pinyin.spellings("和和和和和和和和和和和和和和和和").size() <= 3 * 64);
    assertEquals(Set.of(), Pinyin.spellings("和".repeat(10_000)));
  }

  /** Seeded, so that a failure comes again. */
  @Test
  void everySpellingIsBareWithoutItsTones() {
    Random chance = new Random(7);
    String common = "的一是不了在人有我他这中大来上国负载均衡缓存服务器数据库重试长行乐率绿女略";
    for (int i = 0; i < 300; i++) {
      String text =
          chance
              .ints(1 + chance.nextInt(4), 0, common.length())
              .mapToObj(at -> common.substring(at, at + 1))
              .collect(Collectors.joining());
      Set<String> spellings = Pinyin.spellings(text);
      assertFalse(spellings.isEmpty(), text);
      for (String spelling : spellings) {
        String bare = Tone.bare(Tone.typed(spelling));
        assertTrue(spellings.contains(bare), () -> text + ": " + spelling + " " + spellings);
        assertTrue(bare.chars().allMatch(c -> c >= 'a' && c <= 'z'), () -> text + ": " + bare);
      }
      assertEquals(
          List.of(text.length()),
          Pinyin.initials(text).stream().map(String::length).distinct().toList(),
          text);
    }
  }
}
