package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.io.Cache;
import duikan.io.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The files of the cache folder, overwritten with any bytes: nothing is known then, and what is put
 * is kept. Bit 0 of the first byte seals the file with the right checksum; bit 1 lays what follows
 * the second byte over a file that the cache has written, from the place that the second byte says.
 */
public final class CacheFuzz {
  private static final Path FOLDER = folder();
  private static final byte[] WRITTEN = written();

  private CacheFuzz() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("duikan-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without its checksum. */
  private static byte[] written() {
    try (Cache cache = open()) {
      cache.put("甲", "丙");
    }
    try {
      byte[] file = Files.readAllBytes(FOLDER.resolve("results"));
      return Arrays.copyOf(file, file.length - Long.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cache open() {
    return Cache.open(Optional.of(FOLDER), "results", "1");
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (bytes.length < 2) {
      return;
    }
    boolean sealed = (bytes[0] & 1) == 1;
    boolean over = (bytes[0] & 2) == 2;
    byte[] body = over ? laidOver(bytes) : Arrays.copyOfRange(bytes, 1, bytes.length);
    byte[] file = sealed ? summed(body) : body;
    known(file).ifPresent(text -> assertTrue(sealed && over, text));
    try (Cache cache = open()) {
      cache.put("甲", "乙𠮷");
    }
    try (Cache cache = open()) {
      assertEquals(Optional.of("乙𠮷"), cache.get("甲"));
    }
    Files.delete(FOLDER.resolve("results"));
    Shelf shelf = Shelf.in(Optional.of(FOLDER), "shelf");
    shelf.put("甲", bytes);
    assertTrue(shelf.get("甲").isPresent());
    try (var files = Files.list(FOLDER.resolve("shelf"))) {
      for (Path one : files.toList()) {
        Files.write(one, file);
      }
    }
    assertTrue(shelf.get("甲").isEmpty() || sealed);
    Shelf.in(Optional.of(FOLDER), "shelf").put("甲", new byte[0]);
  }

  /** What a cache tells of 甲 whose file this is. */
  private static Optional<String> known(byte[] file) throws IOException {
    Files.write(FOLDER.resolve("results"), file);
    try (Cache cache = open()) {
      return cache.get("甲");
    }
  }

  /** Whether an input is a cache that is read: a seed that is not reaches nothing. */
  static boolean isRead(byte[] bytes) throws IOException {
    return known(summed(laidOver(bytes))).isPresent();
  }

  private static byte[] laidOver(byte[] bytes) {
    int at = (bytes[1] & 0xFF) % WRITTEN.length;
    byte[] body = Arrays.copyOf(WRITTEN, Math.max(WRITTEN.length, at + bytes.length - 2));
    System.arraycopy(bytes, 2, body, at, bytes.length - 2);
    return body;
  }

  private static byte[] summed(byte[] body) {
    CRC32 sum = new CRC32();
    sum.update(body);
    return ByteBuffer.allocate(body.length + Long.BYTES).put(body).putLong(sum.getValue()).array();
  }
}
