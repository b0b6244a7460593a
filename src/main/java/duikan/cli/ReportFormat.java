package duikan.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** How findings are written. */
enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  RDJSON,
  JUNIT,
  GITLAB,
  MARKDOWN;

  /** Its name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Their names, for the completion of command lines. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(ReportFormat::label).iterator();
    }
  }
}
