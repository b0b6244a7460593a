package duikan.start;

/**
 * The folders of the two sides of a book, relative to it, with {@code /}.
 *
 * @param source of the English original
 * @param target of the Chinese translation
 */
public record Sides(String source, String target) {}
