package duikan.doc;

/**
 * One sentence in both languages: lower case, without a full stop; says what is wrong and what to
 * write instead.
 */
public record Message(String en, String zh) {

  /** The sentence in {@code language}. */
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case ZH -> zh;
    };
  }
}
