package duikan.book;

import java.util.Locale;

/** How it was found that a source answers a target; first match wins in this order. */
public enum PairedBy {
  /** {@code pair:} in duikan.yml. */
  EXPLICIT,
  /** The same path below both folders. */
  PATH,
  /** The same chapter number, or both front or back matter of the same kind. */
  NUMBER,
  /** The aligner's own score. */
  CONTENT,
  /** One side is missing. */
  NONE;

  /** Its name in reports: {@code number}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
