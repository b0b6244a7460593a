package duikan.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The one name that a misspelt name is nearest to. */
final class Nearest {
  // Past this, the square of the length is felt and nobody mistypes.
  private static final int LONGEST = 120;

  private Nearest() {}

  /**
   * The candidate within a quarter of the name's length in edits of UTF-16 units, letter case aside; empty where there is none
   * or two are equally near. Names whose numbers differ are different things, however near: chapter 7 is not a misspelt
   * chapter 8, nor 第七章 a misspelt 第八章.
   */
  static Optional<String> to(String name, Collection<String> candidates) {
    String wanted = folded(name);
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    int limit = Math.max(1, wanted.length() / 4);
    int best = limit + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      String other = folded(candidate);
      if (Math.abs(other.length() - wanted.length()) > limit
          || !numbers(other).equals(numbers(wanted))) {
        continue;
      }
      int edits = edits(wanted, other);
      if (edits == best) {
        nearest = Optional.empty();
      } else if (edits < best) {
        best = edits;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** How many UTF-16 units must be put in, left out or changed (Levenshtein). */
  static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }

  private static String folded(String name) {
    return Destination.nfc(name).toLowerCase(Locale.ROOT);
  }

  private static String numbers(String name) {
    StringBuilder numbers = new StringBuilder();
    name.codePoints()
        .filter(c -> Character.isDigit(c) || ChapterName.NUMERALS.indexOf(c) >= 0)
        .forEach(numbers::appendCodePoint);
    return numbers.toString();
  }
}
