package duikan.rule;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The 3755 characters of everyday simplified Chinese: level 1 of GB 2312—1980, rows 16 to 55, as
 * the platform's own charset has them.
 */
final class CommonHanzi {
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final BitSet COMMON = common();

  private CommonHanzi() {}

  static boolean contains(int codePoint) {
    return COMMON.get(codePoint);
  }

  /**
   * The share of common characters among the Han characters of {@code text}; 0 where it has none.
   */
  static double share(String text) {
    int han = 0;
    int common = 0;
    for (int c : text.codePoints().toArray()) {
      if (Character.isIdeographic(c)) {
        han++;
        common += contains(c) ? 1 : 0;
      }
    }
    return han == 0 ? 0 : (double) common / han;
  }

  private static BitSet common() {
    BitSet common = new BitSet(0x10000);
    for (int row = 16; row <= 55; row++) {
      for (int cell = 1; cell <= 94; cell++) {
        byte[] bytes = {(byte) (0xA0 + row), (byte) (0xA0 + cell)};
        char c = new String(bytes, GB2312).charAt(0);
        // The last five cells of row 55 are empty.
        if (c != '\uFFFD') {
          common.set(c);
        }
      }
    }
    return common;
  }
}
