package duikan.site;

import duikan.doc.Span;
import duikan.doc.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings by the cells of a table that they touch. */
final class CellMarks {
  private final Map<Span, List<Mark>> byCell = new HashMap<>();

  private CellMarks() {}

  /**
   * @param marks sorted by {@link Mark#BY_START}
   */
  static CellMarks of(Table table, List<Mark> marks) {
    CellMarks all = new CellMarks();
    List<Span> cells = cells(table);
    for (Mark mark : marks) {
      for (Span cell : touched(cells, mark.span())) {
        all.byCell.computeIfAbsent(cell, none -> new ArrayList<>()).add(mark);
      }
    }
    return all;
  }

  /** Whether a place lies in a cell, so that it is seen. */
  static boolean isSeen(Table table, Span place) {
    return !touched(cells(table), place).isEmpty();
  }

  private static List<Span> touched(List<Span> cells, Span place) {
    return cells.subList(firstEnding(cells, place.start()), cells.size()).stream()
        .takeWhile(cell -> cell.start() <= place.end())
        .filter(cell -> touches(place, cell))
        .toList();
  }

  /** Those that touch a cell, sorted. */
  List<Mark> in(Span cell) {
    return byCell.getOrDefault(cell, List.of());
  }

  private static List<Span> cells(Table table) {
    List<Span> cells = new ArrayList<>(table.header());
    table.rows().forEach(cells::addAll);
    return cells;
  }

  private static boolean touches(Span mark, Span cell) {
    return mark.isEmpty()
        ? cell.start() <= mark.start() && mark.start() <= cell.end()
        : mark.overlaps(cell);
  }

  /** The first cell that ends at {@code offset} or later. */
  private static int firstEnding(List<Span> cells, int offset) {
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.get(middle).end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
