package duikan.readme;

import duikan.book.Chapter;
import duikan.book.Destination;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Heading;
import java.util.List;

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
    String anchor =
        page.title()
            .filter(title -> isPart(page))
            .map(title -> "#" + Destination.encoded(title.anchor(), ""))
            .orElse("");
    return Destination.encoded(page.path(), "") + anchor;
  }

  /** Whether it is one chapter of a page of several, which knows the anchors of all of them. */
  private static boolean isPart(Document page) {
    List<Block> blocks = page.blocks();
    if (blocks.isEmpty()) {
      return false;
    }
    int start = blocks.get(0).span().start();
    int end = blocks.get(blocks.size() - 1).span().end();
    return page.anchors().values().stream().anyMatch(to -> to.end() <= start || to.start() >= end);
  }
}
