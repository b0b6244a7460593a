package duikan.io;

import duikan.mermaid.Engine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The other end of a {@link Child}: a process around the {@link Engine}. The first text it writes,
 * unasked, is {@link #READY}; then it answers each diagram until there are no more.
 */
public final class EngineProcess {
  static final String READY = "ready";

  private EngineProcess() {}

  /**
   * Answers what comes in.
   *
   * @param args none
   * @throws IOException if the one who asks is gone
   */
  public static void main(String[] args) throws IOException {
    // Not System.in and out: whatever else prints would garble the answers.
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      Engine engine = Engine.start();
      write(out, READY);
      Optional<String> diagram = read(in);
      while (diagram.isPresent()) {
        write(out, engine.ask(diagram.get()));
        diagram = read(in);
      }
    }
    // To take V8 down in order would only cost time.
    Runtime.getRuntime().halt(0);
  }

  private static Optional<String> read(DataInputStream in) throws IOException {
    try {
      byte[] bytes = in.readNBytes(in.readInt());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (EOFException end) {
      return Optional.empty();
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }
}
