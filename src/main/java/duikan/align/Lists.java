package duikan.align;

/** Lists of int by number, all in one array: filled, then closed, then read. */
final class Lists {
  private final IntList owners = new IntList();
  private final IntList added = new IntList();
  private int[] start = new int[1];
  private int[] items = new int[0];

  void add(int list, int item) {
    owners.add(list);
    added.add(item);
  }

  /** Sorts what was added by list, in the order of adding. */
  void close(int lists) {
    start = new int[lists + 1];
    for (int i = 0; i < owners.size(); i++) start[owners.get(i) + 1]++;
    for (int list = 0; list < lists; list++) start[list + 1] += start[list];
    items = new int[added.size()];
    int[] next = start.clone();
    for (int i = 0; i < owners.size(); i++) items[next[owners.get(i)]++] = added.get(i);
  }

  /** The items of a list are get(start) to get(end - 1). */
  int start(int list) {
    return start[list];
  }

  int end(int list) {
    return start[list + 1];
  }

  int get(int at) {
    return items[at];
  }
}
