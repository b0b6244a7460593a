package duikan.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * A piece of a line as a terminal shows it: a character with all that combines with it, or
 * something invisible made visible.
 *
 * @param offset where it begins in the line, in UTF-16 units
 * @param text what to print
 * @param width how many columns that takes: East Asian wide and full-width characters take two,
 *     ambiguous ones one
 */
record Cell(int offset, String text, int width) {
  private static final int TAB = 4;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;

  /** The cells of one line; tabs reach to the next multiple of four columns. */
  static List<Cell> of(String line) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (int at = 0; at < line.length(); ) {
      int end = end(line, at);
      Cell cell = cell(line, at, end, column);
      cells.add(cell);
      column += cell.width;
      at = end;
    }
    return cells;
  }

  /** The columns that {@code text} takes. */
  static int width(String text) {
    return of(text).stream().mapToInt(Cell::width).sum();
  }

  /** {@code text} with what a terminal would obey or hide made visible; line ends too. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    of(text).forEach(cell -> out.append(cell.text));
    return out.toString();
  }

  private static Cell cell(String line, int at, int end, int column) {
    int first = line.codePointAt(at);
    if (first == '\t') {
      int width = TAB - column % TAB;
      return new Cell(at, " ".repeat(width), width);
    }
    if (isHidden(first)) {
      String shown = String.format("<U+%04X>", first);
      return new Cell(at, shown, shown.length());
    }
    String text = line.substring(at, end);
    boolean pair = isRegional(first) && text.length() > 2;
    boolean emoji = pair || text.indexOf(EMOJI_SELECTOR) >= 0;
    return new Cell(
        at, text, emoji ? 2 : isRegional(first) ? 1 : Math.max(0, WCWidth.wcwidth(first)));
  }

  // A simple grapheme cluster: what follows without a width of its own, joined emoji, flags.
  private static int end(String line, int at) {
    int first = line.codePointAt(at);
    int end = at + Character.charCount(first);
    if (isHidden(first) || first == '\t') {
      return end;
    }
    if (isRegional(first) && end < line.length() && isRegional(line.codePointAt(end))) {
      return end + 2;
    }
    while (end < line.length()) {
      int next = line.codePointAt(end);
      int after = end + Character.charCount(next);
      boolean joins =
          next == ZERO_WIDTH_JOINER
              && after < line.length()
              && isPictograph(first)
              && isPictograph(line.codePointAt(after));
      if (joins) {
        end = after + Character.charCount(line.codePointAt(after));
      } else if (isCombining(next)) {
        end = after;
      } else {
        return end;
      }
    }
    return end;
  }

  private static boolean isCombining(int point) {
    boolean mark =
        switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
          default -> false;
        };
    return mark || isSkinTone(point);
  }

  private static boolean isSkinTone(int point) {
    return 0x1F3FB <= point && point <= 0x1F3FF;
  }

  private static boolean isRegional(int point) {
    return 0x1F1E6 <= point && point <= 0x1F1FF;
  }

  private static boolean isPictograph(int point) {
    return (0x1F000 <= point && point <= 0x1FAFF) || (0x2190 <= point && point <= 0x2BFF);
  }

  /** What moves the cursor, turns the direction of text or cannot be seen. */
  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          point != '\t';
      default -> false;
    };
  }
}
