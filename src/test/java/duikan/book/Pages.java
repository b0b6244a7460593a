package duikan.book;

import duikan.doc.Document;
import duikan.doc.Heading;
import duikan.doc.Hidden;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of which the ATX headings alone are known. */
final class Pages {
  private Pages() {}

  static Document of(String path, String text) {
    Source source = Source.of(path, text);
    List<Heading> headings = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.line(line);
      String written = span.of(text);
      int level = written.indexOf(' ');
      if (written.startsWith("#") && level > 0) {
        Span content = new Span(span.start() + level + 1, span.end());
        headings.add(new Heading(level, span, content, content.of(text), content.of(text)));
      }
    }
    return new Document(
        source,
        Hidden.of(text, text),
        Optional.empty(),
        List.of(),
        headings,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }
}
