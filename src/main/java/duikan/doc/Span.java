package duikan.doc;

/**
 * A half-open range of UTF-16 offsets into a text as read (a byte order mark is not counted).
 *
 * @param start the first offset, 0 or more
 * @param end the offset after the last, {@code start} or more
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** The empty span at {@code offset}: a place to insert. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Its length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code offset} is one of its offsets; an empty span contains none. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether {@code other} lies wholly inside; every span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether they share at least one offset. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * The piece of {@code text} it marks.
   *
   * @throws IndexOutOfBoundsException if it does not lie inside {@code text}
   */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** In reading order: by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  // That of a record, 31 * start + end, is a multiple of 32 for every span of one character, and a
  // page may have a hundred thousand of those in a table. Mixed as MurmurHash3 ends (A. Appleby).
  @Override
  public int hashCode() {
    int mixed = 31 * start + end;
    mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }
}
