package duikan.doc;

/**
 * A heading as links see it.
 *
 * @param level 1 to 6
 * @param span the whole heading with its markers
 * @param content its text with inline markup, without {@code #} and {@code {#id}}
 * @param text what a reader sees: markup and images removed, the text of code kept
 * @param anchor the fragment that leads to it: the explicit {@code {#id}}, else its slug, made
 *     unique on the page
 */
public record Heading(int level, Span span, Span content, String text, String anchor) {}
