package duikan.mermaid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The parsers of the published mermaid package as one script, made by {@code src/mermaid}. */
public final class Bundle {
  /** The version of mermaid; a test holds it to the script's. */
  public static final String VERSION = "11.17.2";

  private Bundle() {}

  /** The script, with the functions {@code mermaidStart(text)} and {@code mermaidTake()}. */
  public static String script() {
    return text("mermaid.js");
  }

  /** What makes {@code node} answer as {@link EngineProcess} does; it is sent the script first. */
  public static String nodeDriver() {
    return text("node.js");
  }

  /** SHA-256 of the script, in hexadecimal. */
  public static String checksum() {
    Properties properties = new Properties();
    try (InputStream in = open("bundle.properties")) {
      properties.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return properties.getProperty("script");
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Bundle.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("no duikan/mermaid/" + name + " in the jar");
    }
    return in;
  }
}
