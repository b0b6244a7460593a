package duikan.io;

import duikan.doc.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Large results that were worked out before, each in a file of its own in a folder of the cache:
 * bounded, and safe for several runs at once. As with {@link Cache} nothing about it is an error: a
 * damaged file is no result, and a folder that cannot be written keeps nothing.
 */
public final class Shelf {
  private static final Sealed SEALED = new Sealed("duikan kept 1");

  /** Bytes of all files together; the least recently used go first. */
  private static final long LIMIT = 64L << 20;

  private final Optional<Path> folder;
  private final long limit;

  private Shelf(Optional<Path> folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * The results in the folder {@code name} of {@code cache}.
   *
   * @param cache the cache folder, which need not exist; empty for a shelf that stays empty
   */
  public static Shelf in(Optional<Path> cache, String name) {
    return in(cache, name, LIMIT);
  }

  /** With a limit of its own, in bytes. */
  static Shelf in(Optional<Path> cache, String name, long limit) {
    return new Shelf(cache.map(it -> it.resolve(name)), limit);
  }

  /** Whether it can keep anything. */
  public boolean isThere() {
    return folder.isPresent();
  }

  /** The result for {@code key}, any text that tells it from others. */
  public Optional<byte[]> get(String key) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(folder.get(), key);
    try {
      Optional<byte[]> result = SEALED.read(file);
      if (result.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
      return result;
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Keeps the result for {@code key} instead of what was kept for it. */
  public void put(String key, byte[] result) {
    if (folder.isEmpty() || SEALED.overhead() + (long) result.length > limit) {
      return;
    }
    try {
      SEALED.write(file(folder.get(), key), result);
      clear(folder.get());
    } catch (IOException unwritable) {
      return; // The next run works it out anew.
    }
  }

  /** A file on the shelf. */
  private record Kept(Path file, long size, FileTime used) {}

  private void clear(Path shelf) throws IOException {
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
      for (Path file : files) {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        all.add(new Kept(file, is.size(), is.lastModifiedTime()));
      }
    }
    all.sort(Comparator.comparing(Kept::used).reversed());
    long sum = 0;
    for (Kept one : all) {
      sum += one.size;
      if (sum > limit) {
        Files.deleteIfExists(one.file);
      }
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve(Sha256.of(key));
  }
}
