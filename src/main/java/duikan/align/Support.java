package duikan.align;

import java.util.Arrays;

/**
 * Which words of one language a word of the other may stand for, in a whole book, and how surely:
 * by the dictionary, the glossary or the book itself, or only by characters.
 */
final class Support {
  /** No support. */
  static final int NONE = 0;

  /** Support by characters that translations share. */
  static final int WEAK = 1;

  /** Support by a word. */
  static final int STRONG = 2;

  static final int GRADES = 3;

  private static final int[] NOTHING = {};

  private final int[] start;
  private final int[] other;
  private final byte[] level;
  private final int[] end;

  /** What the book itself teaches, by word; empty until it does. */
  private int[][] learnt = {};

  private Support(int[] start, int[] end, int[] other, byte[] level) {
    this.start = start;
    this.end = end;
    this.other = other;
    this.level = level;
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
    return new Support(relations.start, end, relations.other, relations.level);
  }

  /** Adds what the book itself teaches. */
  void learn(int word, int[] others) {
    if (learnt.length == 0) {
      learnt = new int[end.length][];
      Arrays.fill(learnt, NOTHING);
    }
    learnt[word] = others;
  }

  private int[] learnt(int word) {
    return learnt.length == 0 ? NOTHING : learnt[word];
  }

  /** The surest support that the marked words give. */
  int grade(int word, Marked marked) {
    for (int z : learnt(word)) {
      if (marked.has(z)) {
        return STRONG;
      }
    }
    for (int r = start[word]; r < end[word]; r++) {
      if (marked.has(other[r])) {
        return grade(r);
      }
    }
    return NONE;
  }

  private int grade(int relation) {
    return level[relation] >= Weights.WORD_LEVEL ? STRONG : WEAK;
  }

  /** The words that support this one by more than characters. */
  int[] strong(int word) {
    IntList found = new IntList();
    for (int r = start[word]; r < end[word] && grade(r) == STRONG; r++) {
      found.add(other[r]);
    }
    return found.toArray();
  }

  /** The marked words that support this one, and how: word × {@link #GRADES} + grade. */
  int[] by(int word, Marked marked) {
    IntList found = new IntList();
    for (int z : learnt(word)) {
      if (marked.has(z)) {
        found.add(z * GRADES + STRONG);
      }
    }
    for (int r = start[word]; r < end[word]; r++) {
      if (marked.has(other[r])) {
        found.add(other[r] * GRADES + grade(r));
      }
    }
    return found.toArray();
  }
}
