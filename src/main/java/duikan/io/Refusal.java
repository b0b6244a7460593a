package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why the system refused to read or write, in words for people. */
final class Refusal {
  private Refusal() {}

  /**
   * The reason alone, without the file: {@code no permission}. What else the system says stays in
   * its own words.
   */
  static Message words(IOException refusal) {
    if (refusal instanceof AccessDeniedException) {
      return new Message("no permission", "没有权限");
    }
    if (refusal instanceof NoSuchFileException) {
      return new Message("no such file or folder", "文件或文件夹不存在");
    }
    String said =
        refusal instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : Objects.requireNonNullElse(refusal.getMessage(), refusal.getClass().getSimpleName());
    return new Message(said, said);
  }

  /** {@code file} could not be written. */
  static UserError writing(Object file, IOException refusal) {
    Message why = words(refusal);
    return new UserError(
        new Message("cannot write " + file + ": " + why.en(), "无法写入 " + file + "：" + why.zh()));
  }

  /** {@code file} could not be read. */
  static UserError reading(Object file, IOException refusal) {
    Message why = words(refusal);
    return new UserError(
        new Message("cannot read " + file + ": " + why.en(), "无法读取 " + file + "：" + why.zh()));
  }
}
