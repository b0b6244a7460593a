package duikan.report;

import duikan.lint.Outcome;
import duikan.lint.Severity;

/** What a run found, in numbers. */
record Summary(int errors, int warnings, int infos, int files) {

  static Summary of(Outcome outcome) {
    return new Summary(
        outcome.count(Severity.ERROR),
        outcome.count(Severity.WARNING),
        outcome.count(Severity.INFO),
        outcome.files());
  }

  int all() {
    return errors + warnings + infos;
  }

  /** Whether any finding is at least of this severity. */
  boolean reaches(Severity severity) {
    return switch (severity) {
      case OFF, INFO -> all() > 0;
      case WARNING -> errors + warnings > 0;
      case ERROR -> errors > 0;
    };
  }
}
