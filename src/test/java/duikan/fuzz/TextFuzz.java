package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;

/** Any bytes as a text: what is UTF-8 comes back byte for byte, and every place has a line. */
public final class TextFuzz {
  private TextFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Source source = Source.decode("a.md", bytes);
    if (source.undecodable().isEmpty()) {
      assertArrayEquals(bytes, source.encoded());
    }
    source.undecodable().forEach(span -> assertEquals("\uFFFD", span.of(source.text())));
    int line = 1;
    for (int at = 0; at <= source.text().length(); at++) {
      int here = source.lineAt(at);
      assertTrue(here == line || here == line + 1);
      line = here;
      assertTrue(source.position(at).column() >= 1);
    }
    for (int each = 1; each <= source.lineCount(); each++) {
      Laws.inside(source, source.line(each));
    }
  }
}
