package duikan.doc;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

  /**
   * Lines in a row that are indented or quoted: flexmark joins them in time that grows with their
   * square.
   */
  private static final int MOST_INDENTED_LINES = 20_000;

  /**
   * Marks of emphasis in one paragraph: some orders of them take time that grows with their square.
   */
  private static final int MOST_MARKS = 10_000;

  private final long start;
  private final long longest;

  MarkdownGuard() {
    this(System.nanoTime(), LONGEST_NANOS);
  }

  /** One that watches since {@code start}, of {@link System#nanoTime}, for {@code longest}. */
  MarkdownGuard(long start, long longest) {
    this.start = start;
    this.longest = longest;
  }

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
    if (System.nanoTime() - start > longest && hasWorked()) {
      throw new Overrun(
          new Message(
              "takes too long to parse: brackets, marks or back-ticks are repeated thousands of times",
              "解析耗时过长：括号、标记或反引号重复了数千次"),
          offset);
    }
  }

  // On a machine with other things to do, a page is not refused for the time that it waited.
  private boolean hasWorked() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return !threads.isCurrentThreadCpuTimeSupported()
        || threads.getCurrentThreadCpuTime() > longest;
  }

  /** Before the parser sees the text. */
  static void checkLines(Source source) {
    int indented = 0;
    boolean quoted = false;
    for (int line = 1; line <= source.lineCount(); line++) {
      Span span = source.line(line);
      char first = span.isEmpty() ? ' ' : source.text().charAt(span.start());
      if (first == ' ' || first == '\t' || first == '>') {
        indented++;
        quoted = first == '>';
      } else if (!quoted) { // else the line may continue the quote
        indented = 0;
      }
      if (indented > MOST_INDENTED_LINES) {
        throw new Overrun(
            new Message(
                "more than " + MOST_INDENTED_LINES + " indented or quoted lines in a row",
                "连续缩进或引用的行超过 " + MOST_INDENTED_LINES + " 行"),
            span.start());
      }
    }
  }

  /** Before the inside of a block is parsed. */
  static void checkMarks(CharSequence text, int offset) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      marks += (c == '*' || c == '_' || c == '~') && (i == 0 || text.charAt(i - 1) != c) ? 1 : 0;
    }
    if (marks > MOST_MARKS) {
      throw new Overrun(
          new Message(
              "more than " + MOST_MARKS + " marks of emphasis in one paragraph",
              "同一段落内的强调标记超过 " + MOST_MARKS + " 个"),
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
