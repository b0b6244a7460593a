package duikan.rule;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;

/** A translated chapter that no chapter of the source answers. */
final class OrphanChapter implements Rule.OfBook {
  @Override
  public String name() {
    return "orphan-chapter";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    // A book whose source is kept elsewhere has no orphans.
    if (book.chapters().stream().allMatch(chapter -> chapter.source().isEmpty())) {
      return;
    }
    List<String> own = options.list("own").stream().map(ChapterName::folded).toList();
    for (Chapter chapter : book.chapters()) {
      if (chapter.source().isEmpty()) {
        chapter
            .target()
            .filter(page -> !own.contains(ownName(page)))
            .ifPresent(page -> out.report(found(page)));
      }
    }
  }

  private static Finding found(Document page) {
    Span title = page.title().map(Heading::span).orElse(Span.at(0));
    return Finding.at(page.at(title)).with("page", page.path());
  }

  /** {@code 译者序} of {@code 00_译者序.md}. */
  private static String ownName(Document page) {
    String stem = ChapterName.stem(page.path());
    return ChapterName.folded(ChapterName.ofFile(stem).map(ChapterName::title).orElse(stem));
  }
}
