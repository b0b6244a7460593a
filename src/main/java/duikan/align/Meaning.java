package duikan.align;

import java.util.Arrays;

/**
 * What an English stem may stand for by the dictionary alone. It is the same in every text, so the
 * dictionary keeps it.
 */
final class Meaning {
  static final Meaning NONE = new Meaning(new int[0], new char[0], new float[0]);

  private static final int LONGEST_FOR_CHARACTERS = 4;

  /** A smaller share is none. */
  private static final float LEAST_SHARE = 0.01f;

  /** Each as headword × 4 + (content words of its gloss − 1), ascending. */
  final int[] postings;

  /** The characters that the headwords share among them, in order of appearance. */
  final char[] characters;

  /** T(c|e), for each of the characters. */
  final float[] shares;

  private Meaning(int[] postings, char[] characters, float[] shares) {
    this.postings = postings;
    this.characters = characters;
    this.shares = shares;
  }

  static Meaning of(int[] postings, Dictionary dictionary) {
    double total = 1;
    LongTable numbers = new LongTable(64);
    float[] weight = new float[64];
    for (int posting : postings) {
      int head = posting >>> 2;
      float w = 1f / ((posting & 3) + 1);
      total += w * w;
      int length = dictionary.headLength(head);
      if (length > LONGEST_FOR_CHARACTERS) continue;
      for (int i = 0; i < length; i++) {
        int c = numbers.of(dictionary.headChar(head, i));
        if (c == weight.length) weight = Arrays.copyOf(weight, 2 * c);
        weight[c] += w * w;
      }
    }
    long[] keys = numbers.keys();
    char[] characters = new char[keys.length];
    float[] shares = new float[keys.length];
    int n = 0;
    for (int c = 0; c < keys.length; c++) {
      float share = (float) (weight[c] / total);
      if (share < LEAST_SHARE) continue;
      characters[n] = (char) keys[c];
      shares[n++] = share;
    }
    return new Meaning(postings, Arrays.copyOf(characters, n), Arrays.copyOf(shares, n));
  }
}
