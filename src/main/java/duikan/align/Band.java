package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a rectangle that a search looks at: for each border of the source [from, to], the
 * borders of the target from low to high. Both ends never fall, and the rectangle's corners are
 * inside.
 */
final class Band {
  /** A rectangle no larger than this is searched whole. */
  private static final int WHOLE = 2_500;

  /**
   * Between two points of a skeleton the whole rectangle is searched while this many cells a
   * segment allow it.
   */
  static final int WIDEST = 160;

  /** No text is so long that less is looked at. */
  static final int LEAST_WIDE = 20;

  /**
   * A band of more cells is searched in parts; one of ordinary text has 16 or so a row. A search
   * takes some 200 bytes a cell.
   */
  private static final int MOST_CELLS = 300_000;

  private final int from;
  private final int targetFrom;
  private final int targetTo;
  private final int[] low;
  private final int[] high;

  private Band(int from, int to, int targetFrom, int targetTo) {
    this.from = from;
    this.targetFrom = targetFrom;
    this.targetTo = targetTo;
    low = new int[to - from + 1];
    high = new int[to - from + 1];
  }

  /**
   * The band around points (i, j, half width), ascending on both sides; the rectangle's corners
   * need not be among them.
   *
   * @param widest cells a segment where the points leave a gap, of {@link #WIDEST} to {@link
   *     #LEAST_WIDE}
   */
  static Band around(
      List<int[]> points, int from, int to, int targetFrom, int targetTo, int widest) {
    Band band = new Band(from, to, targetFrom, targetTo);
    Arrays.fill(band.low, targetTo);
    Arrays.fill(band.high, targetFrom);
    if ((long) (to - from + 1) * (targetTo - targetFrom + 1) <= WHOLE) {
      band.cover(from, to, targetFrom, targetTo);
      return band;
    }
    int i = from;
    int j = targetFrom;
    int most = reach(widest);
    int half = most;
    for (int[] point : points) {
      int next = Math.min(most, point[2]);
      band.stretch(i, point[0], j, point[1], Math.max(half, next), widest);
      i = point[0];
      j = point[1];
      half = next;
    }
    band.stretch(i, to, j, targetTo, most, widest);
    band.low[0] = targetFrom;
    band.high[to - from] = targetTo;
    for (int r = 1; r <= to - from; r++) band.high[r] = Math.max(band.high[r], band.high[r - 1]);
    for (int r = to - from; r > 0; r--) band.low[r - 1] = Math.min(band.low[r - 1], band.low[r]);
    return band;
  }

  /** How far from a point the search looks. */
  private static int reach(int widest) {
    return Math.min(Weights.BAND, widest / 4);
  }

  /** Covers the surroundings of the straight way from (i, j) to (i2, j2). */
  private void stretch(int i, int i2, int j, int j2, int margin, int widest) {
    int rows = i2 - i;
    int columns = j2 - j;
    if ((long) rows * columns <= (long) widest * Math.min(400, rows + columns)) {
      cover(i - margin, i2 + margin, j, j2);
      cover(i, i2, j - margin, j2 + margin);
      return;
    }
    int half = Math.max(reach(widest), widest / 2) + (rows == 0 ? 0 : columns / rows);
    for (int r = 0; r <= rows; r++) {
      int center = j + (int) ((long) columns * r / Math.max(1, rows));
      cover(i + r, i + r, center - half, center + half);
    }
  }

  private void cover(int i, int i2, int j, int j2) {
    int first = Math.max(i - from, 0);
    int last = Math.min(i2 - from, low.length - 1);
    for (int r = first; r <= last; r++) {
      low[r] = Math.max(targetFrom, Math.min(low[r], j));
      high[r] = Math.min(targetTo, Math.max(high[r], j2));
    }
  }

  /** How many pairs of borders it holds. */
  long cells() {
    long cells = 0;
    for (int r = 0; r < low.length; r++) cells += cells(r);
    return cells;
  }

  private int cells(int row) {
    return high[row] - low[row] + 1;
  }

  /**
   * The band, or parts of it of a bounded size, each of which begins where the one before it ends.
   *
   * @param points where it may be cut, ascending on both sides; of those the search is surest of
   *     one with a narrow band. Where there are none it is cut in its middle.
   */
  List<Band> parts(List<int[]> points) {
    List<Band> parts = new ArrayList<>();
    int row = 0;
    int column = targetFrom;
    int next = 0;
    for (int end = furthest(row); end < low.length - 1; end = furthest(row)) {
      int[] cut = {from + end, Math.max(column, (low[end] + high[end]) >>> 1), 0};
      boolean found = false;
      for (; next < points.size() && points.get(next)[0] <= from + end; next++) {
        int[] point = points.get(next);
        boolean possible = point[0] - from > (row + end) / 2 && point[1] >= column;
        if (possible && (!found || point[2] <= cut[2])) {
          cut = point;
          found = true;
        }
      }
      parts.add(part(row, cut[0] - from, column, cut[1]));
      row = cut[0] - from;
      column = cut[1];
    }
    parts.add(part(row, low.length - 1, column, targetTo));
    return parts;
  }

  /** The last row of a part that begins at a row. */
  private int furthest(int row) {
    int end = row;
    long cells = cells(row);
    while (end < low.length - 1 && (end == row || cells + cells(end + 1) <= MOST_CELLS)) {
      cells += cells(++end);
    }
    return end;
  }

  private Band part(int row, int end, int column, int targetEnd) {
    Band part = new Band(from + row, from + end, column, targetEnd);
    for (int r = row; r <= end; r++) {
      part.low[r - row] = Math.min(targetEnd, Math.max(column, low[r]));
      part.high[r - row] = Math.min(targetEnd, Math.max(column, high[r]));
    }
    part.low[0] = column;
    part.high[end - row] = targetEnd;
    return part;
  }

  int from() {
    return from;
  }

  int to() {
    return from + low.length - 1;
  }

  int targetFrom() {
    return targetFrom;
  }

  int targetTo() {
    return targetTo;
  }

  /** The first target border at the source border from + row. */
  int low(int row) {
    return low[row];
  }

  /** The last target border at the source border from + row. */
  int high(int row) {
    return high[row];
  }
}
