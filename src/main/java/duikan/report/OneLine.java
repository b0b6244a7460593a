package duikan.report;

import java.util.stream.Collectors;

/**
 * Words as a terminal or a log may show them, whoever wrote them: a book, the name of a file, a
 * revision. What a terminal would obey or hide (controls, marks of direction, line ends) is written
 * as its code point, {@code <U+001B>}.
 */
public final class OneLine {
  private OneLine() {}

  /** {@code text} on one line. */
  public static String of(String text) {
    return Cell.visible(text);
  }

  /** Every line of {@code text} for itself, each ended by an LF. */
  public static String each(String text) {
    return text.lines().map(OneLine::of).collect(Collectors.joining("\n", "", "\n"));
  }
}
