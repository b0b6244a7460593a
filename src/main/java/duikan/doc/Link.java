package duikan.doc;

/**
 * A link or image.
 *
 * @param kind how it is written
 * @param image whether it shows an image
 * @param span all of it, markers included
 * @param text the label or alternative text inside its brackets; for an autolink the address
 * @param destination where the destination is written, without {@code <>}; for a reference inside
 *     its definition; empty span where it is empty
 * @param target the destination with Markdown escapes and entities resolved, percent-encoding kept
 */
public record Link(
    Kind kind, boolean image, Span span, Span text, Span destination, String target) {

  /** How a link is written. */
  public enum Kind {
    /** {@code [text](destination)} */
    INLINE,
    /** {@code [text][label]}, {@code [label][]} or {@code [label]} */
    REFERENCE,
    /** {@code <https://…>} or a bare address */
    AUTOLINK,
    /** {@code <a href>}, {@code <img src>} */
    HTML
  }
}
