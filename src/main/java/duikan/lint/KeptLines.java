package duikan.lint;

import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text stood in an earlier version of it, and where. Line ends do not count.
 *
 * <p>Lines that occur once on both sides hold on to each other where that crosses nothing (Bram
 * Cohen's patience difference); between two of them the same is done again. What is left without
 * such lines is compared line by line where it is short, and else has changed. The cost is n log n
 * in the number of lines.
 */
final class KeptLines {
  private static final int DEEPEST = 24;

  /** Pairs of lines that are compared where none is unlike all others. */
  private static final int MOST_PAIRS = 40_000;

  private final int[] old;
  private final int[] now;
  private final int[] kept;

  private KeptLines(int[] old, int[] now) {
    this.old = old;
    this.now = now;
    this.kept = new int[now.length];
    Arrays.fill(kept, -1);
  }

  /** What {@code now} has of {@code before}. */
  static KeptLines of(Source before, Source now) {
    Map<String, Integer> numbers = new HashMap<>();
    KeptLines lines = new KeptLines(numbered(before, numbers), numbered(now, numbers));
    lines.keep(new Part(0, lines.old.length, 0, lines.now.length), 0);
    return lines;
  }

  /**
   * The line that it was before; 0: it was not there.
   *
   * @param line 1-based
   */
  int before(int line) {
    return line <= kept.length ? kept[line - 1] + 1 : 0;
  }

  private static int[] numbered(Source text, Map<String, Integer> numbers) {
    int[] lines = new int[text.lineCount()];
    for (int i = 0; i < lines.length; i++) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(text.line(i + 1).of(text.text()), next);
      lines[i] = known == null ? next : known;
    }
    return lines;
  }

  /** A stretch of both versions, half open. */
  private record Part(int oldStart, int oldEnd, int nowStart, int nowEnd) {
    boolean isEmpty() {
      return oldStart == oldEnd || nowStart == nowEnd;
    }
  }

  private void keep(Part whole, int depth) {
    Part part = trimmed(whole);
    if (part.isEmpty()) {
      return;
    }
    List<int[]> anchors = depth < DEEPEST ? rising(unique(part)) : List.of();
    if (anchors.isEmpty()) {
      compare(part);
      return;
    }
    int oldFrom = part.oldStart;
    int nowFrom = part.nowStart;
    for (int[] anchor : anchors) {
      keep(new Part(oldFrom, anchor[0], nowFrom, anchor[1]), depth + 1);
      kept[anchor[1]] = anchor[0];
      oldFrom = anchor[0] + 1;
      nowFrom = anchor[1] + 1;
    }
    keep(new Part(oldFrom, part.oldEnd, nowFrom, part.nowEnd), depth + 1);
  }

  private Part trimmed(Part part) {
    int oldStart = part.oldStart;
    int nowStart = part.nowStart;
    int oldEnd = part.oldEnd;
    int nowEnd = part.nowEnd;
    while (oldStart < oldEnd && nowStart < nowEnd && old[oldStart] == now[nowStart]) {
      kept[nowStart++] = oldStart++;
    }
    while (oldStart < oldEnd && nowStart < nowEnd && old[oldEnd - 1] == now[nowEnd - 1]) {
      kept[--nowEnd] = --oldEnd;
    }
    return new Part(oldStart, oldEnd, nowStart, nowEnd);
  }

  /** Lines that stand once on either side, in the order of now: where before, where now. */
  private List<int[]> unique(Part part) {
    Map<Integer, int[]> places = new HashMap<>();
    for (int i = part.oldStart; i < part.oldEnd; i++) {
      int[] place = places.computeIfAbsent(old[i], line -> new int[4]);
      place[0] = i;
      place[1]++;
    }
    for (int i = part.nowStart; i < part.nowEnd; i++) {
      int[] place = places.get(now[i]);
      if (place != null) {
        place[2] = i;
        place[3]++;
      }
    }
    return places.values().stream()
        .filter(place -> place[1] == 1 && place[3] == 1)
        .map(place -> new int[] {place[0], place[2]})
        .sorted((a, b) -> Integer.compare(a[1], b[1]))
        .toList();
  }

  /** As many of the pairs as rise on both sides: patience sorting. */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] ends = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends[middle])[0] < pairs.get(i)[0]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      ends[low] = i;
      before[i] = low > 0 ? ends[low - 1] : -1;
      length = Math.max(length, low + 1);
    }
    List<int[]> longest = new ArrayList<>();
    for (int i = length > 0 ? ends[length - 1] : -1; i >= 0; i = before[i]) {
      longest.add(pairs.get(i));
    }
    Collections.reverse(longest);
    return longest;
  }

  /** The longest common subsequence, the plain way. */
  private void compare(Part part) {
    int rows = part.oldEnd - part.oldStart;
    int columns = part.nowEnd - part.nowStart;
    if ((long) rows * columns > MOST_PAIRS) {
      return;
    }
    int[][] length = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        length[i][j] =
            old[part.oldStart + i] == now[part.nowStart + j]
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (old[part.oldStart + i] == now[part.nowStart + j]) {
        kept[part.nowStart + j++] = part.oldStart + i++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
