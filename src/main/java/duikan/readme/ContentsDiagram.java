package duikan.readme;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.doc.Heading;
import duikan.doc.Language;
import duikan.doc.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of contents as a Mermaid flowchart; chapters in folders stand below their folder. */
final class ContentsDiagram {
  private ContentsDiagram() {}

  /** The fence, with LF line ends. */
  static String of(Book book, Language language) {
    StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
    String root = new Message("Contents", "目录").in(language);
    text.append("    book[\"").append(root).append("\"]\n");
    Map<String, String> parts = new LinkedHashMap<>();
    List<Chapter> chapters = book.chapters();
    for (int i = 0; i < chapters.size(); i++) {
      String folder = folder(chapters.get(i), book);
      String above = "book";
      if (!folder.isEmpty()) {
        String next = "part" + (parts.size() + 1);
        if (parts.putIfAbsent(folder, next) == null) {
          text.append("    book --> ").append(node(next, folder));
        }
        above = parts.getOrDefault(folder, next);
      }
      String node = node("chapter" + (i + 1), title(chapters.get(i)));
      text.append("    ").append(above).append(" --> ").append(node);
    }
    return text.append("```\n").toString();
  }

  private static String node(String id, String label) {
    return id + "[\"" + escaped(label) + "\"]\n";
  }

  private static String title(Chapter chapter) {
    return chapter
        .target()
        .flatMap(page -> page.title())
        .or(() -> chapter.source().flatMap(page -> page.title()))
        .map(Heading::text)
        .filter(title -> !title.isBlank())
        .orElse(chapter.name());
  }

  private static String folder(Chapter chapter, Book book) {
    String path = chapter.target().or(chapter::source).orElseThrow().path();
    String root =
        chapter.target().isPresent() ? book.config().targetFolder() : book.config().sourceFolder();
    String below = path.startsWith(root + "/") ? path.substring(root.length() + 1) : "";
    return below.contains("/") ? below.substring(0, below.lastIndexOf('/')) : "";
  }

  /**
   * Text in a quoted label: Mermaid's own entities, in which {@code #} stands for {@code &}. It
   * takes a back-tick for Markdown, and {@code 1.} or {@code -} at the start for a list, which it
   * refuses to draw.
   */
  private static String escaped(String label) {
    String line = label.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    StringBuilder text = new StringBuilder();
    int number = 0;
    while (number < line.length() && Character.isDigit(line.charAt(number))) {
      number++;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean list = i == number && ".-*+)".indexOf(c) >= 0;
      boolean special = list || "\"#&<>`;*_\\".indexOf(c) >= 0;
      text.append(special ? "#" + (int) c + ";" : String.valueOf(c));
    }
    return text.toString();
  }
}
