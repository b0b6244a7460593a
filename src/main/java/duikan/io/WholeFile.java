package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file that is written whole or not at all: nobody ever sees half of it. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes {@code text} in UTF-8 through a temporary file beside {@code file}.
   *
   * @throws UserError if it cannot be written
   */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text));
  }

  /** What is written into a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void to(Writer out) throws IOException;
  }

  /**
   * Writes a text that nobody holds, in the same way.
   *
   * @throws UserError if it cannot be written
   */
  public static void write(Path file, Content content) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A device or a pipe cannot be replaced.
        write(content, target);
        return;
      }
      Path temporary = beside(target);
      try {
        write(content, temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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

  private static void write(Content content, Path file, OpenOption... options) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, options)) {
      content.to(out);
    }
  }

  /**
   * Puts other bytes in the place of a file's, atomically; mode, owner and the like stay.
   *
   * @param expected what it must still hold
   * @return whether it did; else nothing was written
   * @throws IOException if it cannot be written
   */
  static boolean replace(Path file, byte[] expected, byte[] bytes) throws IOException {
    Path target = file.toRealPath();
    Path temporary = beside(target);
    try {
      Files.copy(target, temporary, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(temporary, bytes);
      // As late as can be: somebody may have the file open in an editor.
      if (!Arrays.equals(expected, Files.readAllBytes(target))) {
        return false;
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  // Not createTempFile, whose files nobody else may read.
  private static Path beside(Path target) {
    return target.resolveSibling(".duikan-" + System.nanoTime() + ".tmp");
  }
}
