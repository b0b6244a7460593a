package duikan.term;

/** What a text found on a page is to its row of the glossary; of two, the earlier one counts. */
public enum Form {
  /** The rendering. */
  TARGET,
  /** Another accepted rendering. */
  VARIANT,
  /** The form after the first use. */
  LATER,
  /** What its first use begins with. */
  HEAD,
  /** The abbreviation. */
  ABBR,
  /** A rendering that must not be used. */
  FORBIDDEN,
  /** A rendering the book itself was seen to use, that the glossary does not know. */
  LEARNT,
  /** The English. */
  ENGLISH,
  /** A phrase that holds the rendering and is not the term. */
  NOT_TERM;

  /** Whether it is a rendering other than those the glossary asks for. */
  public boolean isOtherRendering() {
    return switch (this) {
      case FORBIDDEN, LEARNT -> true;
      case TARGET, VARIANT, LATER, HEAD, ABBR, ENGLISH, NOT_TERM -> false;
    };
  }

  /** Whether it is what the glossary asks for. */
  public boolean isAccepted() {
    return switch (this) {
      case TARGET, VARIANT, LATER, HEAD, ABBR -> true;
      case FORBIDDEN, LEARNT, ENGLISH, NOT_TERM -> false;
    };
  }
}
