package duikan.report;

import duikan.lint.Severity;
import java.util.EnumMap;
import java.util.Map;

/** How often each severity was met so far. */
final class Tally {
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

  void add(Severity severity, int times) {
    counts.merge(severity, times, Integer::sum);
  }

  int of(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  Summary summary(int files) {
    return new Summary(of(Severity.ERROR), of(Severity.WARNING), of(Severity.INFO), files);
  }
}
