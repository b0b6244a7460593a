package duikan.rule;

import duikan.doc.Span;
import java.util.BitSet;
import java.util.stream.Stream;

/** The places of a page that spans cover: thousands of spans may be asked about thousands more. */
final class Covered {
  private final BitSet places = new BitSet();

  private Covered() {}

  static Covered by(Stream<Span> spans) {
    Covered covered = new Covered();
    spans.forEach(span -> covered.places.set(span.start(), span.end()));
    return covered;
  }

  boolean holds(int offset) {
    return places.get(offset);
  }

  boolean overlaps(Span span) {
    int next = places.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }
}
