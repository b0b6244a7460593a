package duikan.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Resources of our jars as files, for those who can only open files. */
final class Unpacked {
  private Unpacked() {}

  /**
   * Puts a resource into {@code folder} under its own name, unless it is there already. Several
   * runs may do so at once.
   *
   * @param resource with a leading slash
   * @return the folder; empty if there is no such resource, or the folder cannot be written
   */
  static Optional<Path> in(Path folder, String resource) {
    URL url = Unpacked.class.getResource(resource);
    if (url == null) {
      return Optional.empty();
    }
    Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      // One that a full disk or a killed run has cut off must not be loaded.
      if (!Files.isRegularFile(file) || Files.size(file) != connection.getContentLengthLong()) {
        Files.createDirectories(folder);
        Unfinished.clear(folder);
        copy(connection, file);
      }
      return Optional.of(folder);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  private static void copy(URLConnection connection, Path file) throws IOException {
    Path temporary = Unfinished.beside(file);
    try (InputStream in = connection.getInputStream()) {
      Files.copy(in, temporary);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
