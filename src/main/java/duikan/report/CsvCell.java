package duikan.report;

/** Text of a book as a cell of RFC 4180, without characters that XML 1.0 does not allow. */
final class CsvCell {
  /** OWASP, "CSV Injection"; the full-width ones count in East Asian locales. */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvCell() {}

  /** Whether a spreadsheet would run it as a formula. */
  static boolean isFormula(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** The cell; with an apostrophe before what a spreadsheet would run. */
  static String guarded(String text) {
    return written(isFormula(text) ? "'" + text : text);
  }

  /** The cell, in quotation marks where it needs them. */
  static String written(String text) {
    String legal = Legal.text(text);
    boolean quoted = legal.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + legal.replace("\"", "\"\"") + '"' : legal;
  }
}
