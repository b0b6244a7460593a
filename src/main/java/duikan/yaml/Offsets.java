package duikan.yaml;

/**
 * UTF-16 offsets of the whole file for the code points of a part of it, which the engine counts.
 */
final class Offsets {
  private final int start;
  private final int[] units;

  /**
   * The offsets of a text.
   *
   * @param start where the text begins in its file
   */
  Offsets(String text, int start) {
    this.start = start;
    int points = text.codePointCount(0, text.length());
    this.units = new int[points == text.length() ? 0 : points + 1];
    int unit = 0;
    for (int point = 0; point < units.length; point++) {
      units[point] = unit;
      unit += point < points ? Character.charCount(text.codePointAt(unit)) : 0;
    }
  }

  /** The offset in the file of the code point with this index, 0-based. */
  int of(int point) {
    return start + (units.length == 0 ? point : units[point]);
  }
}
