package duikan.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clues of a RE2 pattern: texts of which every match holds at least one. They are found by
 * reading the pattern as far as it is plain; so a hundred patterns cost one look at each character
 * of a text, and the automaton runs only where a clue stands.
 */
final class Clues {
  private static final int MOST = 64;

  /** What ends a sequence without being part of it. */
  private static final String CLOSING = "|)";

  /** Escapes that stand for a place or a class of characters, not for themselves. */
  private static final String CLASSES = "dDsSwWpPbBAzCQEPx";

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
    Optional<List<String>> clues = reading.alternatives();
    return reading.plain && reading.at == pattern.length() ? clues : Optional.empty();
  }

  private Optional<List<String>> alternatives() {
    List<String> all = new ArrayList<>();
    boolean known = true;
    while (true) {
      Optional<List<String>> one = sequence();
      known &= one.isPresent();
      all.addAll(one.orElse(List.of()));
      if (at == pattern.length() || pattern.charAt(at) != '|') {
        return known && all.size() <= MOST ? Optional.of(List.copyOf(all)) : Optional.empty();
      }
      at++;
    }
  }

  // Of a sequence each part that must be there would do; the longest is the rarest in a text.
  private Optional<List<String>> sequence() {
    List<List<String>> parts = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    while (at < pattern.length() && CLOSING.indexOf(pattern.charAt(at)) < 0) {
      int start = at;
      Optional<List<String>> part = atom();
      boolean literal = at == start + part.map(one -> one.get(0).length()).orElse(0);
      boolean plainly = literal && part.isPresent() && part.get().size() == 1;
      boolean repeated = isQuantifier();
      boolean required = !repeated || quantifier();
      if (plainly && !repeated) {
        letters.append(part.get().get(0));
        continue;
      }
      add(letters, parts);
      if (required) {
        part.ifPresent(parts::add);
      }
    }
    add(letters, parts);
    return parts.stream().max(Comparator.comparingInt(Clues::shortest));
  }

  private static void add(StringBuilder letters, List<List<String>> parts) {
    if (!letters.isEmpty()) {
      parts.add(List.of(letters.toString()));
      letters.setLength(0);
    }
  }

  private static int shortest(List<String> part) {
    return part.stream().mapToInt(String::length).min().orElse(0);
  }

  private Optional<List<String>> atom() {
    char c = pattern.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '.', '^', '$' -> skip(1);
      default -> literal();
    };
  }

  private Optional<List<String>> literal() {
    int length = Character.charCount(pattern.codePointAt(at));
    at += length;
    return Optional.of(List.of(pattern.substring(at - length, at)));
  }

  private Optional<List<String>> group() {
    at++;
    if (pattern.startsWith("?", at)) {
      // (?i) and the like change what a letter means; (?P<name> is read no further.
      if (!pattern.startsWith("?:", at)) {
        return giveUp();
      }
      at += 2;
    }
    Optional<List<String>> inner = alternatives();
    return at < pattern.length() ? skip(1).or(() -> inner) : skip(0);
  }

  private Optional<List<String>> characters() {
    int close = pattern.indexOf(']', at + 2);
    String inside = close < 0 ? "\\" : pattern.substring(at + 1, close);
    if (inside.startsWith("^") || inside.indexOf('[') >= 0 || inside.indexOf('\\') >= 0) {
      return skipClass();
    }
    at = close + 1;
    if (inside.indexOf('-') >= 0 || inside.codePointCount(0, inside.length()) > MOST) {
      return Optional.empty();
    }
    return Optional.of(inside.codePoints().mapToObj(Character::toString).toList());
  }

  private Optional<List<String>> skipClass() {
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

  private Optional<List<String>> escape() {
    char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 'Q';
    if (next == 'Q' || next == 'x') {
      return giveUp();
    }
    if (next == 'p' || next == 'P') {
      boolean braced = pattern.startsWith("{", at + 2) && pattern.indexOf('}', at) > 0;
      return skip(braced ? pattern.indexOf('}', at) + 1 - at : Math.min(3, pattern.length() - at));
    }
    boolean itself = CLASSES.indexOf(next) < 0 && !Character.isLetterOrDigit(next);
    at += 2;
    return itself ? Optional.of(List.of(String.valueOf(next))) : Optional.empty();
  }

  private Optional<List<String>> skip(int length) {
    at += length;
    return Optional.empty();
  }

  private Optional<List<String>> giveUp() {
    plain = false;
    return skip(pattern.length() - at);
  }

  private boolean isQuantifier() {
    return at < pattern.length()
        && ("?*+".indexOf(pattern.charAt(at)) >= 0 || repeat().lookingAt());
  }

  private Matcher repeat() {
    return REPEAT.matcher(pattern).region(at, pattern.length());
  }

  // Whether what it follows must be there at all.
  private boolean quantifier() {
    boolean required = true;
    while (isQuantifier()) {
      char c = pattern.charAt(at);
      if (c == '{') {
        required &= pattern.charAt(at + 1) != '0';
        at = pattern.indexOf('}', at) + 1;
      } else {
        // After another quantifier a question mark only makes it lazy; to lose a clue is no harm.
        required &= c == '+';
        at++;
      }
    }
    return required;
  }
}
