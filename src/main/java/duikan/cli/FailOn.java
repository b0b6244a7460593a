package duikan.cli;

import duikan.lint.Outcome;
import duikan.lint.Severity;

/** From which severity on a run fails. */
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  boolean fails(Outcome outcome) {
    return switch (this) {
      case ERROR -> outcome.reaches(Severity.ERROR);
      case WARNING -> outcome.reaches(Severity.WARNING);
      case NEVER -> false;
    };
  }
}
