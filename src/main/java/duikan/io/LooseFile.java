package duikan.io;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that need not belong to a book. */
public final class LooseFile {
  /** In bytes. */
  private static final int LARGEST = 40_000_000;

  private LooseFile() {}

  /** Whether {@code file} is a file. */
  public static boolean isThere(Path file) {
    return Files.isRegularFile(file);
  }

  /**
   * Reads and parses it.
   *
   * @param name what reports call it
   * @throws UserError if it cannot be read or parsed
   */
  public static Document read(Path file, String name) {
    try {
      return Markdown.parse(text(file, name));
    } catch (TooHostile wrong) {
      throw new UserError(
          new Message(name + " " + wrong.message().en(), name + " " + wrong.message().zh()));
    }
  }

  /**
   * Reads it as text.
   *
   * @param name what reports call it
   * @throws UserError if it cannot be read
   */
  public static Source text(Path file, String name) {
    // A pipe or device is read like any other, and tells no size.
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new UserError(new Message(name + " is too large", name + " 过大"));
      }
      return Source.decode(name, bytes);
    } catch (NoSuchFileException wrong) {
      throw new UserError(new Message("there is no " + name, "没有 " + name));
    } catch (IOException wrong) {
      throw Refusal.reading(name, wrong);
    }
  }

  /**
   * The page that a stream holds.
   *
   * @param path what the book or reports call it
   * @throws UserError if it cannot be read, is no UTF-8 text or cannot be parsed
   */
  public static Document read(InputStream in, String path) {
    try {
      byte[] bytes = in.readNBytes(FileBytes.LARGEST + 1);
      if (bytes.length > FileBytes.LARGEST) {
        throw new UserError(new Message(path + " is too large", path + " 过大"));
      }
      Source source = Source.decode(path, bytes);
      if (!source.undecodable().isEmpty() || source.text().indexOf('\0') >= 0) {
        throw new UserError(new Message(path + " is not UTF-8 text", path + " 不是 UTF-8 文本"));
      }
      return Markdown.parse(source);
    } catch (IOException wrong) {
      Message why = Refusal.words(wrong);
      throw new UserError(
          new Message("cannot read standard input: " + why.en(), "无法读取标准输入：" + why.zh()));
    } catch (TooHostile wrong) {
      throw new UserError(
          new Message(path + " " + wrong.message().en(), path + " " + wrong.message().zh()));
    }
  }

  /** The files around a page that is in no book: those of {@code folder}. */
  public static duikan.book.Files around(Path folder) {
    return new FolderFiles(BookFolder.real(folder));
  }
}
