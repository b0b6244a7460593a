package duikan.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Files of one kind in the cache: bytes between a first line, which tells what they are, and a
 * checksum over both.
 */
final class Sealed {
  private static final int CHECKSUM_LENGTH = Long.BYTES;

  private final byte[] firstLine;

  /**
   * Files of one kind.
   *
   * @param firstLine in ASCII, without its end
   */
  Sealed(String firstLine) {
    this.firstLine = (firstLine + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** How many bytes the line and the checksum are. */
  int overhead() {
    return firstLine.length + CHECKSUM_LENGTH;
  }

  /**
   * The bytes that were written; empty where they are damaged or of another kind.
   *
   * @throws IOException if the file cannot be read
   */
  Optional<byte[]> read(Path file) throws IOException {
    return opened(Files.readAllBytes(file));
  }

  /**
   * Writes bytes whole or not at all, the folder too if it is not there.
   *
   * @throws IOException if they cannot be written
   */
  void write(Path file, byte[] body) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Unfinished.clear(folder);
    Path temporary = Unfinished.beside(file);
    try {
      Files.write(temporary, sealed(body));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private byte[] sealed(byte[] body) {
    ByteBuffer bytes = ByteBuffer.allocate(overhead() + body.length);
    bytes.put(firstLine).put(body);
    return bytes.putLong(checksum(bytes.array(), bytes.position())).array();
  }

  private Optional<byte[]> opened(byte[] bytes) {
    int end = bytes.length - CHECKSUM_LENGTH;
    boolean whole =
        end >= firstLine.length
            && Arrays.equals(firstLine, Arrays.copyOf(bytes, firstLine.length))
            && ByteBuffer.wrap(bytes, end, CHECKSUM_LENGTH).getLong() == checksum(bytes, end);
    return whole ? Optional.of(Arrays.copyOfRange(bytes, firstLine.length, end)) : Optional.empty();
  }

  private static long checksum(byte[] bytes, int end) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, end);
    return sum.getValue();
  }
}
