package duikan.cli;

import java.io.IOException;
import java.io.Writer;

/**
 * A text that is told when it is whole, so that nobody sees half of it where writing it fails; but
 * one that is too large to be held is told as it comes.
 */
final class HeldBack extends Writer {
  /** In characters: some ten thousand findings. */
  private static final int MOST = 4_000_000;

  private final Writer out;
  private final StringBuilder held = new StringBuilder();
  private boolean tooLarge;

  HeldBack(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    if (tooLarge) {
      out.write(text, from, length);
      return;
    }
    held.append(text, from, length);
    if (held.length() > MOST) {
      release();
      tooLarge = true;
    }
  }

  /** Tells what is held: it is whole. */
  void release() throws IOException {
    out.append(held);
    held.setLength(0);
    held.trimToSize();
  }

  /** Nothing is told before its time. */
  @Override
  public void flush() {}

  @Override
  public void close() {}
}
