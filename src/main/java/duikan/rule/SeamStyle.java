package duikan.rule;

import duikan.lint.Options;
import java.util.ArrayList;
import java.util.List;

/**
 * Which seams between Chinese and other text want a space.
 *
 * @param letters at Latin text and numbers
 * @param dates inside 2024年10月1日
 * @param units between a number and its unit
 * @param code at inline code
 * @param links at the edge of a link
 * @param words words that are written without a space, each cut where the scripts meet
 */
record SeamStyle(
    boolean letters, boolean dates, boolean units, boolean code, boolean links, List<Word> words) {
  private static final String ALWAYS = "always";

  SeamStyle {
    words = List.copyOf(words);
  }

  /** A word and where in it the scripts meet. */
  record Word(String text, int seam) {}

  static SeamStyle of(Options options) {
    return new SeamStyle(
        options.text("style").equals(ALWAYS),
        options.text("dates").equals(ALWAYS),
        options.text("units").equals(ALWAYS),
        options.text("code").equals(ALWAYS),
        options.text("links").equals(ALWAYS),
        words(options.list("words")));
  }

  private static List<Word> words(List<String> texts) {
    List<Word> words = new ArrayList<>();
    for (String text : texts) {
      for (int i = 1; i < text.length(); i++) {
        if ((text.charAt(i) < 0x2E80) != (text.charAt(i - 1) < 0x2E80)) {
          words.add(new Word(text, i));
        }
      }
    }
    return words;
  }
}
