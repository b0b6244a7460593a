package duikan.report;

/** Characters that may stand in an XML 1.0 document and in a cell of a table. */
final class Legal {
  private static final int REPLACEMENT = 0xFFFD;

  private Legal() {}

  /**
   * {@code text} with every character that XML 1.0 (production 2, Char) does not allow replaced by
   * U+FFFD: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
   */
  static String text(String text) {
    if (text.codePoints().allMatch(Legal::isLegal)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isLegal(point) ? point : REPLACEMENT)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /**
   * The same on one line: in an attribute a line end counts as a space, and in a log the line after
   * it as one of its own.
   */
  static String line(String text) {
    return text(text).replace('\n', ' ').replace('\r', ' ');
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
