package duikan.rule;

import duikan.zh.Glyph;
import java.util.Locale;
import java.util.Set;

/** Tells a Latin word or code at the end of a Chinese sentence from an English sentence. */
final class WesternEnd {
  /** Words that keep their dot. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "etc", "vs", "cf", "inc", "corp", "ltd", "mrs", "prof", "fig", "vol", "eds", "approx",
          "resp", "viz", "dept", "est", "ver", "min", "max", "sec", "chap", "ref", "dr", "mr",
          "al");

  private static final int SHORTEST_WORD = 3;

  /** Latin words in a row that may be a sentence of their own. */
  private static final int SENTENCE = 3;

  private static final int LONGEST_SENTENCE = 200;

  private final String prose;

  WesternEnd(String prose) {
    this.prose = prose;
  }

  /** Whether the sentence up to {@code at} holds Chinese. */
  boolean isChinese(int at) {
    for (int i = at - 1; i >= 0 && i > at - LONGEST_SENTENCE; i--) {
      switch (Glyph.of(prose.charAt(i))) {
        case HAN -> {
          return true;
        }
        case LINE_END -> {
          return false;
        }
        case PAUSE -> {
          if ("。！？；".indexOf(prose.charAt(i)) >= 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the Latin word that ends at {@code last} is no abbreviation and ends no English. */
  boolean isWord(int last) {
    int start = wordStart(last);
    String word = prose.substring(start, last + 1);
    if (word.length() < SHORTEST_WORD
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        || (start > 0 && prose.charAt(start - 1) == '.')) {
      return false;
    }
    int words = 1;
    while (words < SENTENCE && start > 2 && prose.charAt(start - 1) == ' ') {
      int before = prose.charAt(start - 2) == ',' ? start - 3 : start - 2;
      if (Glyph.of(prose.charAt(before)) != Glyph.LATIN) {
        return true;
      }
      start = wordStart(before);
      words++;
    }
    return words < SENTENCE;
  }

  private int wordStart(int last) {
    int start = last;
    while (start > 0
        && last - start < LONGEST_SENTENCE
        && Glyph.of(prose.charAt(start - 1)) == Glyph.LATIN) {
      start--;
    }
    return start;
  }
}
