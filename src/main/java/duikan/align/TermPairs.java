package duikan.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The glossary as evidence: which stems stand for which Chinese words, and how surely. */
final class TermPairs {
  private static final double WHOLE = 1.0;
  private static final double PART = 0.8;

  /** A stem that stands for more names than this says nothing. */
  private static final int TELLING = 100;

  private TermPairs() {}

  /** Levels of 1 to {@link Relations#TOP} by stem and by Han run or Latin stem. */
  static Map<String, Map<String, Integer>> of(List<Term> terms) {
    Dictionary dictionary = Dictionary.cedict();
    Map<String, Map<String, Integer>> pairs = new HashMap<>();
    for (Term term : terms) {
      for (String english : term.english()) {
        List<String> stems = new ArrayList<>();
        for (String word : english.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
          if (!word.isEmpty() && !EnglishWords.isFunction(word)) {
            stems.add(EnglishWords.stem(word));
          }
        }
        int level = (int) Math.round(Relations.TOP * (stems.size() == 1 ? WHOLE : PART));
        for (String chinese : term.chinese()) {
          for (String name : names(chinese, dictionary)) {
            for (String stem : stems) {
              pairs.computeIfAbsent(stem, first -> new HashMap<>()).merge(name, level, Math::max);
            }
          }
        }
      }
    }
    pairs.values().forEach(TermPairs::thin);
    return pairs;
  }

  /** A word of hundreds of terms tells none of them; alone it may still be a term itself. */
  private static void thin(Map<String, Integer> names) {
    if (names.size() > TELLING) {
      names.values().removeIf(level -> level < (int) Math.round(Relations.TOP * WHOLE));
    }
    if (names.size() > TELLING) {
      names.clear();
    }
  }

  /** A copy that may grow; names keep their order. */
  static Map<String, Map<String, Integer>> copy(Map<String, Map<String, Integer>> pairs) {
    Map<String, Map<String, Integer>> copy = new HashMap<>();
    pairs.forEach(
        (stem, names) -> names.forEach(copy.computeIfAbsent(stem, first -> new HashMap<>())::put));
    return copy;
  }

  /** The Han runs of a Chinese name, simplified, and the stems of its Latin words. */
  private static List<String> names(String chinese, Dictionary dictionary) {
    List<String> out = new ArrayList<>();
    StringBuilder han = new StringBuilder();
    for (int i = 0; i <= chinese.length(); i++) {
      char c = i < chinese.length() ? chinese.charAt(i) : ' ';
      if (Words.isHan(c)) {
        han.append(dictionary.simplified(c));
      } else if (han.length() > 0) {
        out.add(han.toString());
        han.setLength(0);
      }
    }
    for (String word : chinese.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (!word.isEmpty() && !EnglishWords.isFunction(word)) {
        out.add(EnglishWords.stem(word));
      }
    }
    return out;
  }
}
