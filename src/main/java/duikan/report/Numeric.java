package duikan.report;

/** A number in a report that somebody else may have written. */
final class Numeric {
  private Numeric() {}

  /** Its value; -1 for what is no whole number from 0 to 999,999,999. */
  static int of(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
