package duikan.book;

import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of delimited text (RFC 4180) and where its cells stand. A quotation mark that does not
 * close is an ordinary character, so that every text is some rows.
 *
 * @param span the row without its line end; it spans lines where a quoted cell does
 * @param cells at least one
 * @param next where the next row begins; the text's length after the last
 * @param broken whether a quotation mark did not close
 */
public record CsvRow(Span span, List<Cell> cells, int next, boolean broken) {
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param span what stands in it, without its quotation marks
   * @param text the same with doubled quotation marks made single; nothing trimmed
   */
  public record Cell(Span span, String text) {}

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.text().isBlank());
  }

  /** The row that begins at {@code start}. */
  public static CsvRow at(String text, int start, char delimiter) {
    List<Cell> cells = new ArrayList<>();
    boolean broken = false;
    int i = start;
    while (true) {
      boolean quote = i < text.length() && text.charAt(i) == '"';
      int close = quote ? closing(text, i, delimiter) : -1;
      if (close >= 0) {
        Span inside = new Span(i + 1, close);
        cells.add(new Cell(inside, inside.of(text).replace("\"\"", "\"")));
        i = afterBlanks(text, close + 1, delimiter);
      } else {
        broken |= quote;
        int end = i;
        while (!ends(text, end, delimiter)) {
          end++;
        }
        cells.add(new Cell(new Span(i, end), text.substring(i, end)));
        i = end;
      }
      if (i == text.length() || text.charAt(i) != delimiter) {
        return new CsvRow(new Span(start, i), cells, afterLineEnd(text, i), broken);
      }
      i++;
    }
  }

  /** The quotation mark that closes the one at {@code open}, or -1. */
  private static int closing(String text, int open, char delimiter) {
    int i = text.indexOf('"', open + 1);
    while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
      i = text.indexOf('"', i + 2);
    }
    return i >= 0 && ends(text, afterBlanks(text, i + 1, delimiter), delimiter) ? i : -1;
  }

  private static int afterBlanks(String text, int from, char delimiter) {
    int i = from;
    while (i < text.length()
        && (text.charAt(i) == ' ' || text.charAt(i) == '\t')
        && text.charAt(i) != delimiter) {
      i++;
    }
    return i;
  }

  private static boolean ends(String text, int at, char delimiter) {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return c == delimiter || c == '\n' || c == '\r';
  }

  private static int afterLineEnd(String text, int at) {
    if (at == text.length()) {
      return at;
    }
    return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }
}
