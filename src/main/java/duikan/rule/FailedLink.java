package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was meant to be a link or image, {@code [text](a b.md)}, but that Markdown does not
 * read as one.
 *
 * @param destination what was meant as its destination, with its blanks
 * @param title its title in quotes that Markdown does not know, with them
 */
record FailedLink(Span destination, Optional<Span> title) {
  // Nobody writes longer destinations by hand.
  private static final int LONGEST = 1000;

  private static final Pattern TITLED =
      Pattern.compile("(\\S.*?)[ \\t]+(\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’|「[^」]*」)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)([a-z]+://|www\\.|#|/|\\.\\.?/).*|.*\\.[a-z][a-z0-9]{1,4}([#?].*)?");

  /** All of a page, in reading order. What the parser reads as links, code or comments is none. */
  static List<FailedLink> in(Document document) {
    String prose = document.prose();
    List<FailedLink> failed = new ArrayList<>();
    for (int at = prose.indexOf("]("); at >= 0; at = prose.indexOf("](", at + 2)) {
      if (opensBefore(prose, at)) {
        of(document, at + 2).ifPresent(failed::add);
      }
    }
    return failed;
  }

  private static boolean opensBefore(String prose, int close) {
    int i = close - 1;
    while (i >= 0 && "[]\n".indexOf(prose.charAt(i)) < 0) {
      i--;
    }
    return i >= 0 && prose.charAt(i) == '[' && (i == 0 || prose.charAt(i - 1) != '\\');
  }

  private static Optional<FailedLink> of(Document document, int start) {
    String text = document.text();
    int end = close(text, start);
    Matcher titled = TITLED.matcher(text).region(start, end);
    boolean hasTitle = titled.matches();
    Span destination =
        stripped(text, hasTitle ? new Span(start, titled.end(1)) : new Span(start, end));
    String written = destination.of(text);
    if (!ADDRESS.matcher(written).matches()) {
      return Optional.empty();
    }
    if (written.indexOf(' ') >= 0 || written.indexOf('\t') >= 0) {
      return Optional.of(new FailedLink(destination, Optional.empty()));
    }
    return Optional.of(destination)
        .filter(it -> hasTitle && "“‘「".indexOf(text.charAt(titled.start(2))) >= 0)
        .map(it -> new FailedLink(it, Optional.of(new Span(titled.start(2), titled.end(2)))));
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
