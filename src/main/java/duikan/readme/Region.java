package duikan.readme;

import duikan.doc.Span;

/**
 * A region that duikan writes.
 *
 * @param begin its opening marker
 * @param content from the line after that marker to the line of the closing one; with its last line
 *     end
 */
public record Region(RegionKind kind, Span begin, Span content) {}
