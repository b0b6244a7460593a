package duikan.glossary;

import duikan.book.CsvRow;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Delimited text: its rows, read whatever they are, and written with as few quotes as will do. */
final class Delimited {
  /** OWASP, "CSV Injection"; the full-width ones count in East Asian locales. */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  /** The columns that a glossary of our own cannot be without. */
  static final Set<String> OWN = Set.of("source", "target");

  private static final char GUARD = '\'';

  private Delimited() {}

  /** The rows that are not blank. */
  static List<CsvRow> rows(Source source, char delimiter) {
    List<CsvRow> rows = new ArrayList<>();
    int at = 0;
    while (at < source.text().length()) {
      CsvRow row = CsvRow.at(source.text(), at, delimiter);
      if (!row.isBlank()) {
        rows.add(row);
      }
      at = row.next();
    }
    return rows;
  }

  /**
   * The character that divides the first line that is no comment: the one that makes it a header
   * with {@code columns}; else a tab, else the more frequent of , and ;.
   *
   * @param columns in lower case
   */
  static char delimiter(Source source, Set<String> columns) {
    int first = 1;
    while (first < source.lineCount() && isComment(source.line(first).of(source.text()))) {
      first++;
    }
    for (char known : new char[] {'\t', ',', ';'}) {
      if (names(source, source.line(first).start(), known).containsAll(columns)) {
        return known;
      }
    }
    String line = source.line(first).of(source.text());
    if (line.indexOf('\t') >= 0) {
      return '\t';
    }
    long commas = line.chars().filter(c -> c == ',').count();
    return line.chars().filter(c -> c == ';').count() > commas ? ';' : ',';
  }

  private static Set<String> names(Source source, int start, char delimiter) {
    return CsvRow.at(source.text(), start, delimiter).cells().stream()
        .map(cell -> unguarded(cell.text()).strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /** What is said of a row with a quotation mark that does not close. */
  static Warning broken(Source source, CsvRow row) {
    return new Warning(
        new Place(source, row.span()),
        new Message(
            "a quotation mark does not close; it was read as an ordinary character",
            "引号没有闭合；已按普通字符读取"));
  }

  /** One row, without its line end. */
  static String line(List<String> cells, char delimiter) {
    List<String> written = new ArrayList<>();
    for (String cell : cells) {
      written.add(cell(cell, delimiter));
    }
    return String.join(String.valueOf(delimiter), written);
  }

  private static String cell(String text, char delimiter) {
    boolean quoted =
        text.startsWith("\"")
            || text.chars().anyMatch(c -> c == delimiter || c == '\n' || c == '\r' || c == '"');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** With an apostrophe before what a spreadsheet would run as a formula. */
  static String guarded(String text) {
    return isGuardable(text, 0) ? GUARD + text : text;
  }

  /** Without the apostrophe of {@link #guarded}. */
  static String unguarded(String text) {
    boolean guarded = !text.isEmpty() && text.charAt(0) == GUARD && isGuardable(text, 1);
    return guarded ? text.substring(1) : text;
  }

  private static boolean isGuardable(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == GUARD) {
      i++;
    }
    return i < text.length() && BEGINS_FORMULA.indexOf(text.charAt(i)) >= 0;
  }
}
