package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: nobody ever sees half of it. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes {@code text} in UTF-8 through a temporary file beside {@code file}.
   *
   * @throws UserError if it cannot be written
   */
  public static void write(Path file, String text) {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new UserError(new Message(file + " is a folder", file + " 是文件夹"));
    }
    try {
      Path temporary = Files.createTempFile(folder, ".duikan-", ".tmp");
      try {
        Files.writeString(temporary, text, StandardCharsets.UTF_8);
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
