package duikan.term;

import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bracket that stands directly after something on a page: closing marks, quotation marks and at
 * most one blank may stand between.
 *
 * @param span from the opening bracket to after the closing one
 * @param text what stands inside, without markup
 * @param items the text in parts
 */
public record Bracket(Span span, String text, List<String> items) {
  /** A gloss is no longer than this, in UTF-16 units. */
  private static final int LONGEST = 200;

  private static final String QUOTES = "”’」』》\"'";

  public Bracket {
    items = List.copyOf(items);
  }

  static boolean isOpen(char c) {
    return c == '(' || c == '（';
  }

  static boolean isClose(char c) {
    return c == ')' || c == '）';
  }

  /** The bracket that follows {@code offset}. */
  static Optional<Bracket> after(Document page, int offset) {
    String prose = page.prose();
    int at = offset;
    boolean blank = false;
    while (at < prose.length() && at - offset < LONGEST) {
      char c = prose.charAt(at);
      if (isOpen(c)) {
        return read(page, at);
      }
      boolean isBlank = c == ' ' || c == '\u00A0';
      if ((isBlank && blank) || !(isBlank || c == Prose.MARK || QUOTES.indexOf(c) >= 0)) {
        return Optional.empty();
      }
      if (c == Prose.MARK && page.text().charAt(at) == '|') {
        return Optional.empty();
      }
      blank |= isBlank;
      at++;
    }
    return Optional.empty();
  }

  /** The bracket that opens at {@code open}; empty where it does not close nearby. */
  static Optional<Bracket> read(Document page, int open) {
    String prose = page.prose();
    StringBuilder inside = new StringBuilder();
    int depth = 0;
    for (int i = open; i < prose.length() && i - open < LONGEST; i++) {
      char c = prose.charAt(i);
      if (isOpen(c)) {
        depth++;
      } else if (isClose(c) && --depth == 0) {
        String text = inside.substring(1);
        return Optional.of(new Bracket(new Span(open, i + 1), text, items(text)));
      }
      if (c == '\n' && i + 1 < prose.length() && prose.charAt(i + 1) == '\n') {
        return Optional.empty();
      }
      if (c == Prose.OBJECT) {
        char shown = page.text().charAt(i);
        inside.append(shown == '`' ? "" : shown);
      } else if (c != Prose.MARK) {
        inside.append(c == '\n' ? ' ' : c);
      }
    }
    return Optional.empty();
  }

  /** The parts of a bracket's inside: between commas of both widths, 、 and " / ". */
  static List<String> items(String inside) {
    List<String> items = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      boolean slash = c == '/' && isBlank(inside, i - 1) && isBlank(inside, i + 1);
      if (slash || "，,、；;".indexOf(c) >= 0) {
        add(inside.substring(from, i), items);
        from = i + 1;
      }
    }
    add(inside.substring(from), items);
    return items;
  }

  private static boolean isBlank(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == ' ';
  }

  private static void add(String item, List<String> items) {
    if (!item.isBlank()) {
      items.add(item.strip());
    }
  }
}
