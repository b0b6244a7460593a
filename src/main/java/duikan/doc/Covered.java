package duikan.doc;

import java.util.BitSet;
import java.util.stream.Stream;

/** The places of a text that spans cover: thousands of spans may be asked about thousands more. */
public final class Covered {
  private final BitSet places = new BitSet();

  /** By {@code spans}; more may be {@link #add added}. */
  public static Covered by(Stream<Span> spans) {
    Covered covered = new Covered();
    spans.forEach(covered::add);
    return covered;
  }

  /** By nothing. */
  public static Covered byNothing() {
    return new Covered();
  }

  private Covered() {}

  /** Covers {@code span} too. */
  public void add(Span span) {
    places.set(span.start(), span.end());
  }

  /** Whether {@code offset} is covered. */
  public boolean holds(int offset) {
    return places.get(offset);
  }

  /** Whether any place of {@code span} is covered. */
  public boolean overlaps(Span span) {
    int next = places.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }
}
