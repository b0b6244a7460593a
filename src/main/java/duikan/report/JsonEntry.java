package duikan.report;

import duikan.lint.Severity;
import java.util.Comparator;

/**
 * One finding of a JSON report.
 *
 * @param path its file
 * @param start where it begins: whatever ascends in a file
 * @param end where it ends, in the same unit
 * @param text all of it, without blanks
 */
record JsonEntry(String path, long start, long end, String rule, Severity severity, String text)
    implements Comparable<JsonEntry> {
  private static final Comparator<JsonEntry> ORDER =
      Comparator.comparing(JsonEntry::path)
          .thenComparingLong(JsonEntry::start)
          .thenComparingLong(JsonEntry::end)
          .thenComparing(JsonEntry::rule);

  /** In the order of reports, as far as an entry tells it. */
  @Override
  public int compareTo(JsonEntry other) {
    return ORDER.compare(this, other);
  }
}
