package duikan.align;

import java.util.Arrays;

/**
 * Which words of each English segment of a lattice match which words of the Chinese ones, found by
 * the pair of segments; and, for one English segment at a time, each word's best match of those
 * that were looked at.
 */
final class Matches {
  private final int[][] starts;
  private final long[][] matches;
  private int rows;

  private byte[] level = new byte[Words.MOST];
  private double[] distance = new double[Words.MOST];
  private int firstSeen = Integer.MAX_VALUE;
  private int lastSeen = -1;

  Matches(int rows) {
    starts = new int[rows][];
    matches = new long[rows][];
  }

  /** Adds the next row's matches, as {@link Model#sum} collects them. */
  void add(LongList found) {
    int columns = 0;
    int words = 0;
    for (int m = 0; m < found.size(); m++) {
      columns = Math.max(columns, column(found.get(m)) + 1);
      words = Math.max(words, word(found.get(m)) + 1);
    }
    int[] start = new int[columns + 1];
    for (int m = 0; m < found.size(); m++) start[column(found.get(m)) + 1]++;
    for (int c = 0; c < columns; c++) start[c + 1] += start[c];
    int[] next = start.clone();
    long[] sorted = new long[found.size()];
    for (int m = 0; m < sorted.length; m++) sorted[next[column(found.get(m))]++] = found.get(m);
    starts[rows] = start;
    matches[rows++] = sorted;
    if (words > level.length) {
      level = new byte[words];
      distance = new double[words];
    }
  }

  private static int column(long match) {
    return (int) (match & 0xffffff);
  }

  private static int word(long match) {
    return (int) (match >>> 44);
  }

  /**
   * Looks at the matches of a row and a column, which lie at {@code before} of {@code sourceWords}
   * and {@code earlier} of {@code targetWords} words of a bead.
   */
  void look(int row, int column, int before, int sourceWords, int earlier, int targetWords) {
    int[] start = starts[row];
    if (column < 0 || column + 1 >= start.length) return;
    for (int m = start[column]; m < start[column + 1]; m++) {
      long match = matches[row][m];
      int word = word(match);
      int strength = (int) (match >>> 40 & 0xf);
      if (strength < level[word]) continue;
      double here = (before + word + 0.5) / sourceWords;
      double there = (earlier + (int) (match >>> 24 & 0xffff) + 0.5) / targetWords;
      double off = Math.abs(here - there);
      distance[word] = strength > level[word] ? off : Math.min(distance[word], off);
      level[word] = (byte) strength;
      firstSeen = Math.min(firstSeen, word);
      lastSeen = Math.max(lastSeen, word);
    }
  }

  int firstSeen() {
    return firstSeen;
  }

  int lastSeen() {
    return lastSeen;
  }

  /** The level of a word's best match, 0 if it was not seen. */
  int level(int word) {
    return level[word];
  }

  /** How far the nearest of its best matches lies from the diagonal, as a share of the bead. */
  double distance(int word) {
    return distance[word];
  }

  /** Makes ready for the next row. */
  void forget() {
    if (lastSeen >= 0) Arrays.fill(level, firstSeen, lastSeen + 1, (byte) 0);
    firstSeen = Integer.MAX_VALUE;
    lastSeen = -1;
  }
}
