package duikan.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a terminal: at blanks, and beside wide characters but for the marks
 * that must not begin or end a line (GB/T 15834-2011, 5.1). A word longer than a line is cut.
 */
final class Wrap {
  private static final String NEVER_FIRST = "，。、；：？！…—）》〉」』】〕”’,.;:?!)]}%";
  private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

  private Wrap() {}

  /** Lines of at most {@code width} columns, from 2; what a terminal would obey is made visible. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(Cell.of(line), Math.max(2, width), lines));
    return lines;
  }

  private static void wrap(List<Cell> cells, int width, List<String> lines) {
    int start = 0;
    do {
      int end = end(cells, start, width);
      StringBuilder line = new StringBuilder();
      cells.subList(start, end).forEach(cell -> line.append(cell.text()));
      lines.add(line.toString().stripTrailing());
      start = end;
      while (start < cells.size() && isBlank(cells.get(start))) {
        start++;
      }
    } while (start < cells.size());
  }

  private static int end(List<Cell> cells, int start, int width) {
    int columns = 0;
    int best = start;
    int i = start;
    while (i < cells.size() && columns + cells.get(i).width() <= width) {
      columns += cells.get(i).width();
      i++;
      if (i < cells.size() && mayBreak(cells.get(i - 1), cells.get(i))) {
        best = i;
      }
    }
    if (i == cells.size()) {
      return i;
    }
    return best > start ? best : Math.max(i, start + 1);
  }

  private static boolean mayBreak(Cell before, Cell after) {
    if (isBlank(before) || isBlank(after)) {
      return isBlank(before) || before.width() > 0;
    }
    boolean wide = before.width() == 2 || after.width() == 2;
    return wide && !NEVER_LAST.contains(before.text()) && !NEVER_FIRST.contains(after.text());
  }

  private static boolean isBlank(Cell cell) {
    return cell.text().isBlank();
  }
}
