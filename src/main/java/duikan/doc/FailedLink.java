package duikan.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was meant to be a link or image, {@code [text](a b.md)}, but that Markdown does not
 * read as one because its address holds a blank.
 *
 * @param brackets what stands behind the text, from {@code (} to {@code )}
 * @param address inside of them, without title
 */
public record FailedLink(Span brackets, Span address) {
  // Nobody writes longer destinations by hand.
  private static final int LONGEST = 1000;

  private static final Pattern TITLED =
      Pattern.compile("(\\S.*?)(?<![ \\t])[ \\t]++(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\))\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)([a-z]+://|www\\.|#|/|\\.\\.?/).*|.*\\.[a-z][a-z0-9]{1,4}([#?].*)?");

  /**
   * Those of a text, in reading order. What the parser reads as links, code or comments is none.
   */
  static List<FailedLink> in(String text, String prose) {
    List<FailedLink> failed = new ArrayList<>();
    for (int at = prose.indexOf("]("); at >= 0; at = prose.indexOf("](", at + 2)) {
      if (opensBefore(text, prose, at)) {
        at(text, at + 2).ifPresent(failed::add);
      }
    }
    return failed;
  }

  private static boolean opensBefore(String text, String prose, int close) {
    int open = close - 1;
    while (open >= 0 && "[]\n".indexOf(prose.charAt(open)) < 0) {
      open--;
    }
    return open >= 0
        && prose.charAt(open) == '['
        && !isEscaped(text, open)
        && !isEscaped(text, close);
  }

  private static boolean isEscaped(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '\\';
  }

  private static Optional<FailedLink> at(String text, int start) {
    int end = close(text, start);
    Matcher titled = TITLED.matcher(text).region(start, end);
    Span address = stripped(text, new Span(start, titled.matches() ? titled.end(1) : end));
    String written = address.of(text);
    boolean blank = written.indexOf(' ') >= 0 || written.indexOf('\t') >= 0;
    return blank && ADDRESS.matcher(written).matches()
        ? Optional.of(new FailedLink(new Span(start - 1, end + 1), address))
        : Optional.empty();
  }

  /**
   * Where the parenthesis that stands open before {@code start} closes on its line; {@code start}
   * where it does not.
   */
  private static int close(String text, int start) {
    int depth = 0;
    int end = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < end && "\r\n".indexOf(text.charAt(i)) < 0; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      } else if (c == ']' && text.startsWith("](", i)) {
        return start;
      }
    }
    return start;
  }

  private static Span stripped(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(start, end);
  }
}
