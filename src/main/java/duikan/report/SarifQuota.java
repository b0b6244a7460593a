package duikan.report;

/** Which findings a SARIF run has room for: the most severe, and of those the first. */
final class SarifQuota {
  /** The results that GitHub takes of a run (docs: "SARIF support for code scanning", Limits). */
  static final int MOST = 25_000;

  private int errors;
  private int warnings;
  private int notes;

  SarifQuota(Summary summary) {
    errors = Math.min(MOST, summary.errors());
    warnings = Math.min(MOST - errors, summary.warnings());
    notes = Math.min(MOST - errors - warnings, summary.infos());
  }

  /** Whether there is room for the next finding, in reading order, of a level. */
  boolean takes(String level) {
    return switch (level) {
      case "error" -> errors-- > 0;
      case "warning" -> warnings-- > 0;
      default -> notes-- > 0;
    };
  }
}
