package duikan.search;

import java.util.ArrayList;
import java.util.List;

/** Where a word may begin or end: everywhere but between two letters of an alphabet. */
final class Borders {
  private Borders() {}

  /** The offsets in {@code text}, ascending, its start and end among them. */
  static List<Integer> of(String text) {
    List<Integer> borders = new ArrayList<>();
    for (int i = 0; i <= text.length(); i++) {
      if (isAt(text, i)) {
        borders.add(i);
      }
    }
    return borders;
  }

  /** Whether a word may begin or end at {@code offset}. */
  static boolean isAt(String text, int offset) {
    if (offset == 0 || offset == text.length()) {
      return true;
    }
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    return !(Character.isSurrogatePair(before, after) || (isLetter(before) && isLetter(after)));
  }

  /**
   * The first place of {@code word} in {@code text} that begins and ends at borders; -1 if none.
   */
  static int indexOf(String text, String word) {
    int at = word.isEmpty() ? -1 : text.indexOf(word);
    while (at >= 0 && !(isAt(text, at) && isAt(text, at + word.length()))) {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
  }
}
