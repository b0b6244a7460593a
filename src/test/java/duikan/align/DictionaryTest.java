package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {
  private final Dictionary dictionary = Dictionary.cedict();

  private List<String> headwords(String word) {
    return Arrays.stream(dictionary.meaning(EnglishWords.stem(word)).postings)
        .mapToObj(posting -> dictionary.headword(posting >>> 2))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"database, 数据库", "caching, 缓存", "terrible, 恐怖", "translations, 翻译", "wrote, 写"})
  void aWordIsFoundInAnyForm(String english, String chinese) {
    assertTrue(headwords(english).contains(chinese), () -> headwords(english).toString());
  }

  @Test
  void everyHeadwordFindsItself() {
    for (int h = 0; h < dictionary.size(); h += 97) {
      char[] word = dictionary.headword(h).toCharArray();
      assertEquals(h, dictionary.find(word, 0, word.length));
    }
  }

  @Test
  void traditionalCharactersBecomeSimplified() {
    assertEquals('数', dictionary.simplified('數'));
    assertEquals('库', dictionary.simplified('庫'));
    assertEquals('一', dictionary.simplified('一'));
  }

  @Test
  void unknownWordsHaveNoHeadwords() {
    assertEquals(0, dictionary.meaning("qqqqq").postings.length);
    assertEquals(-1, dictionary.find("龘龘龘".toCharArray(), 0, 3));
  }
}
