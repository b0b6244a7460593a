package duikan.zh;

import java.util.List;

/**
 * A place in a text where a grammar rule found something.
 *
 * @param start UTF-16 offset into the text
 * @param end offset after the last
 * @param rule the rule's name in its file
 * @param kind how much it matters
 * @param said the rule's message as its author wrote it, without markup
 * @param replacements what may stand there instead, the likeliest first
 */
public record Slip(
    int start, int end, String rule, Kind kind, String said, List<String> replacements) {
  public Slip {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("slip " + start + ".." + end);
    }
    replacements = List.copyOf(replacements);
  }

  /** Whose rule found it, and how much it matters. */
  public enum Kind {
    /** A rule of LanguageTool: a wrong character, most likely. */
    TYPO,
    /** A rule of the book. */
    OWN,
    /** A rule of the book whose type is style. */
    OWN_STYLE,
    /** The rules of a file of the book were not tried, for one of them would take too long. */
    UNTRIED
  }
}
