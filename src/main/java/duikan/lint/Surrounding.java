package duikan.lint;

import duikan.doc.Span;

/**
 * The sentence around a place, as far as the text alone tells: it ends at a full stop, an
 * exclamation or question mark, and with its line, unless the line was broken between two Chinese
 * characters.
 */
final class Surrounding {
  /** How far a sentence is looked for on either side, in UTF-16 units. */
  private static final int FARTHEST = 500;

  /** How much of a place counts, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  private Surrounding() {}

  /** The sentence, the line where there is none. */
  static Span sentence(String text, Span place) {
    int end = Math.min(place.end(), place.start() + LONGEST);
    Span found = new Span(start(text, place.start(), true), end(text, place.start(), end, true));
    return found.of(text).isBlank()
        ? new Span(start(text, place.start(), false), end(text, place.start(), end, false))
        : found;
  }

  private static int start(String text, int from, boolean atStops) {
    int least = Math.max(0, from - FARTHEST);
    int at = from;
    while (at > least && !(atStops && stops(text, at - 1)) && !breaks(text, at - 1)) {
      at--;
    }
    return at;
  }

  // The last character of the place may be the stop.
  private static int end(String text, int start, int from, boolean atStops) {
    int most = Math.min(text.length(), from + FARTHEST);
    int at = Math.max(start, from - 1);
    while (at < most && !breaks(text, at)) {
      at++;
      if (atStops && stops(text, at - 1)) {
        break;
      }
    }
    return Math.max(at, from);
  }

  private static boolean stops(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '！', '？' -> true;
      case '.', '!', '?' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
      default -> false;
    };
  }

  /** Whether a line and all that stands in it ends at {@code at}. */
  private static boolean breaks(String text, int at) {
    if (!isLineEnd(text.charAt(at))) {
      return false;
    }
    boolean second = text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
    boolean first =
        text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    int start = second ? at - 1 : at;
    int end = first ? at + 2 : at + 1;
    boolean inside = start > 0 && end < text.length();
    return !inside || !isHan(text.codePointBefore(start)) || !isHan(text.codePointAt(end));
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
