package duikan.align;

import java.util.Arrays;

/** A growing list of long. */
final class LongList {
  private long[] items = new long[64];
  private int size;

  void add(long item) {
    if (size == items.length) items = Arrays.copyOf(items, 2 * size);
    items[size++] = item;
  }

  long get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
