package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.io.Cache;
import duikan.io.Shelf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The files of the cache folder, overwritten with any bytes, with a checksum that is right if the
 * first byte is odd: nothing is known then, and what is put is kept.
 */
public final class CacheFuzz {
  private static final Path FOLDER = folder();

  private CacheFuzz() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("duikan-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    byte[] file = new byte[bytes.length - 1];
    System.arraycopy(bytes, 1, file, 0, file.length);
    if ((bytes[0] & 1) == 1) {
      file = summed(file);
    }
    Path kept = FOLDER.resolve("results");
    Files.write(kept, file);
    try (Cache cache = Cache.open(Optional.of(FOLDER), "results", "1")) {
      assertEquals(Optional.empty(), cache.get("甲"));
      cache.put("甲", "乙𠮷");
    }
    try (Cache cache = Cache.open(Optional.of(FOLDER), "results", "1")) {
      assertEquals(Optional.of("乙𠮷"), cache.get("甲"));
    }
    Files.delete(kept);
    Shelf shelf = Shelf.in(Optional.of(FOLDER), "shelf");
    shelf.put("甲", bytes);
    assertTrue(shelf.get("甲").isPresent());
    try (var files = Files.list(FOLDER.resolve("shelf"))) {
      for (Path one : files.toList()) {
        Files.write(one, file);
      }
    }
    Optional<byte[]> found = shelf.get("甲");
    assertTrue(found.isEmpty() || (bytes[0] & 1) == 1);
    Shelf.in(Optional.of(FOLDER), "shelf").put("甲", new byte[0]);
  }

  private static byte[] summed(byte[] body) {
    CRC32 sum = new CRC32();
    sum.update(body);
    return ByteBuffer.allocate(body.length + Long.BYTES).put(body).putLong(sum.getValue()).array();
  }
}
