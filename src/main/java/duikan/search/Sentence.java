package duikan.search;

/**
 * A sentence of the book, a row of a table or the words of an image.
 *
 * @param text as a reader sees it, without markup
 */
public record Sentence(Spot at, String text) {}
