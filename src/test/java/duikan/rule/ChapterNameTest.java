package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.Numeral;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChapterNameTest {

  @ParameterizedTest
  @CsvSource({
    "第07章_速度的需求——使用Redis实现缓存, 7, 速度的需求——使用Redis实现缓存",
    "第七章 缓存, 7, 缓存",
    "第 12 章：缓存, 12, 缓存",
    "第一百零五章《缓存》, 105, 《缓存》",
    "第二十回　𠮷野家, 20, 𠮷野家",
    "ch07-caching, 7, caching",
    "Chapter 7: Caching, 7, Caching",
    "07-caching, 7, caching",
    "07, 7, ''",
    "7.缓存, 7, 缓存",
  })
  void aFileNameTellsNumberAndTitle(String stem, int number, String title) {
    ChapterName name = ChapterName.ofFile(stem).orElseThrow();
    assertEquals(number, name.number());
    assertEquals(title, name.title());
    assertFalse(name.isPart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"前言", "2024年总结", "20240115-周报", "第一部分", "附录A"})
  void aNumberThatCountsSomethingElseIsNone(String stem) {
    assertEquals(Optional.empty(), ChapterName.ofFile(stem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 个常见错误", "3. 安装", "2.0 的新特性", "缓存"})
  void aBareNumberInAHeadingIsNoChapter(String heading) {
    assertEquals(Optional.empty(), ChapterName.ofHeading(heading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ch07-01-intro", "07.2-缓存", "07a-缓存", "第07章（上）_缓存", "第07章_缓存（下）", "第07章_缓存_2"})
  void aPartOfAChapterIsKnown(String stem) {
    assertTrue(ChapterName.ofFile(stem).orElseThrow().isPart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"07-a-tale-of-two-servers", "第10章_10个常见错误", "第07章_3 层架构", "第05章_2024年"})
  void aTitleThatBeginsLikeAPartIsNone(String stem) {
    assertFalse(ChapterName.ofFile(stem).orElseThrow().isPart());
  }

  @Test
  void everyNumeralIsReadAsItIsWritten() {
    IntStream.range(0, 1000)
        .forEach(
            number ->
                assertEquals(
                    number,
                    ChapterName.ofFile("第" + Numeral.chinese(number) + "章")
                        .orElseThrow()
                        .number()));
    assertEquals(
        List.of("十", "十二", "二十", "一百零五", "一百一十", "三百二十一"),
        IntStream.of(10, 12, 20, 105, 110, 321).mapToObj(Numeral::chinese).toList());
  }

  @Test
  void namesWithoutAMajorityKeepTheirOwn() {
    List<ChapterName> names =
        List.of("第01章_甲", "第02章-乙", "第3章_丙", "4-丁").stream()
            .map(stem -> ChapterName.ofFile(stem).orElseThrow())
            .toList();
    NameStyle style = NameStyle.of(names, 3, 60);
    assertEquals("第4章-丁", style.applied(names.get(3)));
    assertEquals("第02章-乙", style.applied(names.get(1)));
  }
}
