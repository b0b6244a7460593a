package duikan.report;

/** The unit in which a column is counted. */
enum Columns {
  /** Unicode code points, as duikan itself and SARIF's {@code unicodeCodePoints} count. */
  CODE_POINTS {
    @Override
    int between(String text, int from, int to) {
      return text.codePointCount(from, to);
    }
  },
  /** Bytes of UTF-8, as reviewdog counts; half a surrogate pair takes three, as U+FFFD does. */
  UTF8_BYTES {
    @Override
    int between(String text, int from, int to) {
      int bytes = 0;
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < to
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (pair) {
          bytes += 4;
          i++;
        } else {
          bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
      }
      return bytes;
    }
  };

  /** How many columns the UTF-16 offsets {@code from} to {@code to} of one line take. */
  abstract int between(String text, int from, int to);
}
