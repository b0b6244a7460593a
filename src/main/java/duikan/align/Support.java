package duikan.align;

import java.util.HashMap;
import java.util.Map;

/** Which words of one language a word of the other may stand for, in a whole book. */
final class Support {
  private static final int[] NONE = {};

  private final int[] start;
  private final int[] other;
  private final int[] end;
  private final Map<Integer, int[]> learnt = new HashMap<>();

  private Support(int[] start, int[] end, int[] other) {
    this.start = start;
    this.end = end;
    this.other = other;
  }

  static Support of(Relations relations) {
    int n = relations.start.length - 1;
    int[] end = new int[n];
    for (int t = 0; t < n; t++) {
      int at = relations.start[t];
      // Strongest first.
      while (at < relations.start[t + 1] && relations.level[at] >= Thresholds.SUPPORT) {
        at++;
      }
      end[t] = at;
    }
    return new Support(relations.start, end, relations.other);
  }

  /** Adds what the book itself teaches. */
  void learn(int word, int[] others) {
    learnt.put(word, others);
  }

  boolean isEmpty(int word) {
    return start[word] == end[word] && !learnt.containsKey(word);
  }

  /** Whether one of the marked words supports this one. */
  boolean holds(int word, Marked marked) {
    for (int r = start[word]; r < end[word]; r++) {
      if (marked.has(other[r])) {
        return true;
      }
    }
    for (int z : learnt.getOrDefault(word, NONE)) {
      if (marked.has(z)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the marked words that support this one. */
  void collect(int word, Marked marked, IntList into) {
    for (int r = start[word]; r < end[word]; r++) {
      if (marked.has(other[r])) {
        into.add(other[r]);
      }
    }
    for (int z : learnt.getOrDefault(word, NONE)) {
      if (marked.has(z)) {
        into.add(z);
      }
    }
  }
}
