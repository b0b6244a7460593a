package duikan.rule;

import java.util.Locale;

/** How a character is named where showing it would not help. */
final class CodePoint {
  private CodePoint() {}

  /** {@code U+200B}. */
  static String label(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /** The English name in the Unicode standard in lower case: {@code zero width space}. */
  static String name(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? "no character" : name.toLowerCase(Locale.ROOT);
  }
}
