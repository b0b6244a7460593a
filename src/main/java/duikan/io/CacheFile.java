package duikan.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a {@link Cache} as one file: a first line, the entries, and a checksum over both.
 * A file that is damaged, or no cache of ours, has no entries.
 */
final class CacheFile {
  private static final Sealed SEALED = new Sealed("duikan cache 1");
  private static final int KEY_LENGTH = 32;

  /** Bytes of an entry besides its text. */
  private static final long ENTRY_OVERHEAD = KEY_LENGTH + Long.BYTES + Integer.BYTES;

  private final Path file;

  CacheFile(Path file) {
    this.file = file;
  }

  /**
   * One result.
   *
   * @param text in UTF-8
   * @param used when it was last asked for or put, in milliseconds since 1970
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Entry(byte[] text, long used) {
    String string() {
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  /** The entries by key, each of 32 bytes as Latin-1; a map of the caller's own. */
  Map<String, Entry> read() {
    try {
      Optional<byte[]> bytes = SEALED.read(file);
      return bytes.isPresent() ? entries(bytes.get()) : new HashMap<>();
    } catch (IOException unreadable) {
      return new HashMap<>(); // Then everything is worked out anew.
    }
  }

  private static Map<String, Entry> entries(byte[] bytes) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    while (in.available() > 0) {
      byte[] key = new byte[KEY_LENGTH];
      in.readFully(key);
      long used = in.readLong();
      int size = in.readInt();
      if (size < 0 || size > in.available()) {
        throw new EOFException();
      }
      byte[] text = in.readNBytes(size);
      entries.put(new String(key, StandardCharsets.ISO_8859_1), new Entry(text, used));
    }
    return entries;
  }

  /**
   * Writes the entries whole or not at all, the least recently used left out where all would take
   * more than {@code limit} bytes.
   *
   * @throws IOException if it cannot be written
   */
  void write(Map<String, Entry> entries, long limit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Map.Entry<String, Entry> each : kept(entries, limit)) {
      out.write(each.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.writeLong(each.getValue().used());
      out.writeInt(each.getValue().text().length);
      out.write(each.getValue().text());
    }
    SEALED.write(file, bytes.toByteArray());
  }

  private static List<Map.Entry<String, Entry>> kept(Map<String, Entry> entries, long limit) {
    Comparator<Map.Entry<String, Entry>> newestFirst =
        Comparator.comparingLong(each -> -each.getValue().used());
    List<Map.Entry<String, Entry>> kept = new ArrayList<>();
    long size = SEALED.overhead();
    // By key among those of one run, so that the same entries are the same bytes.
    for (Map.Entry<String, Entry> each :
        entries.entrySet().stream()
            .sorted(newestFirst.thenComparing(Map.Entry.comparingByKey()))
            .toList()) {
      size += ENTRY_OVERHEAD + each.getValue().text().length;
      if (size > limit) {
        break;
      }
      kept.add(each);
    }
    return kept;
  }
}
