package duikan.search;

import duikan.doc.Position;
import duikan.doc.Source;
import duikan.doc.Span;

/**
 * A place of the book that is known without its page.
 *
 * @param path of its file, relative to the book, with {@code /}
 * @param start where it begins
 * @param end the position after its last character
 */
public record Spot(String path, Position start, Position end) {
  static Spot of(Source source, Span span) {
    return new Spot(source.path(), source.position(span.start()), source.position(span.end()));
  }
}
