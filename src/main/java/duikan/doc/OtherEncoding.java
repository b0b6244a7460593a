package duikan.doc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** The encoding that bytes are in which are not UTF-8, as far as they show it. */
final class OtherEncoding {
  /** Of the pairs of bytes in a Chinese text, how many are everyday characters or marks. */
  private static final double MOST = 0.8;

  private static final int UTF_16_SAMPLE = 4096;

  private OtherEncoding() {}

  /** UTF-16, GB18030, Big5 or Windows-1252. */
  static Optional<String> of(byte[] bytes) {
    if (isUtf16(bytes)) {
      return Optional.of("UTF-16");
    }
    double chinese = share(bytes, 0xB0, 0xD7, 0xA1);
    double taiwanese = share(bytes, 0xA4, 0xC6, 0x40);
    if (chinese >= MOST && chinese >= taiwanese && decodes(bytes, "GB18030")) {
      return Optional.of("GB18030");
    }
    if (taiwanese >= MOST && decodes(bytes, "Big5")) {
      return Optional.of("Big5");
    }
    return isWestern(bytes) ? Optional.of("Windows-1252") : Optional.empty();
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int zeros = 0;
    int looked = Math.min(bytes.length, UTF_16_SAMPLE);
    for (int i = 0; i < looked; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return mark == 0xFEFF || mark == 0xFFFE || zeros > looked / 16;
  }

  /**
   * Of the pairs of bytes with a high first one, how many are marks (rows A1 to A3 in both
   * encodings) or characters of level 1, whose first bytes are {@code from} to {@code to}.
   */
  private static double share(byte[] bytes, int from, int to, int lowestSecond) {
    int pairs = 0;
    int usual = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      if (first < 0x80) {
        continue;
      }
      int second = bytes[++i] & 0xFF;
      boolean known = (first >= 0xA1 && first <= 0xA3) || (first >= from && first <= to);
      pairs++;
      usual += known && second >= lowestSecond ? 1 : 0;
    }
    return pairs == 0 ? 0 : (double) usual / pairs;
  }

  private static boolean decodes(byte[] bytes, String charset) {
    try {
      Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }

  /** Whether high bytes are few and stand one by one. */
  private static boolean isWestern(byte[] bytes) {
    int high = 0;
    int beside = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        high++;
        beside += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
      }
    }
    return high > 0 && high < bytes.length / 4 && beside <= high / 8;
  }
}
