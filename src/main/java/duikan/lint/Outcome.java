package duikan.lint;

import java.util.List;

/**
 * What a run found.
 *
 * @param diagnostics sorted
 * @param files how many files were looked at
 */
public record Outcome(List<Diagnostic> diagnostics, int files) {
  public Outcome {
    diagnostics = List.copyOf(diagnostics);
  }

  /** How many findings are of this severity. */
  public int count(Severity severity) {
    return (int) diagnostics.stream().filter(one -> one.severity() == severity).count();
  }

  /** Whether any finding is at least of this severity. */
  public boolean reaches(Severity severity) {
    return diagnostics.stream().anyMatch(one -> one.severity().isAtLeast(severity));
  }
}
