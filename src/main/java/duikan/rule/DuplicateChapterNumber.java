package duikan.rule;

import duikan.book.Book;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two chapters of one folder that bear the same number, in their file names or in their titles. */
final class DuplicateChapterNumber implements Rule.OfBook {
  @Override
  public String name() {
    return "duplicate-chapter-number";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    NameStyle.byFolder(book).values().forEach(pages -> check(pages, out));
  }

  private static void check(List<Document> pages, Findings out) {
    Map<Integer, Document> named = new HashMap<>();
    Map<Integer, Document> titled = new HashMap<>();
    for (Document page : pages) {
      Optional<Document> before =
          NameStyle.nameOf(page).map(ChapterName::number).map(it -> named.putIfAbsent(it, page));
      if (before.isPresent()) {
        out.report(found(page, before.get(), Finding.USUAL, NameStyle.nameOf(page)));
        continue;
      }
      Optional<ChapterName> title = title(page);
      title
          .map(it -> titled.putIfAbsent(it.number(), page))
          .ifPresent(earlier -> out.report(found(page, earlier, "titles", title)));
    }
  }

  private static Optional<ChapterName> title(Document page) {
    return page.title()
        .flatMap(heading -> ChapterName.ofHeading(heading.text()))
        .filter(title -> !title.isPart());
  }

  private static Finding found(
      Document page, Document before, String variant, Optional<ChapterName> name) {
    return Finding.at(page.at(head(page)))
        .saying(variant)
        .with("number", name.map(ChapterName::number).orElse(0))
        .with("other", before.path())
        .and(before.at(head(before)), "other");
  }

  private static Span head(Document page) {
    return page.title().map(Heading::span).orElse(Span.at(0));
  }
}
