package duikan.io;

import duikan.doc.Message;

public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message message;

  public UserError(Message message) {
    super(message.en());
    this.message = message;
  }

  public Message message() {
    return message;
  }
}
