package duikan.readme;

import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.doc.Document;
import duikan.doc.Heading;

/** Text of a book as text of a table's cell. */
final class CellText {
  private CellText() {}

  /** Without a character that Markdown, or a terminal, would obey. */
  static String of(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|~])", "\\\\$1");
  }

  /** A page's title, else its name, as a link to the page from the book's folder. */
  static String link(Document page, Chapter chapter) {
    String title = page.title().map(Heading::text).orElse(chapter.name());
    return "[" + of(title) + "](" + address(page) + ")";
  }

  private static String address(Document page) {
    // A part of a page knows all anchors of the whole one, and its own headings alone.
    boolean part = page.anchors().size() > page.headings().size();
    String anchor =
        page.title()
            .filter(title -> part)
            .map(title -> "#" + Destination.encoded(title.anchor(), ""))
            .orElse("");
    return Destination.encoded(page.path(), "") + anchor;
  }
}
