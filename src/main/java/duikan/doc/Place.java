package duikan.doc;

/** A span of a known text: what a finding points at. */
public record Place(Source source, Span span) implements Comparable<Place> {
  public Place {
    if (span.end() > source.text().length()) {
      throw new IllegalArgumentException(span + " is outside " + source.path());
    }
  }

  /** The path of its file, relative to the book, with {@code /}. */
  public String path() {
    return source.path();
  }

  public Position start() {
    return source.position(span.start());
  }

  public Position end() {
    return source.position(span.end());
  }

  /** By path in code-unit order, then in reading order. */
  @Override
  public int compareTo(Place other) {
    int byPath = path().compareTo(other.path());
    return byPath != 0 ? byPath : span.compareTo(other.span);
  }
}
