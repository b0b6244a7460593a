package duikan.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that come again and again in texts: runs of up to four words. A longer one is only
 * counted where both phrases it is made of come often enough (Agrawal and Srikant, 1994), so that
 * memory stays within what is frequent.
 */
final class Phrases {
  private static final int LONGEST = 4;

  private final Map<String, Integer> counts;
  private final List<Set<String>> byText;

  private Phrases(Map<String, Integer> counts, List<Set<String>> byText) {
    this.counts = counts;
    this.byText = byText;
  }

  /**
   * Of texts, each cut into runs of words that may stand together in a phrase.
   *
   * @param between what stands between two words of a phrase
   * @param least how often a phrase must come
   */
  static Phrases of(List<List<List<String>>> texts, String between, int least) {
    Map<String, Integer> counts = new HashMap<>();
    List<Set<String>> byText = new ArrayList<>();
    texts.forEach(text -> byText.add(new LinkedHashSet<>()));
    for (int length = 1; length <= LONGEST; length++) {
      Map<String, Integer> found = new HashMap<>();
      for (List<List<String>> text : texts) {
        for (String phrase : ofLength(length, text, between, counts)) {
          found.merge(phrase, 1, Integer::sum);
        }
      }
      found.values().removeIf(count -> count < least);
      if (found.isEmpty()) {
        break;
      }
      counts.putAll(found);
      for (int i = 0; i < texts.size(); i++) {
        for (String phrase : ofLength(length, texts.get(i), between, counts)) {
          if (found.containsKey(phrase)) {
            byText.get(i).add(phrase);
          }
        }
      }
    }
    return new Phrases(counts, byText);
  }

  private static List<String> ofLength(
      int length, List<List<String>> text, String between, Map<String, Integer> known) {
    List<String> phrases = new ArrayList<>();
    for (List<String> run : text) {
      for (int i = 0; i + length <= run.size(); i++) {
        boolean frequent =
            length == 1
                || (known.containsKey(String.join(between, run.subList(i, i + length - 1)))
                    && known.containsKey(String.join(between, run.subList(i + 1, i + length))));
        if (frequent) {
          phrases.add(String.join(between, run.subList(i, i + length)));
        }
      }
    }
    return phrases;
  }

  /** Every frequent phrase and how often it comes. */
  Map<String, Integer> counts() {
    return counts;
  }

  int count(String phrase) {
    return counts.getOrDefault(phrase, 0);
  }

  /** The frequent phrases of a text, by its number. */
  Set<String> in(int text) {
    return byText.get(text);
  }
}
