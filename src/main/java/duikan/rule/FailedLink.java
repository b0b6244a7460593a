package duikan.rule;

import duikan.book.Destination;
import duikan.doc.Document;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was meant to be a link or image, {@code [text](a b.md)}, but that Markdown does not
 * read as one because its address holds a blank.
 */
final class FailedLink {
  // Nobody writes longer destinations by hand.
  private static final int LONGEST = 1000;

  private static final Pattern TITLED =
      Pattern.compile("(\\S.*?)(?<![ \\t])[ \\t]++(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\))\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)([a-z]+://|www\\.|#|/|\\.\\.?/).*|.*\\.[a-z][a-z0-9]{1,4}([#?].*)?");

  private FailedLink() {}

  /**
   * Where the addresses stand, without title, in reading order. What the parser reads as links,
   * code or comments is none.
   */
  static List<Span> addresses(Document document) {
    String prose = document.prose();
    List<Span> failed = new ArrayList<>();
    for (int at = prose.indexOf("]("); at >= 0; at = prose.indexOf("](", at + 2)) {
      if (opensBefore(document, at)) {
        address(document.text(), at + 2).ifPresent(failed::add);
      }
    }
    return failed;
  }

  private static boolean opensBefore(Document document, int close) {
    String prose = document.prose();
    int open = close - 1;
    while (open >= 0 && "[]\n".indexOf(prose.charAt(open)) < 0) {
      open--;
    }
    return open >= 0
        && prose.charAt(open) == '['
        && !isEscaped(document.text(), open)
        && !isEscaped(document.text(), close);
  }

  private static boolean isEscaped(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '\\';
  }

  private static Optional<Span> address(String text, int start) {
    int end = close(text, start);
    Matcher titled = TITLED.matcher(text).region(start, end);
    Span address = stripped(text, new Span(start, titled.matches() ? titled.end(1) : end));
    String written = address.of(text);
    boolean blank = written.indexOf(' ') >= 0 || written.indexOf('\t') >= 0;
    return Optional.of(address)
        .filter(
            it -> blank && ADDRESS.matcher(written).matches() && !Destination.isTemplate(written));
  }

  /**
   * Where the parenthesis that stands open before {@code start} closes on its line; {@code start}
   * where it does not.
   */
  private static int close(String text, int start) {
    int depth = 0;
    int end = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < end && text.charAt(i) != '\n'; i++) {
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
