package duikan.book;

/** What a page is to its book. */
public enum Role {
  /**
   * The original: checked by the language-neutral rules only, and at info, for a translator cannot
   * mend it.
   */
  SOURCE,
  /** The translation. */
  TARGET,
  /** The book's own README. */
  README
}
