package duikan.rule;

import duikan.book.Book;
import duikan.book.Destination;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;
import java.util.Optional;

/** A chapter whose file is not named as the others of its folder are. */
final class ChapterNameStyle implements Rule.OfBook {
  @Override
  public String name() {
    return "chapter-name-style";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    NameStyle.byFolder(book).values().forEach(pages -> check(pages, options, out));
  }

  private static void check(List<Document> pages, Options options, Findings out) {
    List<ChapterName> names =
        pages.stream().map(NameStyle::nameOf).flatMap(Optional::stream).toList();
    NameStyle style = NameStyle.of(names, options.number("at-least"), options.number("percent"));
    for (Document page : pages) {
      String stem = ChapterName.stem(page.path());
      NameStyle.nameOf(page)
          .map(style::applied)
          .filter(better -> !better.equals(Destination.nfc(stem)))
          .ifPresent(
              better ->
                  out.report(
                      Finding.at(page.at(Span.at(0)))
                          .with("file", Destination.name(page.path()))
                          .with("suggestion", better + ".md")));
    }
  }
}
