package duikan.align;

import java.util.Arrays;

/** A growing list of int. */
final class IntList {
  private int[] items = new int[64];
  private int size;

  void add(int item) {
    if (size == items.length) items = Arrays.copyOf(items, 2 * size);
    items[size++] = item;
  }

  void set(int index, int item) {
    items[index] = item;
  }

  int get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
