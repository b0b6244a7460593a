package duikan.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.apache.lucene.util.Version;

/**
 * An index as one piece of bytes: who made it, its catalogue, Lucene's files one after the other,
 * and eight bytes with the CRC-32C of all before them.
 */
record Envelope(Catalogue catalogue, Map<String, ByteBuffer> files) {
  /** Counted up when what is inside changes. */
  private static final int FORMAT = 1;

  private static final int CHECKSUM = Long.BYTES;

  Envelope {
    files = Map.copyOf(files);
  }

  /**
   * The bytes.
   *
   * @param maker who makes it, with the version
   */
  byte[] sealed(String maker) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(mark(maker));
      catalogue.write(out);
      Map<String, ByteBuffer> sorted = new TreeMap<>(files);
      out.writeInt(sorted.size());
      for (Map.Entry<String, ByteBuffer> file : sorted.entrySet()) {
        out.writeUTF(file.getKey());
        out.writeInt(file.getValue().remaining());
      }
      for (ByteBuffer file : sorted.values()) {
        byte[] content = new byte[file.remaining()];
        file.duplicate().get(content);
        out.write(content);
      }
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What is inside; empty where the bytes are damaged, or made by somebody else. */
  static Optional<Envelope> open(byte[] bytes, String maker) {
    int length = bytes.length - CHECKSUM;
    if (length < 0
        || ByteBuffer.wrap(bytes, length, CHECKSUM).getLong() != checksum(bytes, length)) {
      return Optional.empty();
    }
    ByteArrayInputStream from = new ByteArrayInputStream(bytes, 0, length);
    try (DataInputStream in = new DataInputStream(from)) {
      if (!in.readUTF().equals(mark(maker))) {
        return Optional.empty();
      }
      Catalogue catalogue = Catalogue.read(in);
      Map<String, Integer> lengths = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        lengths.put(in.readUTF(), in.readInt());
      }
      int at = length - from.available();
      Map<String, ByteBuffer> files = new TreeMap<>();
      for (Map.Entry<String, Integer> file : lengths.entrySet()) {
        files.put(file.getKey(), ByteBuffer.wrap(bytes, at, file.getValue()).slice());
        at += file.getValue();
      }
      return Optional.of(new Envelope(catalogue, files));
    } catch (IOException noEnvelope) {
      return Optional.empty();
    }
  }

  private static String mark(String maker) {
    return "duikan.search/" + FORMAT + " " + maker + " " + Version.LATEST;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
