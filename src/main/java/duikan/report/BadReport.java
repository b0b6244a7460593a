package duikan.report;

import duikan.doc.Message;

/** A report that cannot be merged, and why. */
public final class BadReport extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final transient Message message;

  BadReport(String name, Message message) {
    super(name + ": " + message.en());
    this.place = name;
    this.message = message;
  }

  BadReport(String name, int line, int column, Message message) {
    this(name + ":" + line + ":" + column, message);
  }

  /** What is wrong, after the file and, where it is known, line and column, both 1-based. */
  public Message message() {
    return new Message(place + ": " + message.en(), place + "：" + message.zh());
  }
}
