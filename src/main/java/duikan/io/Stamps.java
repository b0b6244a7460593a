package duikan.io;

import duikan.book.Fault;
import duikan.book.Unreadable;
import duikan.doc.Message;
import duikan.progress.StampFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of stamps in a book's folder. */
public final class Stamps {
  private Stamps() {}

  /** Reads it; no stamps where there is no file, and a fault where it cannot be read. */
  public static StampFile read(Path root) {
    return read(root, Witness.forgetful());
  }

  /** The same, through the eyes of {@code witness}. */
  public static StampFile read(Path root, Witness witness) {
    Path file = root.resolve(StampFile.NAME);
    if (leadsOut(file)) {
      return StampFile.unreadable(Unreadable.OUTSIDE.at(StampFile.NAME).place());
    }
    // Whether it is there, the book's folder has told.
    if (!Files.exists(file)) {
      return StampFile.empty();
    }
    FileReading reading = witness.read(file, StampFile.NAME);
    return reading
        .source()
        .map(StampFile::read)
        .orElseGet(() -> StampFile.unreadable(reading.fault().orElseThrow().place()));
  }

  /**
   * Writes it whole.
   *
   * @throws UserError if it cannot be written, or what is there cannot be read as stamps: to write
   *     would lose them
   */
  public static void write(Path root, StampFile before, StampFile stamps) {
    Path file = root.resolve(StampFile.NAME);
    if (leadsOut(file)) {
      throw new UserError(
          new Message(
              StampFile.NAME + " is a link that leads out of the book; nothing is written there",
              StampFile.NAME + " 是指向书外的链接，不会写入"));
    }
    if (!before.faults().isEmpty()) {
      Fault fault = before.faults().get(0);
      String line = StampFile.NAME + ":" + fault.place().start().line();
      throw new UserError(
          new Message(
              line + ": cannot be understood; mend the line, or delete the file and stamp anew",
              line + "：无法理解；请改正这一行，或删除该文件后重新盖戳"));
    }
    WholeFile.write(file, stamps.text());
  }

  private static boolean leadsOut(Path file) {
    return Files.exists(file)
        && !BookFolder.real(file).startsWith(BookFolder.real(file.resolveSibling("")));
  }
}
