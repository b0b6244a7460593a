package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written whole or not at all: nobody ever sees half of it. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes {@code text} in UTF-8 through a temporary file beside {@code file}.
   *
   * @throws UserError if it cannot be written
   */
  public static void write(Path file, String text) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A device or a pipe cannot be replaced.
        Files.writeString(target, text);
        return;
      }
      // Not createTempFile, whose files nobody else may read.
      Path temporary = target.resolveSibling(".duikan-" + System.nanoTime() + ".tmp");
      try {
        Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException wrong) {
      throw new UserError(
          new Message("cannot write " + file + ": " + wrong, "无法写入 " + file + "：" + wrong));
    }
  }
}
