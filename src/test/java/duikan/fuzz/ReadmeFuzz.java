package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Source;
import duikan.lint.Linter;
import duikan.lint.Settings;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import duikan.readme.FreshPage;
import duikan.readme.Markers;
import duikan.report.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A README before a book of three chapters: badges, reading paths, chapter tables, regions. Writing
 * the regions twice is writing them once.
 */
public final class ReadmeFuzz {
  private static final Map<String, String> CHAPTERS =
      Map.of(
          "source-en/01-one.md", "# Chapter 1: One\n\nOne server.\n",
          "source-en/02-two.md", "# Chapter 2: Two\n\nTwo servers.\n",
          "source-en/03-three.md", "# Chapter 3: Three\n\nThree.\n",
          "target-zh/第01章_一.md", "# 第1章 一\n\n一台服务器。\n",
          "target-zh/第02章_二.md", "# 第2章 二\n\n两台服务器。\n");

  private ReadmeFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    try {
      Book once = rewritten(book(Given.text(bytes)));
      assertEquals(readme(once), readme(rewritten(once)));
    } catch (BadSetting impossible) {
      throw new IllegalStateException(impossible); // There are none.
    }
  }

  private static Book book(String readme) throws BadSetting {
    Map<String, String> texts = new TreeMap<>(CHAPTERS);
    texts.put("README.md", readme);
    return Binding.of(texts);
  }

  private static Book rewritten(Book book) throws BadSetting, IOException {
    Settings settings = Settings.of(book.config(), BookFuzz.RULES, Set.of(), Set.of());
    Laws.findings(
        Linter.lint(book, BookFuzz.RULES, settings), new Rulebook(BookFuzz.RULES, Set.of()));
    Optional<Document> page = page(book);
    if (page.filter(it -> !Markers.of(it).areBroken()).isEmpty()) {
      return book;
    }
    FreshPage fresh = FreshPage.of(page.get(), book, () -> progress(book));
    return book(fresh.fresh().text());
  }

  private static Progress progress(Book book) {
    return Progress.of(book, AlignedBook.of(book), Evidence.none(), path -> 0);
  }

  private static Optional<Document> page(Book book) {
    return book.pages().stream()
        .filter(page -> page.role() == Role.README)
        .map(Page::document)
        .findFirst();
  }

  private static List<String> readme(Book book) {
    return page(book).map(Document::source).map(Source::text).stream().toList();
  }
}
