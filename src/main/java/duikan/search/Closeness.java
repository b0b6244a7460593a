package duikan.search;

import duikan.align.EnglishWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How near a row comes to a question.
 *
 * @param match in what way
 * @param score 0 to 1: that of the way, and a little more the nearer it is
 */
record Closeness(Match match, double score) {
  private static final int SHORTEST_TYPO = 3;

  /** The best of a row's forms; empty where it has nothing to do with the question. */
  static Optional<Closeness> of(Question asked, Keys row) {
    if (row.surfaces().contains(asked.folded())) {
      return found(Match.EXACT, 1);
    }
    if (asked.mayBePinyin()) {
      Optional<Closeness> pinyin = pinyin(asked, row);
      if (pinyin.isPresent()) {
        return pinyin;
      }
    }
    double prefix = prefix(asked.folded(), row.surfaces());
    if (prefix > 0) {
      return found(Match.PREFIX, prefix);
    }
    if (row.stems().contains(asked.stems())) {
      return found(Match.STEM, 1);
    }
    double inside =
        Math.max(inside(asked.folded(), row.surfaces()), inside(asked.stems(), row.stems()));
    if (inside > 0) {
      return found(Match.INSIDE, inside);
    }
    if (asked.mayBePinyin() && asked.bare().length() > 2) {
      double begins =
          Math.max(prefix(asked.bare(), row.spellings()), prefix(asked.bare(), row.initials()));
      if (begins > 0) {
        return found(Match.PINYIN_PREFIX, begins);
      }
    }
    return further(asked, row);
  }

  private static Optional<Closeness> pinyin(Question asked, Keys row) {
    if (row.spellings().contains(asked.typed())) {
      return found(Match.PINYIN, 1);
    }
    if (row.spellings().contains(asked.bare())) {
      // Other tones than those that were asked for.
      return found(Match.PINYIN, 0);
    }
    return row.initials().contains(asked.bare()) ? found(Match.INITIALS, 1) : Optional.empty();
  }

  private static Optional<Closeness> further(Question asked, Keys row) {
    boolean typo =
        row.surfaces().stream().anyMatch(surface -> isTypo(asked.folded(), surface))
            || (asked.mayBePinyin()
                && row.spellings().stream().anyMatch(spelling -> isTypo(asked.bare(), spelling)));
    if (typo) {
      return found(Match.TYPO, 1);
    }
    double part =
        row.surfaces().stream()
            .filter(surface -> isPart(asked.folded(), surface))
            .mapToDouble(surface -> share(asked.folded(), surface))
            .max()
            .orElse(0);
    if (part > 0) {
      return found(Match.PART, part);
    }
    List<String> words =
        Folded.words(asked.stems()).stream()
            .filter(word -> !EnglishWords.isFunction(word))
            .toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (row.stems().stream().anyMatch(stems -> Folded.words(stems).containsAll(words))) {
      return found(Match.WORDS, 0);
    }
    String note = row.note();
    return Borders.indexOf(note, asked.folded()) >= 0
            || Folded.words(Folded.stems(note)).containsAll(words)
        ? found(Match.NOTE, 0)
        : Optional.empty();
  }

  private static Optional<Closeness> found(Match match, double nearness) {
    double score = match == Match.EXACT ? 1 : match.score() + Match.STEP * nearness;
    return Optional.of(new Closeness(match, Math.round(score * 10_000) / 10_000.0));
  }

  private static double prefix(String start, Set<String> forms) {
    return forms.stream()
        .filter(form -> form.startsWith(start))
        .mapToDouble(form -> share(start, form))
        .max()
        .orElse(0);
  }

  private static double inside(String text, Set<String> forms) {
    return forms.stream()
        .filter(form -> Borders.indexOf(text, form) >= 0)
        .mapToDouble(form -> share(form, text))
        .max()
        .orElse(0);
  }

  // A word of an alphabet is a part from its beginning on.
  private static boolean isPart(String asked, String surface) {
    int at = surface.indexOf(asked);
    while (at >= 0 && !Borders.isAt(surface, at)) {
      at = surface.indexOf(asked, at + 1);
    }
    return at >= 0;
  }

  private static double share(String part, String whole) {
    return (double) part.length() / whole.length();
  }

  /**
   * Whether one letter added, dropped, changed or swapped with its neighbour makes one the other.
   */
  static boolean isTypo(String a, String b) {
    if (a.length() > b.length()) {
      return isTypo(b, a);
    }
    boolean isShort = a.length() < SHORTEST_TYPO || b.length() - a.length() > 1;
    if (isShort || a.equals(b)) {
      return false;
    }
    int from = 0;
    while (from < a.length() && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    if (a.length() < b.length()) {
      return a.regionMatches(from, b, from + 1, a.length() - from);
    }
    boolean swapped =
        from + 1 < a.length()
            && a.charAt(from) == b.charAt(from + 1)
            && a.charAt(from + 1) == b.charAt(from)
            && a.regionMatches(from + 2, b, from + 2, a.length() - from - 2);
    return swapped || a.regionMatches(from + 1, b, from + 1, a.length() - from - 1);
  }
}
