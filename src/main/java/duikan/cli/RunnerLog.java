package duikan.cli;

import java.io.IOException;
import java.io.Writer;

/**
 * What people read, on its way into the log of GitHub Actions. A runner obeys a line that begins,
 * after blanks, with {@code ::}, and one that holds {@code ##[} anywhere (actions/runner,
 * ActionCommand.TryParseV2 and TryParse); a book must not speak to it, so that neither is written:
 * {@code <U+003A>:} and {@code ##<U+005B>} are.
 */
final class RunnerLog extends Writer {
  private final Writer log;
  private boolean start = true;
  private boolean colon;
  private int numberSigns;

  RunnerLog(Writer log) {
    super(log);
    this.log = log;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    StringBuilder out = new StringBuilder(length + 16);
    for (int i = from; i < from + length; i++) {
      add(text[i], out);
    }
    log.append(out);
  }

  private void add(char c, StringBuilder out) {
    if (colon) {
      // The first colon of the line waited for what follows.
      out.append(c == ':' ? "<U+003A>" : ":");
      colon = false;
      start = false;
    } else if (start && c == ':') {
      colon = true;
      return;
    }
    out.append(c == '[' && numberSigns > 1 ? "<U+005B>" : String.valueOf(c));
    numberSigns = c == '#' ? numberSigns + 1 : 0;
    start = c == '\n' || c == '\r' || (start && Character.isWhitespace(c));
  }

  @Override
  public void flush() throws IOException {
    log.flush();
  }

  /** Writes what waited; the log stays open. */
  @Override
  public void close() throws IOException {
    if (colon) {
      log.write(':');
      colon = false;
    }
    log.flush();
  }
}
