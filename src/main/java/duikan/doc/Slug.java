package duikan.doc;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fragments GitHub gives the headings of one page, as github-slugger 2.0.0 computes them: lower
 * case; letters, marks, decimal digits, connector punctuation, hyphens and spaces stay; each space
 * becomes a hyphen; a slug already taken gets the next free number.
 */
public final class Slug {
  private final Map<String, Integer> taken = new HashMap<>();

  /** The fragment of the page's next heading, of which a reader sees {@code text}. */
  public String next(String text) {
    String slug = of(text);
    String free = slug;
    while (taken.containsKey(free)) {
      int number = taken.merge(slug, 1, Integer::sum);
      free = slug + "-" + number;
    }
    taken.put(free, 0);
    return free;
  }

  /** The fragment of a heading that stands alone. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    lower
        .codePoints()
        .filter(Slug::stays)
        .map(c -> c == ' ' ? '-' : c)
        .forEach(slug::appendCodePoint);
    return slug.toString();
  }

  // GitHub's own expression is Ruby's [\p{Word}\- ], and \p{Word} is Alphabetic, Mark,
  // Decimal_Number, Connector_Punctuation.
  private static boolean stays(int c) {
    if (c == ' ' || c == '-' || Character.isAlphabetic(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
