package duikan.book;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A regular expression that a book may bring: RE2's, which takes time in proportion to the text and
 * to its own size. The size is bounded here, for {@code ((a{100}){100}){100}} is a million states,
 * and so is the depth, for RE2/J reads brackets within brackets by recursion.
 */
public final class Expression {
  /** RE2/J reads a run of letters in time that grows with its square. */
  static final int LONGEST = 10_000;

  static final int DEEPEST = 100;
  static final int MOST_STATES = 20_000;

  private Expression() {}

  /**
   * Compiles it.
   *
   * @throws PatternSyntaxException if it is none, or too large
   */
  public static Pattern compile(String text) {
    if (text.length() > LONGEST) {
      throw new PatternSyntaxException("longer than " + LONGEST + " characters");
    }
    Size size = new Size();
    size.read(text);
    if (size.deepest > DEEPEST) {
      throw new PatternSyntaxException("brackets nest deeper than " + DEEPEST, text);
    }
    if (size.states() > MOST_STATES) {
      throw new PatternSyntaxException("repetitions come to more than " + MOST_STATES, text);
    }
    return Pattern.compile(text);
  }

  /** How many states it would have at least, roughly; what is no expression has any number. */
  private static final class Size {
    private static final long MANY = Integer.MAX_VALUE;

    private final Deque<Long> open = new ArrayDeque<>();
    private long sum;
    private long last;
    private int deepest;

    long states() {
      long all = sum;
      for (long outer : open) {
        all = Math.min(MANY, all + outer);
      }
      return all;
    }

    void read(String text) {
      int i = 0;
      while (i < text.length()) {
        i = step(text, i);
      }
    }

    // Where the next step begins.
    private int step(String text, int at) {
      switch (text.charAt(at)) {
        case '\\' -> {
          if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at);
            int stop = end < 0 ? text.length() : end + 2;
            add(stop - at);
            return stop;
          }
          add(1);
          return at + 2;
        }
        case '[' -> {
          add(1);
          return endOfClass(text, at);
        }
        case '(' -> {
          open.push(sum);
          sum = 0;
          deepest = Math.max(deepest, open.size());
        }
        case ')' -> {
          last = sum;
          sum = Math.min(MANY, last + (open.isEmpty() ? 0 : open.pop()));
        }
        case '{' -> times(text, at);
        default -> add(1);
      }
      return at + 1;
    }

    private void add(long states) {
      last = states;
      sum = Math.min(MANY, sum + states);
    }

    // The larger number of {n}, {n,} and {n,m}; what follows adds a little that does no harm.
    private void times(String text, int at) {
      long most = 0;
      long number = 0;
      int i = at + 1;
      while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == ',')) {
        char c = text.charAt(i);
        number = c == ',' ? 0 : Math.min(MANY, number * 10 + Character.digit(c, 10));
        most = Math.max(most, number);
        i++;
      }
      long all = Math.min(MANY, last * Math.max(1, most));
      sum = Math.min(MANY, sum + all - last);
      last = all;
    }

    // A bracket that comes first is one of the class.
    private static int endOfClass(String text, int at) {
      int i = at + (text.startsWith("[^", at) ? 2 : 1);
      i += text.startsWith("]", i) ? 1 : 0;
      while (i < text.length() && text.charAt(i) != ']') {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return i + 1;
    }
  }
}
