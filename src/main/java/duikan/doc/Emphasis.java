package duikan.doc;

/**
 * A rendered run of emphasis, strong emphasis or strikethrough.
 *
 * @param span with its marks
 * @param content without them
 */
public record Emphasis(Span span, Span content) {}
