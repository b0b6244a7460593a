package duikan.align;

import java.util.BitSet;

/** Where paragraphs end on both sides, for the alignment of sentences: after which sentences. */
record Borders(BitSet source, BitSet target) {
  static Borders none() {
    return new Borders(new BitSet(), new BitSet());
  }

  /** How many borders of the bead stand on one side only, at most 3. */
  int crossed(int i, int a, int j, int b) {
    int inner = Math.abs(count(source, i, i + a - 1) - count(target, j, j + b - 1));
    int end = source.get(i + a - 1) != target.get(j + b - 1) ? 1 : 0;
    return Math.min(3, inner + end);
  }

  private static int count(BitSet borders, int from, int to) {
    int n = 0;
    // The next border may be a whole chapter away.
    for (int i = from; i < to; i++) n += borders.get(i) ? 1 : 0;
    return n;
  }
}
