package duikan.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody asks for, in the forms that it is compared in.
 *
 * @param folded as {@link Folded} has it
 * @param stems of its words, with blanks between them
 * @param typed without blanks: pinyin with its tones, if it is pinyin
 * @param bare the same without tones
 */
record Question(String folded, String stems, String typed, String bare) {
  /** Nobody asks for more, and the rest would only cost time. */
  private static final int LONGEST = 200;

  private static final int LONGEST_PIECE = 16;

  static Question of(String asked) {
    String cut = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    String folded = Folded.of(cut);
    String typed = Tone.typed(cut);
    return new Question(folded, Folded.stems(folded), typed, Tone.bare(typed));
  }

  boolean isEmpty() {
    return Folded.words(folded).isEmpty();
  }

  /** Whether it may be pinyin, of two letters at least. */
  boolean mayBePinyin() {
    return bare.length() >= 2
        && bare.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** Everything inside it that may be a term: it begins and ends where a word does. */
  Set<String> pieces() {
    List<Integer> borders = Borders.of(folded);
    Set<String> pieces = new LinkedHashSet<>();
    for (int i = 0; i < borders.size(); i++) {
      for (int k = i + 1; k < borders.size() && k <= i + LONGEST_PIECE; k++) {
        pieces.add(folded.substring(borders.get(i), borders.get(k)).strip());
      }
    }
    pieces.remove("");
    return pieces;
  }

  /** The same for stems. */
  Set<String> stemPieces() {
    List<String> words = Folded.words(stems);
    Set<String> pieces = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (int k = i + 1; k <= words.size() && k <= i + LONGEST_PIECE / 2; k++) {
        pieces.add(String.join(" ", words.subList(i, k)));
      }
    }
    return pieces;
  }
}
