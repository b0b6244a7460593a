package duikan.search;

import duikan.align.EnglishWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in the form that words are compared in: width, case, hyphens and blanks do not count. */
final class Folded {
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}_\\p{Pd}]+");

  // 负载 均衡: a blank beside Chinese is a matter of taste.
  private static final Pattern BESIDE_HAN =
      Pattern.compile("(?<=\\p{IsHan}) (?=\\S)|(?<=\\S) (?=\\p{IsHan})");
  private static final Pattern BESIDE_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  /** The folded text; empty where nothing is left. */
  static String of(String text) {
    String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BESIDE_HAN.matcher(GAP.matcher(even).replaceAll(" ").strip()).replaceAll("");
  }

  /** The words of a folded text; a run of Chinese is one. */
  static List<String> words(String folded) {
    return Stream.of(BESIDE_WORD.split(folded)).filter(word -> !word.isEmpty()).toList();
  }

  /** The stems of a folded text's words, with blanks between them. */
  static String stems(String folded) {
    return words(folded).stream().map(EnglishWords::stem).collect(Collectors.joining(" "));
  }

  /** Whether a Chinese character is in it. */
  static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }
}
