package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a large book keeps, in bytes for each UTF-16 unit of its text: a book of the beginnings of
 * the sample book's chapters, which come again and again, more often than {@link Recent} holds any.
 */
final class KeptMemoryTest {
  private static final int TIMES = 40;

  @Test
  void aBookKeepsLittleMoreThanItsTexts() throws Exception {
    Dictionary.cedict();
    Map<String, String> texts = texts();
    long before = used();
    Book book = Binding.of(texts);
    AlignedBook aligned = AlignedBook.of(book);
    long kept = used() - before;
    long units =
        book.pages().stream().map(Page::document).mapToLong(page -> page.text().length()).sum();
    assertEquals(TIMES * 11, aligned.chapters().size());
    // 6 with one collector of the virtual machine, 8 with another; 17 and 19 when blocks, words and
    // prose were kept as they are worked with.
    assertTrue(kept < 12 * units, kept + " bytes of " + units);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  private static Map<String, String> texts() throws Exception {
    Map<String, String> texts = new TreeMap<>();
    for (String side : List.of("source-en/%02d-a.md", "target-zh/第%02d章_甲.md")) {
      String folder = side.substring(0, side.indexOf('/'));
      List<Path> pages;
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        pages =
            files
                .filter(file -> file.toString().matches(".*[/第](?:0[1-9]|1[01])\\D[^/]*"))
                .sorted()
                .toList();
      }
      for (int i = 0; i < TIMES * pages.size(); i++) {
        String text = Files.readString(pages.get(i % pages.size()));
        texts.put(
            side.formatted(i + 1), text.substring(0, text.indexOf("\n\n", text.length() / 5)));
      }
    }
    return texts;
  }
}
