package duikan.report;

import duikan.search.Proposal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Terms that a glossary lacks as rows of it: RFC 4180, in the order of its own columns, so that
 * they can be put below it as they are. Where there is no glossary yet the header comes first. What
 * a spreadsheet would run as a formula is no term, and is left out.
 */
public final class HarvestCsv {
  private static final String HEADER = "source,target,kind,abbr,note";

  private HarvestCsv() {}

  /**
   * Writes all of it.
   *
   * @param header the glossary's first line; empty where there is none
   * @throws IOException if {@code out} does
   */
  public static void write(List<Proposal> proposals, String header, Writer out) throws IOException {
    if (header.isBlank()) {
      out.write(HEADER + "\n");
    }
    List<String> columns =
        Stream.of((header.isBlank() ? HEADER : header).split(","))
            .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    for (Proposal one : proposals) {
      List<String> cells = columns.stream().map(name -> text(name, one)).toList();
      if (cells.stream().noneMatch(CsvCell::isFormula)) {
        out.write(String.join(",", cells.stream().map(CsvCell::written).toList()));
        out.write("\n");
      }
    }
  }

  private static String text(String column, Proposal one) {
    return switch (column) {
      case "source" -> one.source();
      case "target" -> one.target();
      case "kind" -> "term";
      case "abbr" -> one.abbr();
      case "note" ->
          one.evidence().label()
              + " ×"
              + one.count()
              + " "
              + one.at().path()
              + ":"
              + one.at().start().line();
      default -> "";
    };
  }
}
