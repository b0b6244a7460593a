package duikan.glossary;

/** Text inside XML 1.0 elements. */
final class XmlText {
  private XmlText() {}

  /** {@code text} without the characters that XML 1.0 (production 2, Char) does not allow. */
  static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isLegal).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Legal and escaped; a CR, which a reader would make an LF, as a reference. */
  static String escaped(String text) {
    return legal(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
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
