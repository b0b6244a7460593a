package duikan.io;

import duikan.book.Fault;
import duikan.book.Parsing;
import duikan.doc.Source;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file as text, or why it could not be read.
 *
 * @param source the text; empty where there is a fault
 * @param fault what is wrong; empty where there is a text
 */
record FileReading(Optional<Source> source, Optional<Fault> fault) {

  /** Reads {@code file}, links followed, as the book's {@code path}. */
  static FileReading of(Path file, String path) {
    return FileBytes.of(file, path).text(path);
  }

  /** The page that the file is. */
  Parsing parsed() {
    return source.map(Parsing::of).orElseGet(() -> Parsing.not(fault.orElseThrow()));
  }
}
