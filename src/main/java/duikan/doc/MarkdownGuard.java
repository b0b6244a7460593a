package duikan.doc;

import java.util.concurrent.TimeUnit;

/** Stops a parse that nests too deeply or takes too long; one guard watches one parse. */
final class MarkdownGuard {
  /**
   * Quotes, lists and emphasis inside each other; a list and its item count one each. No book comes
   * near.
   */
  static final int DEEPEST = 200;

  /** A hundred chapters take a second. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final long start = System.nanoTime();

  /** The limit was passed at {@code offset}. */
  static final class Overrun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final int offset;

    Overrun(Message text, int offset) {
      super(text.en());
      this.text = text;
      this.offset = offset;
    }

    Message text() {
      return text;
    }

    int offset() {
      return offset;
    }
  }

  void checkTime(int offset) {
    if (System.nanoTime() - start > LONGEST_NANOS) {
      throw new Overrun(
          new Message(
              "takes too long to parse: brackets, marks or back-ticks are repeated thousands of times",
              "解析耗时过长：括号、标记或反引号重复了数千次"),
          offset);
    }
  }

  static void checkDepth(int depth, int offset) {
    if (depth > DEEPEST) {
      throw new Overrun(
          new Message(
              "quotes, lists or emphasis stand inside each other too deeply", "引用、列表或强调嵌套过深"),
          offset);
    }
  }
}
