package duikan.io;

import duikan.doc.Message;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text file that is read as a stream, from its beginning as often as it is opened. */
public final class Reopened {
  private Reopened() {}

  /**
   * Opens a file of UTF-8.
   *
   * @param name what people call it
   * @throws UserError if it cannot be opened
   */
  public static Reader open(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw new UserError(new Message(name + " is a folder", name + " 是目录"));
      }
      return Files.newBufferedReader(file);
    } catch (NoSuchFileException wrong) {
      throw new UserError(new Message("there is no " + name, "没有 " + name));
    } catch (IOException wrong) {
      throw Refusal.reading(name, wrong);
    }
  }
}
