package duikan.report;

import java.io.IOException;
import java.io.Reader;

/**
 * The report of one part of a run.
 *
 * @param name what people call it
 * @param text opens it, as often as it is read
 */
public record ShardReport(String name, Text text) {

  /** Opens a text at its beginning. */
  @FunctionalInterface
  public interface Text {
    Reader open() throws IOException;
  }
}
