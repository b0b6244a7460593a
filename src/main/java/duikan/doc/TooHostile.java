package duikan.doc;

/** A text that cannot be parsed in bounded time and depth; says why and where it goes wrong. */
public final class TooHostile extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message message;
  private final transient Span span;

  TooHostile(Message message, Span span) {
    super(message.en());
    this.message = message;
    this.span = span;
  }

  /** What is wrong with the text. */
  public Message message() {
    return message;
  }

  /** Where the limit was passed. */
  public Span span() {
    return span;
  }
}
