package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardTest {
  private static Book book() throws Exception {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 1; i <= 23; i++) {
      texts.put("source-en/%02d-a.md".formatted(i), "# A\n\n" + "word ".repeat(i * 37 % 50));
      texts.put("target-zh/第%02d章_甲.md".formatted(i), "# 甲\n\n" + "字".repeat(i * 91 % 70));
    }
    texts.put("target-zh/附.md", "# 附");
    texts.put("README.md", "# 书");
    return Binding.of(texts);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 60})
  void everyPathIsInExactlyOneShard(int count) throws Exception {
    Book book = book();
    List<Predicate<String>> shards =
        IntStream.rangeClosed(1, count).mapToObj(i -> new Shard(i, count).in(book)).toList();
    for (String path :
        List.of("target-zh/第03章_甲.md", "source-en/22-a.md", "README.md", "glossary.csv", "𠮷")) {
      assertEquals(1, shards.stream().filter(shard -> shard.test(path)).count(), path);
    }
    assertTrue(shards.get(0).test("glossary.csv"));
  }

  @Test
  void bothSidesOfAChapterAreInOneShard() throws Exception {
    Book book = book();
    for (int i = 1; i <= 5; i++) {
      Predicate<String> shard = new Shard(i, 5).in(book);
      for (int chapter = 1; chapter <= 23; chapter++) {
        assertEquals(
            shard.test("source-en/%02d-a.md".formatted(chapter)),
            shard.test("target-zh/第%02d章_甲.md".formatted(chapter)));
      }
    }
  }

  @Test
  void theShardsAreAboutEquallyLong() throws Exception {
    Book book = book();
    List<Long> lengths =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Shard(i, 4).in(book))
            .map(
                shard ->
                    book.pages().stream()
                        .filter(page -> shard.test(page.path()))
                        .map(Page::document)
                        .mapToLong(page -> page.text().length())
                        .sum())
            .toList();
    long least = lengths.stream().mapToLong(it -> it).min().orElseThrow();
    long most = lengths.stream().mapToLong(it -> it).max().orElseThrow();
    assertTrue(most < least * 1.2, lengths.toString());
  }

  @Test
  void aShardIsWrittenWithASlash() {
    assertEquals(Optional.of(new Shard(2, 8)), Shard.of("2/8"));
    assertEquals("2/8", new Shard(2, 8).toString());
    for (String wrong : List.of("", "0/3", "4/3", "1", "1/0", "-1/2", "1/2/3", "a/b", "1/99999")) {
      assertEquals(Optional.empty(), Shard.of(wrong), wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> new Shard(3, 2));
  }
}
