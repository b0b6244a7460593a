package duikan.rule;

import duikan.lint.Options;
import java.util.List;

/**
 * Which seams between Chinese and other text want a space.
 *
 * @param letters at Latin text and numbers
 * @param dates inside 2024年10月1日
 * @param units between a number and its unit
 * @param code at inline code
 * @param links at the edge of a link
 * @param words words that are written without a space
 */
record SeamStyle(
    boolean letters,
    boolean dates,
    boolean units,
    boolean code,
    boolean links,
    List<String> words) {
  private static final String ALWAYS = "always";

  SeamStyle {
    words = List.copyOf(words);
  }

  static SeamStyle of(Options options) {
    return new SeamStyle(
        options.text("style").equals(ALWAYS),
        options.text("dates").equals(ALWAYS),
        options.text("units").equals(ALWAYS),
        options.text("code").equals(ALWAYS),
        options.text("links").equals(ALWAYS),
        options.list("words"));
  }
}
