package duikan.progress;

import duikan.align.EnglishWords;
import duikan.book.Nearest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** How far apart two spellings of one word are; lower-case words, as {@link Wording} has them. */
final class Spelling {
  /** What is said of words that are not one: more letters than anybody tolerates. */
  static final int OTHER = 100;

  static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Words that turn a sentence round, however few letters they have. */
  private static final Set<String> NEGATIONS =
      Set.of("no", "not", "non", "nor", "never", "none", "without", "cannot", "now", "un");

  /** What before a word makes another one of it: asynchronous, impossible, unlock. */
  private static final Set<String> PREFIXES =
      Set.of("a", "de", "dis", "en", "il", "im", "in", "ir", "mis", "non", "re", "un");

  /** How Britain ends words that America ends otherwise; {@link #american} says how. */
  private static final Pattern BRITISH = Pattern.compile("(?<=o)u(?=r)|(?<=og)ue$");

  private static final int SHORT = 3;

  private Spelling() {}

  /** How many letters a misspelling put right changed; {@link #OTHER} where it is another word. */
  static int letters(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    if (ARTICLES.contains(one) && ARTICLES.contains(other)) {
      return 1;
    }
    boolean words = isWord(one) && isWord(other) && !negates(one) && !negates(other);
    int shorter = Math.min(one.length(), other.length());
    if (!words || Math.abs(one.length() - other.length()) > 2 || shorter < 2) {
      return OTHER;
    }
    if (!Arrays.equals(sorted(one), sorted(other))
        && (shorter <= SHORT || !isOneWord(one, other))) {
      return OTHER;
    }
    return Nearest.distance(one, other);
  }

  /** Whether words of more than a few letters may be one: million and billion are two. */
  private static boolean isOneWord(String one, String other) {
    if (EnglishWords.stem(american(one)).equals(EnglishWords.stem(american(other)))) {
      return true;
    }
    if (isMadeOf(one, other) || isMadeOf(other, one)) {
      return false;
    }
    boolean twoWords = EnglishWords.isKnown(one) && EnglishWords.isKnown(other);
    // Who mistypes a word seldom does so at its first letter; ingress and egress are names to us.
    return !twoWords && one.charAt(0) == other.charAt(0);
  }

  private static boolean isMadeOf(String longer, String shorter) {
    return longer.endsWith(shorter)
        && PREFIXES.contains(longer.substring(0, longer.length() - shorter.length()));
  }

  private static String american(String word) {
    return BRITISH.matcher(word).replaceAll("");
  }

  private static boolean isWord(String word) {
    return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'');
  }

  private static boolean negates(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("less");
  }

  private static int[] sorted(String word) {
    return word.chars().sorted().toArray();
  }
}
