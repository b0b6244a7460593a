package duikan.report;

import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.List;

/**
 * The line that a place begins in and carets below it, cut to a width.
 *
 * @param line what to print of the line
 * @param indent the columns before the first caret
 * @param carets how many carets, one at least
 */
record Excerpt(String line, int indent, int carets) {
  private static final String CUT = "…";

  /** The excerpt around {@code place}, at most {@code width} columns wide. */
  static Excerpt of(Place place, int width) {
    Source source = place.source();
    Span line = source.line(source.lineAt(place.span().start()));
    List<Cell> cells = Cell.of(line.of(source.text()));
    int from = place.span().start() - line.start();
    int to = Math.min(place.span().end(), line.end()) - line.start();
    int first = index(cells, from);
    int last = Math.max(first, index(cells, to));
    return cut(cells, first, last, Math.max(width, 20));
  }

  // The first cell at or after an offset; a place inside a cell begins with it.
  private static int index(List<Cell> cells, int offset) {
    int index = 0;
    while (index < cells.size() && cells.get(index).offset() < offset) {
      index++;
    }
    boolean inside = index > 0 && end(cells, index - 1) > offset;
    return inside ? index - 1 : index;
  }

  private static int end(List<Cell> cells, int index) {
    return index + 1 < cells.size() ? cells.get(index + 1).offset() : Integer.MIN_VALUE;
  }

  private static Excerpt cut(List<Cell> cells, int first, int last, int width) {
    int start = 0;
    int stop = cells.size();
    if (width(cells, 0, stop) > width) {
      // A third of the room goes to what stands before the place.
      start = first;
      for (int room = width / 3; start > 0 && room >= cells.get(start - 1).width(); start--) {
        room -= cells.get(start - 1).width();
      }
      stop = start;
      for (int room = width - 2; stop < cells.size() && room >= cells.get(stop).width(); stop++) {
        room -= cells.get(stop).width();
      }
    }
    StringBuilder line = new StringBuilder(start > 0 ? CUT : "");
    cells.subList(start, stop).forEach(cell -> line.append(cell.text()));
    line.append(stop < cells.size() ? CUT : "");
    int indent = (start > 0 ? 1 : 0) + width(cells, start, first);
    int carets = width(cells, Math.min(first, stop), Math.min(last, stop));
    return new Excerpt(line.toString().stripTrailing(), indent, Math.max(1, carets));
  }

  private static int width(List<Cell> cells, int from, int to) {
    return cells.subList(from, to).stream().mapToInt(Cell::width).sum();
  }
}
