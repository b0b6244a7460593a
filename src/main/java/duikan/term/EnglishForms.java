package duikan.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which an English term stands in running text: as written, singular and plural,
 * joined. Letter case, blanks, hyphens and the possessive are {@link Folded}'s.
 */
final class EnglishForms {
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("analysis", List.of("analyses")),
          Map.entry("axis", List.of("axes")),
          Map.entry("basis", List.of("bases")),
          Map.entry("child", List.of("children")),
          Map.entry("crisis", List.of("crises")),
          Map.entry("criterion", List.of("criteria")),
          Map.entry("datum", List.of("data")),
          Map.entry("foot", List.of("feet")),
          Map.entry("half", List.of("halves")),
          Map.entry("hypothesis", List.of("hypotheses")),
          Map.entry("index", List.of("indexes", "indices")),
          Map.entry("leaf", List.of("leaves")),
          Map.entry("life", List.of("lives")),
          Map.entry("man", List.of("men")),
          Map.entry("matrix", List.of("matrixes", "matrices")),
          Map.entry("mouse", List.of("mice")),
          Map.entry("parenthesis", List.of("parentheses")),
          Map.entry("person", List.of("persons", "people")),
          Map.entry("phenomenon", List.of("phenomena")),
          Map.entry("schema", List.of("schemas", "schemata")),
          Map.entry("shelf", List.of("shelves")),
          Map.entry("thesis", List.of("theses")),
          Map.entry("vertex", List.of("vertexes", "vertices")),
          Map.entry("woman", List.of("women")));

  /** With more gaps than these, one closed by itself is not looked for. */
  private static final int MOST_GAPS = 3;

  private EnglishForms() {}

  /** All forms of {@code written}, itself first. */
  static Set<String> of(String written) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(written);
    int word = lastWord(written);
    String before = written.substring(0, word);
    for (String number : numbers(written.substring(word))) {
      forms.add(before + number);
    }
    for (String form : List.copyOf(forms)) {
      joined(form, forms);
    }
    return forms;
  }

  private static int lastWord(String written) {
    int at = written.length();
    while (at > 0 && Folded.isWord(written.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The other number or numbers of a word; none of one that is no word of letters. */
  private static List<String> numbers(String word) {
    if (word.length() < 2 || word.chars().anyMatch(c -> !Character.isLetter(c))) {
      return List.of();
    }
    if (isAcronym(word)) {
      return List.of(word + "s");
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (IRREGULAR.containsKey(lower)) {
      return IRREGULAR.getOrDefault(lower, List.of());
    }
    int n = word.length();
    char last = lower.charAt(n - 1);
    if (last == 's') {
      boolean singular = lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is");
      return singular ? List.of(word + "es") : List.of(word.substring(0, n - 1));
    }
    if (last == 'x' || last == 'z' || lower.endsWith("ch") || lower.endsWith("sh")) {
      return List.of(word + "es");
    }
    if (last == 'y' && "aeiou".indexOf(lower.charAt(n - 2)) < 0) {
      return List.of(word.substring(0, n - 1) + "ies");
    }
    return List.of(word + "s");
  }

  /** Whether a word is all capitals: the S of DNS is no plural, and the plural of API is APIs. */
  static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /**
   * Adds the form with each of its gaps closed, and with all: loadbalancer, front-end, frontend.
   */
  private static void joined(String form, Set<String> forms) {
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i + 1 < form.length(); i++) {
      boolean between =
          (form.charAt(i) == ' ' || form.charAt(i) == '-')
              && Character.isLetter(form.charAt(i - 1))
              && Character.isLetter(form.charAt(i + 1));
      if (between) {
        gaps.add(i);
      }
    }
    for (int gap : gaps.size() > MOST_GAPS ? List.<Integer>of() : gaps) {
      forms.add(form.substring(0, gap) + form.substring(gap + 1));
    }
    StringBuilder all = new StringBuilder(form);
    for (int i = gaps.size() - 1; i >= 0; i--) {
      all.deleteCharAt(gaps.get(i));
    }
    forms.add(all.toString());
  }
}
