package duikan.doc;

/**
 * A place as people are told it.
 *
 * @param line 1-based
 * @param column 1-based, in Unicode code points
 * @param offset in UTF-16 units from the start of the text, a byte order mark not counted
 */
public record Position(int line, int column, int offset) {
  public Position {
    if (line < 1 || column < 1 || offset < 0) {
      throw new IllegalArgumentException("position " + line + ":" + column + " @" + offset);
    }
  }
}
