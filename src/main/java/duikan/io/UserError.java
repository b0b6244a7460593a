package duikan.io;

import duikan.doc.Message;

/** The run cannot start, and what to do about it: one line for people, exit code 2. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message message;

  /** An error in both languages. */
  public UserError(Message message) {
    super(message.en());
    this.message = message;
  }

  /** What is wrong. */
  public Message message() {
    return message;
  }
}
