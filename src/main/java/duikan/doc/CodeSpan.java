package duikan.doc;

/**
 * Code or math inside a line.
 *
 * @param span with its back-ticks or dollars
 * @param content without them
 */
public record CodeSpan(Span span, Span content) {}
