package duikan.doc;

/**
 * A text that can be read so many times and no more: java.util.regex, which may go back and forth
 * in it for ever, stops by {@link Spent}. The count is the same on every machine.
 */
public final class CountedText implements CharSequence {
  private final String text;
  private long left;

  /**
   * A text.
   *
   * @param most how many of its UTF-16 units may be looked at, one that is looked at twice twice
   */
  public CountedText(String text, long most) {
    this.text = text;
    this.left = most;
  }

  /** All that could be read was. */
  public static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Spent() {
      super("", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (left-- <= 0) {
      throw new Spent();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
