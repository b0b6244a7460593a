package duikan.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file of the cache folder, written whole or not at all. What it holds can be made anew, so that
 * a file which cannot be read or written is no error.
 */
public final class KeptFile {
  private KeptFile() {}

  /** Its bytes; empty where there is none to read. */
  public static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException | OutOfMemoryError unreadable) {
      return Optional.empty();
    }
  }

  /** Writes it, or leaves it as it was. Of two runs that write at once, one wins. */
  public static void write(Path file, byte[] bytes) {
    Path temporary = Unfinished.beside(file);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Unfinished.clear(file.toAbsolutePath().resolveSibling(""));
      try {
        Files.write(temporary, bytes);
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException unwritable) {
      return; // The next run makes it anew.
    }
  }
}
