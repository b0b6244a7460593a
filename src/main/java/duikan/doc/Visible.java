package duikan.doc;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A piece of a page as a reader sees it: the words without their markup, entities resolved, an
 * image as its alternative text. Prose is one line; code keeps its lines, and a table has a line a
 * row.
 */
public final class Visible {
  private static final int LONGEST_ENTITY = 40;

  private final Document document;
  private final StringBuilder out = new StringBuilder();
  private boolean blank;
  private boolean lineEnd;

  private Visible(Document document) {
    this.document = document;
  }

  /**
   * What is seen of {@code span}; empty where nothing is.
   *
   * @throws IndexOutOfBoundsException if it does not lie inside the page
   */
  public static String of(Document document, Span span) {
    int at = firstFrom(document.blocks(), Block::span, span.start());
    if (at < document.blocks().size()) {
      Block block = document.blocks().get(at);
      if (block.span().equals(span)) {
        return of(document, block);
      }
    }
    return prose(document, span);
  }

  private static String of(Document document, Block block) {
    return switch (block.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM, IMAGE, HTML -> prose(document, block.content());
      case CODE, MERMAID, MATH ->
          block
              .fence()
              .map(fence -> lines(document, fence.lines()))
              .orElseGet(() -> block.content().of(document.text()).stripTrailing());
      case TABLE -> table(document, block.span());
    };
  }

  private static String lines(Document document, List<Span> lines) {
    return lines.stream()
        .map(line -> line.of(document.text()))
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }

  private static String table(Document document, Span span) {
    int at = firstFrom(document.tables(), Table::span, span.start());
    if (at == document.tables().size() || !span.contains(document.tables().get(at).span())) {
      return prose(document, span);
    }
    Table table = document.tables().get(at);
    StringBuilder rows = new StringBuilder(row(document, table.header()));
    table.rows().forEach(row -> rows.append('\n').append(row(document, row)));
    return rows.toString();
  }

  private static String row(Document document, List<Span> cells) {
    return cells.stream()
        .map(cell -> prose(document, cell))
        .collect(Collectors.joining(" | "))
        .strip();
  }

  private static String prose(Document document, Span span) {
    return new Visible(document).read(span);
  }

  private String read(Span span) {
    String text = document.text();
    String prose = document.prose();
    List<CodeSpan> codes = document.codes();
    int code = firstFrom(codes, CodeSpan::span, span.start());
    int i = span.start();
    while (i < span.end()) {
      if (code < codes.size() && codes.get(code).span().start() == i) {
        CodeSpan inside = codes.get(code++);
        Span seen = inside.content();
        append(seen.of(text).strip());
        i = Math.max(i + 1, inside.span().end());
        continue;
      }
      char c = prose.charAt(i);
      if (c == Prose.OBJECT) {
        i = object(text, i, span.end());
        continue;
      }
      if (c == Prose.MARK) {
        if (text.regionMatches(true, i, "<br", 0, 3)) {
          blank = true;
        }
      } else {
        append(c);
      }
      i++;
    }
    return out.toString().strip();
  }

  /** An address stays as it is; an entity is resolved. Returns where it ends. */
  private int object(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == '&') {
      int stop = text.indexOf(';', at);
      if (stop > 0 && stop < end && stop - at < LONGEST_ENTITY) {
        append(MarkdownEntities.resolved(text.substring(at, stop + 1)));
        return stop + 1;
      }
    }
    append(c);
    return at + 1;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      append(words.charAt(i));
    }
  }

  private void append(char c) {
    switch (c) {
      case ' ', '\t' -> blank = true;
      case '\n', '\r' -> lineEnd = true;
      default -> {
        // A line end is a blank, but for languages that write none.
        boolean joined = !blank && !out.isEmpty() && isWide(out.charAt(out.length() - 1), c);
        if (!out.isEmpty() && (blank || (lineEnd && !joined))) {
          out.append(' ');
        }
        blank = false;
        lineEnd = false;
        out.append(c);
      }
    }
  }

  private static boolean isWide(char before, char after) {
    return isWide(before) && isWide(after);
  }

  /** Han characters and the marks written with them; half of a pair counts, as plane 2 is Han. */
  private static boolean isWide(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF00' && c <= '\uFFEF')
        || (c >= '\uD840' && c <= '\uD888')
        || Character.isLowSurrogate(c);
  }

  /** The index of the first whose span starts at {@code offset} or later. */
  private static <T> int firstFrom(List<T> sorted, Function<T, Span> span, int offset) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(sorted.get(middle)).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
