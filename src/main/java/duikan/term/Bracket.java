package duikan.term;

import duikan.doc.Block;
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
  /** A gloss is no longer than this to its reader, in UTF-16 units. */
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
    int end = blockEnd(page, offset);
    boolean blank = false;
    boolean line = false;
    for (int at = offset; at < end; at++) {
      char c = prose.charAt(at);
      if (isOpen(c)) {
        return read(page, at);
      }
      if (c == '\n' || c == '\r') {
        line = true;
      } else if (isBlank(c)) {
        // The indentation of the next line is no blank of its own.
        if (blank && !line) {
          return Optional.empty();
        }
        blank = true;
      } else if (isCellEdge(page, at) || !(c == Prose.MARK || QUOTES.indexOf(c) >= 0)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  private static boolean isCellEdge(Document page, int at) {
    return page.prose().charAt(at) == Prose.MARK && page.text().charAt(at) == '|';
  }

  /** A gloss stands in the block of its term. */
  private static int blockEnd(Document page, int offset) {
    List<Block> blocks = page.blocks();
    int at = Offsets.last(blocks.size(), i -> blocks.get(i).span().start(), offset);
    int end = at < 0 ? 0 : blocks.get(at).span().end();
    return end < offset ? page.prose().length() : end;
  }

  /** The bracket that opens at {@code open}; empty where it does not close nearby. */
  static Optional<Bracket> read(Document page, int open) {
    String prose = page.prose();
    StringBuilder inside = new StringBuilder();
    int end = blockEnd(page, open);
    int depth = 0;
    for (int i = open; i < end && inside.length() < LONGEST; i++) {
      char c = prose.charAt(i);
      if (isOpen(c)) {
        depth++;
      } else if (isClose(c) && --depth == 0) {
        String text = inside.substring(1);
        return Optional.of(new Bracket(new Span(open, i + 1), text, items(text)));
      }
      if (isCellEdge(page, i)) {
        return Optional.empty();
      }
      if (c == Prose.OBJECT) {
        char shown = page.text().charAt(i);
        inside.append(shown == '`' ? "" : shown);
      } else if (c == '\n' || c == '\r' || isBlank(c)) {
        // A line end and the indentation after it are one blank.
        inside.append(inside.charAt(inside.length() - 1) == ' ' ? "" : " ");
      } else if (c != Prose.MARK) {
        inside.append(c);
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
