package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StretchesTest {
  /** A book of chapters with so many words each; 0: none in English. */
  private static Book book(int... words) throws BadSetting {
    Map<String, String> texts = new TreeMap<>();
    for (int c = 0; c < words.length; c++) {
      if (words[c] > 0) {
        texts.put("source-en/%03d.md".formatted(c + 1), "word ".repeat(words[c]).strip());
      }
      texts.put("target-zh/%03d.md".formatted(c + 1), "# 甲\n\n字\n");
    }
    return Binding.of(texts);
  }

  private static List<List<String>> names(Stretches stretches) {
    return stretches.all().stream()
        .map(stretch -> stretch.stream().map(Chapter::name).toList())
        .toList();
  }

  @Test
  void aBookThatIsNotTwiceAsLongIsOneStretch() throws BadSetting {
    assertEquals(1, Stretches.of(book(100, 100, 0, 100)).all().size());
    assertEquals(List.of(List.of("001", "002", "003")), names(Stretches.of(book(3, 3, 3), 30)));
  }

  @Test
  void aLongBookIsCutBetweenChaptersIntoEquallyLongStretches() throws BadSetting {
    assertEquals(
        List.of(List.of("001", "002"), List.of("003"), List.of("004", "005")),
        names(Stretches.of(book(10, 10, 20, 10, 10), 95)));
  }

  @Test
  void aBookWithoutTextOrChaptersIsCutNowhere() throws BadSetting {
    assertEquals(List.of(List.of("001", "002")), names(Stretches.of(book(0, 0), 1)));
    assertEquals(List.of(), Stretches.of(Binding.of(Map.of("README.md", "# 书")), 1).all());
  }

  @Test
  void oneLongChapterIsOneStretch() throws BadSetting {
    assertEquals(
        List.of(List.of("001"), List.of("002"), List.of("003")),
        names(Stretches.of(book(1, 1000, 1), 10)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyChapterIsInOneInOrder(long seed) throws BadSetting {
    Random random = new Random(seed);
    Book book = book(random.ints(1 + random.nextInt(40), 0, 60).toArray());
    Stretches stretches = Stretches.of(book, 1 + random.nextInt(400));
    Stretches finer = stretches.cutInto(1 + random.nextInt(60));
    for (Stretches some : List.of(stretches, finer)) {
      assertEquals(book.chapters(), some.all().stream().flatMap(List::stream).toList());
      assertTrue(some.all().stream().noneMatch(List::isEmpty));
    }
  }

  @Test
  void stretchesAreCutFurtherAboutAsOftenEach() throws BadSetting {
    Stretches two = Stretches.of(book(9, 9, 9, 9, 9, 9), 120);
    assertEquals(2, two.all().size());
    assertEquals(
        List.of(
            List.of("001"), List.of("002"), List.of("003"), List.of("004"), List.of("005", "006")),
        names(two.cutInto(5)));
    assertEquals(names(two), names(two.cutInto(1)));
    assertEquals(6, two.cutInto(100).all().size());
  }
}
