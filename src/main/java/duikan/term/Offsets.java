package duikan.term;

import java.util.function.IntUnaryOperator;

/** Looking up by offset in what is sorted by it. */
final class Offsets {
  private Offsets() {}

  /** The last of {@code size} items that starts at {@code offset} or before it, or -1. */
  static int last(int size, IntUnaryOperator start, int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
