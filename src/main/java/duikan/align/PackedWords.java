package duikan.align;

import java.util.Arrays;
import java.util.List;

/**
 * Sets of words, each ascending, in little more than a byte a word: the distances from word to
 * word, seven bits a byte, the last of a distance with its sign bit clear. Unchanging.
 */
final class PackedWords {
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private final byte[] bytes;

  /** Where each set begins, and where the last one ends. */
  private final int[] start;

  private PackedWords(byte[] bytes, int[] start) {
    this.bytes = bytes;
    this.start = start;
  }

  /**
   * @param sets each ascending, without equals
   */
  static PackedWords of(List<int[]> sets) {
    byte[] bytes = new byte[64];
    int[] start = new int[sets.size() + 1];
    int size = 0;
    for (int s = 0; s < sets.size(); s++) {
      int last = -1;
      for (int word : sets.get(s)) {
        if (size + Integer.BYTES + 1 > bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int distance = word - last - 1;
        for (; distance >= MORE; distance >>>= BITS) {
          bytes[size++] = (byte) (distance | MORE);
        }
        bytes[size++] = (byte) distance;
        last = word;
      }
      start[s + 1] = size;
    }
    return new PackedWords(Arrays.copyOf(bytes, size), start);
  }

  int size() {
    return start.length - 1;
  }

  /** The words of a set, ascending. */
  int[] get(int set) {
    int count = 0;
    for (int at = start[set]; at < start[set + 1]; at++) {
      count += bytes[at] >= 0 ? 1 : 0;
    }
    int[] words = new int[count];
    int at = start[set];
    int last = -1;
    for (int i = 0; i < count; i++) {
      int distance = 0;
      int shift = 0;
      for (; bytes[at] < 0; shift += BITS) {
        distance |= (bytes[at++] & (MORE - 1)) << shift;
      }
      distance |= bytes[at++] << shift;
      last += distance + 1;
      words[i] = last;
    }
    return words;
  }
}
