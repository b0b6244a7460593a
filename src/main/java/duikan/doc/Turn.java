package duikan.doc;

/**
 * The characters that turn the direction of what follows, so that a line can read otherwise than it
 * runs: embeddings, overrides and isolates (Unicode Standard Annex 9, section 2).
 */
public final class Turn {
  private Turn() {}

  /** Whether a code point is one. */
  public static boolean is(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
