package duikan.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that GitHub Actions shows as the summary of a step; every command of the step adds to
 * it. It is dropped, all of it and silently, where it comes near 1 MiB (actions/runner, issue
 * 4337).
 */
public final class StepSummary {
  private static final long MOST = 900 * 1024;

  private StepSummary() {}

  /**
   * How many bytes can still be added, 0 or more.
   *
   * @throws UserError if nobody can tell
   */
  public static long room(Path file) {
    try {
      return Files.exists(file) ? Math.max(0, MOST - Files.size(file)) : MOST;
    } catch (IOException wrong) {
      throw failure(file, wrong);
    }
  }

  /**
   * Adds {@code text} in UTF-8.
   *
   * @throws UserError if it cannot be written
   */
  public static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException wrong) {
      throw failure(file, wrong);
    }
  }

  private static UserError failure(Path file, IOException wrong) {
    return Refusal.writing(file, wrong);
  }
}
