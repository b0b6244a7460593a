package duikan.align;

/** Numbers for long keys other than 0, in order of appearance; open addressing. */
final class LongTable {
  private long[] keys;
  private int[] numbers;
  private int size;

  LongTable() {
    this(1024);
  }

  /**
   * @param room a power of two, at least twice as many keys as are expected
   */
  LongTable(int room) {
    keys = new long[room];
    numbers = new int[room];
  }

  /** The number of a key, a new one if it is new. */
  int of(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) return numbers[at];
      at = at + 1 & mask;
    }
    keys[at] = key;
    numbers[at] = size++;
    if (2 * size > keys.length) grow();
    return size - 1;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == 0) continue;
      int at = (int) ((oldKeys[i] * 0x9e3779b97f4a7c15L) >>> 32) & mask;
      while (keys[at] != 0) at = at + 1 & mask;
      keys[at] = oldKeys[i];
      numbers[at] = oldNumbers[i];
    }
  }

  /** The keys by their numbers. */
  long[] keys() {
    long[] out = new long[size];
    for (int i = 0; i < keys.length; i++) if (keys[i] != 0) out[numbers[i]] = keys[i];
    return out;
  }
}
