package duikan.search;

import duikan.doc.Position;

/**
 * A place of the book that is known without its page.
 *
 * @param path of its file, relative to the book, with {@code /}
 * @param start where it begins
 * @param end the position after its last character
 */
public record Spot(String path, Position start, Position end) {}
