package duikan.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The clues of a RE2 pattern: texts of which every match holds at least one. They are found by
 * reading the pattern as far as it is plain; so a hundred patterns cost one look at each character
 * of a text, and the automaton runs only where a clue stands. What alternatives that follow each
 * other can make is written out, for {@code 就象} stands in fewer places than {@code 就}.
 */
final class Clues {
  private static final int MOST = 128;

  /** What ends a sequence without being part of it. */
  private static final String CLOSING = "|)";

  /** Escapes that stand for a class of characters or that are read no further. */
  private static final String CLASSES = "dDsSwWpPCQEPx";

  /** Escapes that stand for a place. */
  private static final String PLACES = "bBAz";

  private static final Pattern REPEAT = Pattern.compile("\\{\\d+(,\\d*)?}");

  private final String pattern;
  private int at;
  private boolean plain = true;

  private Clues(String pattern) {
    this.pattern = pattern;
  }

  /** The clues of {@code pattern}; empty if it cannot be told, which is no fault. */
  static Optional<List<String>> of(String pattern) {
    Clues reading = new Clues(pattern);
    Part all = reading.alternatives();
    boolean whole = reading.plain && reading.at == pattern.length();
    return whole && all.tells() ? Optional.of(all.texts) : Optional.empty();
  }

  /**
   * What is known of a part of the pattern.
   *
   * @param texts what its matches hold; none: nothing is known
   * @param exact whether each match is one of them, and nothing more
   */
  private record Part(List<String> texts, boolean exact) {
    private static final Part UNKNOWN = new Part(List.of(), false);

    /** What matches a place and no text. */
    private static final Part EMPTY = new Part(List.of(""), true);

    Part {
      texts = List.copyOf(texts);
    }

    static Part of(String text) {
      return new Part(List.of(text), true);
    }

    /** One of many, as long as these are few. */
    static Part of(List<String> texts, boolean exact) {
      return texts.size() <= MOST ? new Part(texts, exact) : UNKNOWN;
    }

    boolean tells() {
      return shortest() > 0;
    }

    int shortest() {
      return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    /** This and {@code next} behind it, both exact; unknown if that makes too many. */
    Part then(Part next) {
      return texts.size() * next.texts.size() <= MOST
          ? new Part(
              texts.stream().flatMap(a -> next.texts.stream().map(a::concat)).distinct().toList(),
              true)
          : UNKNOWN;
    }
  }

  private Part alternatives() {
    List<Part> all = new ArrayList<>();
    while (true) {
      all.add(sequence());
      if (at == pattern.length() || pattern.charAt(at) != '|') {
        break;
      }
      at++;
    }
    if (all.stream().anyMatch(one -> one.texts.isEmpty())) {
      return Part.UNKNOWN;
    }
    List<String> texts = all.stream().flatMap(one -> one.texts.stream()).distinct().toList();
    return Part.of(texts, all.stream().allMatch(Part::exact));
  }

  // Of a sequence each part that must be there would do; the longest is the rarest in a text.
  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    Part run = Part.EMPTY;
    while (at < pattern.length() && CLOSING.indexOf(pattern.charAt(at)) < 0) {
      Part one = repeated(atom());
      Part longer = one.exact ? run.then(one) : Part.UNKNOWN;
      if (longer.exact) {
        run = longer;
        continue;
      }
      parts.add(run);
      parts.add(one);
      run = one.exact ? one : Part.EMPTY;
    }
    if (parts.isEmpty()) {
      return run;
    }
    return Stream.concat(parts.stream(), Stream.of(run))
        .filter(Part::tells)
        .max(Comparator.comparingInt(Part::shortest))
        .map(best -> new Part(best.texts, false))
        .orElse(Part.UNKNOWN);
  }

  private Part atom() {
    char c = pattern.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '.' -> skip(1);
      case '^', '$' -> place(1);
      default -> literal();
    };
  }

  private Part literal() {
    int length = Character.charCount(pattern.codePointAt(at));
    at += length;
    return Part.of(pattern.substring(at - length, at));
  }

  private Part group() {
    at++;
    if (pattern.startsWith("?", at)) {
      // (?i) and the like change what a letter means; (?P<name> is read no further.
      if (!pattern.startsWith("?:", at)) {
        return giveUp();
      }
      at += 2;
    }
    Part inner = alternatives();
    at = Math.min(at + 1, pattern.length());
    return inner;
  }

  private Part characters() {
    int close = pattern.indexOf(']', at + 2);
    String inside = close < 0 ? "\\" : pattern.substring(at + 1, close);
    if (inside.startsWith("^") || inside.indexOf('[') >= 0 || inside.indexOf('\\') >= 0) {
      return skipClass();
    }
    at = close + 1;
    if (inside.codePointCount(0, inside.length()) > MOST) {
      return Part.UNKNOWN;
    }
    int[] all = inside.codePoints().toArray();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      boolean range = i + 2 < all.length && all[i + 1] == '-';
      int last = range ? all[i + 2] : all[i];
      for (int c = all[i]; c <= last && texts.size() <= MOST; c++) {
        texts.add(Character.toString(c));
      }
      i += range ? 2 : 0;
    }
    return Part.of(texts, true);
  }

  private Part skipClass() {
    int i = at + 1;
    i += pattern.startsWith("^", i) ? 1 : 0;
    // A bracket that comes first stands for itself.
    i += pattern.startsWith("]", i) ? 1 : 0;
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      boolean named = pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0;
      i = named ? pattern.indexOf(":]", i) + 2 : i + (pattern.charAt(i) == '\\' ? 2 : 1);
    }
    return skip(Math.min(i + 1, pattern.length()) - at);
  }

  private Part escape() {
    char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 'Q';
    if (next == 'Q' || next == 'x') {
      return giveUp();
    }
    if (next == 'p' || next == 'P') {
      boolean braced = pattern.startsWith("{", at + 2) && pattern.indexOf('}', at) > 0;
      return skip(braced ? pattern.indexOf('}', at) + 1 - at : Math.min(3, pattern.length() - at));
    }
    if (PLACES.indexOf(next) >= 0) {
      return place(2);
    }
    boolean itself = CLASSES.indexOf(next) < 0 && !Character.isLetterOrDigit(next);
    at += 2;
    return itself ? Part.of(String.valueOf(next)) : Part.UNKNOWN;
  }

  private Part place(int length) {
    at += length;
    return Part.EMPTY;
  }

  private Part skip(int length) {
    at += length;
    return Part.UNKNOWN;
  }

  private Part giveUp() {
    plain = false;
    return skip(pattern.length() - at);
  }

  /** What is known of {@code one} together with the quantifiers that follow it. */
  private Part repeated(Part one) {
    Part known = one;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '?' && known.exact) {
        known =
            Part.of(Stream.concat(Stream.of(""), known.texts.stream()).distinct().toList(), true);
        at++;
      } else if (c == '?' || c == '*') {
        // After another quantifier a question mark only makes it lazy; to lose a clue is no harm.
        known = Part.UNKNOWN;
        at++;
      } else if (c == '+') {
        known = new Part(known.texts, false);
        at++;
      } else if (repeat().lookingAt()) {
        known = pattern.charAt(at + 1) == '0' ? Part.UNKNOWN : new Part(known.texts, false);
        at = pattern.indexOf('}', at) + 1;
      } else {
        break;
      }
    }
    return known;
  }

  private Matcher repeat() {
    return REPEAT.matcher(pattern).region(at, pattern.length());
  }
}
