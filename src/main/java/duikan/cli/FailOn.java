package duikan.cli;

import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.util.Optional;

/** From which severity on a run fails. */
enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  /** From which severity on; empty: never. */
  Optional<Severity> severity() {
    return switch (this) {
      case ERROR -> Optional.of(Severity.ERROR);
      case WARNING -> Optional.of(Severity.WARNING);
      case NEVER -> Optional.empty();
    };
  }

  boolean fails(Outcome outcome) {
    return severity().filter(outcome::reaches).isPresent();
  }
}
