package duikan.rule;

import duikan.doc.Span;
import duikan.mermaid.Diagram;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A bracket of a diagram that is opened and not closed. */
record MermaidBracket(char opening, int at) {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** The mark that would close it. */
  char closing() {
    return CLOSING.charAt(OPENING.indexOf(opening));
  }

  /** The last one open before {@code end}, in the line there and the one above. */
  static Optional<MermaidBracket> before(String text, int end) {
    Span line = Diagram.line(text, end);
    int start = line.start() > 0 ? Diagram.line(text, line.start() - 1).start() : 0;
    return open(text.substring(start, end))
        .map(found -> new MermaidBracket(found.opening, found.at + start));
  }

  /** The last one that a text leaves open; what stands in quotes does not count. */
  static Optional<MermaidBracket> open(String text) {
    Deque<MermaidBracket> open = new ArrayDeque<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (quoted) {
        continue;
      }
      if (OPENING.indexOf(c) >= 0) {
        open.push(new MermaidBracket(c, i));
      } else if (CLOSING.indexOf(c) >= 0) {
        MermaidBracket last = open.peek();
        if (last != null && last.closing() == c) {
          open.pop();
        }
      }
    }
    return Optional.ofNullable(open.peek());
  }
}
