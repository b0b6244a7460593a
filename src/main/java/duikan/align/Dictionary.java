package duikan.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The English–Chinese dictionary: which headwords a stem may stand for, and how surely.
 *
 * <p>The resource cedict.bin is derived from CC-CEDICT (see CEDICT-NOTICE.txt) by
 * src/data/Cedict.java. Big endian: magic, number of headwords, their characters, simplification
 * characters, number of stems, sizes of the three last parts; then headword lengths (bytes),
 * headwords (sorted UTF-16), pairs traditional–simplified, stems (length byte and ASCII, sorted),
 * byte length of each stem's postings, postings. Lengths and postings are varints; a posting is
 * (headword − last headword) × 4 + (content words of the gloss − 1).
 */
final class Dictionary {
  /** The longest headword, in UTF-16 units. */
  static final int LONGEST = 6;

  private static final int MAGIC = 0x444b4331;

  private final char[] headText;
  private final int[] headStart;
  private final int[] firstHead = new int[65537];
  private final char[] simple = new char[65536];
  private final byte[] stemText;
  private final int[] stemStart;
  private final int[] postingStart;
  private final byte[] postings;

  /** What was asked for so far, by the number of the stem. */
  private final Meaning[] meanings;

  private static final class Holder {
    static final Dictionary CEDICT = load();
  }

  /** The dictionary of this class path, read at the first call. */
  static Dictionary cedict() {
    return Holder.CEDICT;
  }

  private static Dictionary load() {
    try (InputStream in = Dictionary.class.getResourceAsStream("cedict.bin")) {
      if (in == null) throw new IllegalStateException("cedict.bin is not on the class path");
      return new Dictionary(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dictionary(ByteBuffer in) {
    if (in.getInt() != MAGIC) throw new IllegalStateException("cedict.bin is of another version");
    int heads = in.getInt();
    int headChars = in.getInt();
    int simplifications = in.getInt();
    int stems = in.getInt();
    int stemBytes = in.getInt();
    int lengthBytes = in.getInt();
    int postingBytes = in.getInt();
    byte[] lengths = new byte[heads];
    in.get(lengths);
    headText = new char[headChars];
    in.asCharBuffer().get(headText);
    in.position(in.position() + 2 * headChars);
    headStart = new int[heads + 1];
    int last = -1;
    for (int h = 0; h < heads; h++) {
      int start = headStart[h];
      headStart[h + 1] = start + lengths[h];
      char first = headText[start];
      if (first != last) {
        Arrays.fill(firstHead, last + 1, first + 1, h);
        last = first;
      }
    }
    Arrays.fill(firstHead, last + 1, firstHead.length, heads);
    for (int c = 0; c < simple.length; c++) simple[c] = (char) c;
    for (int i = 0; i < simplifications; i += 2) simple[in.getChar()] = in.getChar();
    stemText = new byte[stemBytes];
    in.get(stemText);
    stemStart = new int[stems + 1];
    for (int s = 0; s < stems; s++) stemStart[s + 1] = stemStart[s] + 1 + stemText[stemStart[s]];
    byte[] sizes = new byte[lengthBytes];
    in.get(sizes);
    postingStart = new int[stems + 1];
    int at = 0;
    for (int s = 0; s < stems; s++) {
      int size = 0;
      int shift = 0;
      while (sizes[at] < 0) {
        size |= (sizes[at++] & 0x7f) << shift;
        shift += 7;
      }
      size |= sizes[at++] << shift;
      postingStart[s + 1] = postingStart[s] + size;
    }
    postings = new byte[postingBytes];
    in.get(postings);
    meanings = new Meaning[stems];
  }

  int size() {
    return headStart.length - 1;
  }

  String headword(int head) {
    return new String(headText, headStart[head], headStart[head + 1] - headStart[head]);
  }

  int headLength(int head) {
    return headStart[head + 1] - headStart[head];
  }

  char headChar(int head, int at) {
    return headText[headStart[head] + at];
  }

  /** The simplified form of a traditional character, any other character itself. */
  char simplified(char c) {
    return simple[c];
  }

  /** The number of the headword text[from, to), or -1. */
  int find(char[] text, int from, int to) {
    int low = firstHead[text[from]];
    int high = firstHead[text[from] + 1];
    for (int at = 1; at < to - from && low < high; at++) {
      if (headLength(low) == at) low++;
      low = firstNotBelow(low, high, at, text[from + at]);
      high = firstNotBelow(low, high, at, text[from + at] + 1);
    }
    return low < high && headLength(low) == to - from ? low : -1;
  }

  /** The number of the longest headword that text[from, to) starts with, or -1. */
  int longest(char[] text, int from, int to) {
    int low = firstHead[text[from]];
    int high = firstHead[text[from] + 1];
    int longest = -1;
    for (int at = 1; low < high; at++) {
      // Of the headwords that start alike the shortest is the first.
      if (headLength(low) == at) longest = low++;
      if (at == to - from) break;
      low = firstNotBelow(low, high, at, text[from + at]);
      high = firstNotBelow(low, high, at, text[from + at] + 1);
    }
    return longest;
  }

  /**
   * The first headword of [low, high), which differ from {@code at} on, that is not below there.
   */
  private int firstNotBelow(int low, int high, int at, int character) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (headText[headStart[middle] + at] < character) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** What a stem may stand for; nothing if it is unknown. */
  Meaning meaning(String stem) {
    int s = stem(stem);
    if (s < 0) return Meaning.NONE;
    // Threads that come at the same time make the same meaning.
    Meaning known = meanings[s];
    if (known == null) {
      known = Meaning.of(postings(s), this);
      meanings[s] = known;
    }
    return known;
  }

  private int[] postings(int s) {
    int[] out = new int[postingStart[s + 1] - postingStart[s]];
    int n = 0;
    int head = 0;
    for (int at = postingStart[s]; at < postingStart[s + 1]; at++) {
      int value = 0;
      int shift = 0;
      while (postings[at] < 0) {
        value |= (postings[at++] & 0x7f) << shift;
        shift += 7;
      }
      value |= postings[at] << shift;
      head += value >>> 2;
      out[n++] = head << 2 | (value & 3);
    }
    return Arrays.copyOf(out, n);
  }

  private int stem(String stem) {
    byte[] key = stem.getBytes(StandardCharsets.US_ASCII);
    int low = 0;
    int high = stemStart.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compare(
              stemText, stemStart[middle] + 1, stemStart[middle + 1], key, 0, key.length);
      if (order == 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
