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
    long units =
        book.pages().stream().map(Page::document).mapToLong(page -> page.text().length()).sum();
    double pages = (used() - before) / (double) units;

    before = used();
    AlignedBook aligned = AlignedBook.of(book);
    double unasked = (used() - before) / (double) units;
    aligned.chapters().forEach(AlignedChapter::faults);
    double asked = (used() - before) / (double) units;

    assertEquals(book.chapters().size(), aligned.chapters().size());
    String figures = "pages %.2f, aligned %.2f, asked %.2f".formatted(pages, unasked, asked);
    // They were 4.4, 12.3 and 12.3 when texts and words were kept as they are worked with.
    assertTrue(pages < 3 && unasked < 6 && asked < 6, figures);
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
        pages = files.filter(file -> file.toString().matches(".*[/第](?:0[1-9]|1[01])\\D[^/]*")).sorted().toList();
      }
      for (int i = 0; i < TIMES * pages.size(); i++) {
        String text = Files.readString(pages.get(i % pages.size()));
        texts.put(side.formatted(i + 1), text.substring(0, text.indexOf("\n\n", text.length() / 5)));
      }
    }
    return texts;
  }
}
