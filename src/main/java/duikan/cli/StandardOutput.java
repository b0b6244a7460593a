package duikan.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output, which remembers why it could not be written: a {@code PrintWriter} only knows
 * that it could not, and a report that a full disk has cut off must not look like one.
 */
final class StandardOutput extends FilterOutputStream {
  private Optional<String> failure = Optional.empty();

  StandardOutput(OutputStream out) {
    super(out);
  }

  /** Why not all was written; empty where it was, or its reader went away as {@code head} does. */
  Optional<String> failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException refused) {
      String why = String.valueOf(refused.getMessage());
      // What Linux, macOS and Windows say of a pipe that nobody reads, here and in Chinese.
      if (!why.contains("pipe") && !why.contains("管道")) {
        failure = Optional.of(why);
      }
      throw refused;
    }
  }
}
