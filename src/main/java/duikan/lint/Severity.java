package duikan.lint;

import java.util.Locale;

/** How much a finding matters, least first. */
public enum Severity {
  /** The rule does not run. */
  OFF,
  INFO,
  WARNING,
  ERROR;

  /** Its name in settings and reports: {@code warning}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
