package duikan.align;

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
  private static final int WIDEST = 160;

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
   */
  static Band around(List<int[]> points, int from, int to, int targetFrom, int targetTo) {
    Band band = new Band(from, to, targetFrom, targetTo);
    Arrays.fill(band.low, targetTo);
    Arrays.fill(band.high, targetFrom);
    if ((long) (to - from + 1) * (targetTo - targetFrom + 1) <= WHOLE) {
      band.cover(from, to, targetFrom, targetTo);
      return band;
    }
    int i = from;
    int j = targetFrom;
    int half = Weights.BAND;
    for (int[] point : points) {
      band.stretch(i, point[0], j, point[1], Math.max(half, point[2]));
      i = point[0];
      j = point[1];
      half = point[2];
    }
    band.stretch(i, to, j, targetTo, Weights.BAND);
    band.low[0] = targetFrom;
    band.high[to - from] = targetTo;
    for (int r = 1; r <= to - from; r++) band.high[r] = Math.max(band.high[r], band.high[r - 1]);
    for (int r = to - from; r > 0; r--) band.low[r - 1] = Math.min(band.low[r - 1], band.low[r]);
    return band;
  }

  /** Covers the surroundings of the straight way from (i, j) to (i2, j2). */
  private void stretch(int i, int i2, int j, int j2, int margin) {
    int rows = i2 - i;
    int columns = j2 - j;
    if ((long) rows * columns <= (long) WIDEST * Math.min(400, rows + columns)) {
      cover(i - margin, i2 + margin, j, j2);
      cover(i, i2, j - margin, j2 + margin);
      return;
    }
    int half = Math.max(Weights.BAND, WIDEST / 2) + (rows == 0 ? 0 : columns / rows);
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
