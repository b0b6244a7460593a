package duikan.glossary;

import duikan.book.CsvRow;
import duikan.book.GlossaryReader;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The glossary's own columns, as commas or tabs divide them; for spreadsheets, so that what would
 * be a formula is guarded.
 *
 * @param delimiter what divides the cells that are written; when reading, the file tells
 */
record SheetCodec(char delimiter) implements Codec {
  @Override
  public Imported read(Source source) {
    return read(source, Delimited.delimiter(source, Delimited.OWN), Delimited::unguarded);
  }

  /** Reads a book's own glossary.csv, as rules do: commas alone divide it, and it has no guards. */
  static Imported own(Source glossary) {
    return read(glossary, ',', UnaryOperator.identity());
  }

  private static Imported read(Source source, char delimiter, UnaryOperator<String> plain) {
    List<CsvRow> rows = Delimited.rows(source, delimiter);
    List<Imported.Entry> entries = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    if (rows.isEmpty()) {
      return new Imported(List.of(), entries, warnings);
    }
    List<String> columns = columns(rows.get(0), plain);
    if (!columns.contains("source") || !columns.contains("target")) {
      return byHeader(source, rows);
    }
    for (CsvRow row : rows.subList(1, rows.size())) {
      Place place = new Place(source, row.span());
      if (row.broken()) {
        warnings.add(Delimited.broken(source, row));
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.cells().size(); i++) {
        String text = plain.apply(row.cells().get(i).text());
        if (i < columns.size()) {
          cells.merge(columns.get(i), text, SheetCodec::joined);
        } else if (!text.isBlank()) {
          cells.merge("note", text, SheetCodec::joined);
          warnings.add(tooMany(new Place(source, row.cells().get(i).span()), text));
        }
      }
      entries.add(new Imported.Entry(new Row(cells), place));
    }
    return new Imported(columns.stream().distinct().toList(), entries, warnings);
  }

  /** A spreadsheet that somebody made for people. */
  private static Imported byHeader(Source source, List<CsvRow> rows) {
    CsvRow first = rows.get(0);
    TableRows table = new TableRows(new Place(source, first.span()), cells(first), "");
    String path = source.path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    List<Warning> warnings = new ArrayList<>();
    List<TableRows.Line> lines = new ArrayList<>();
    for (CsvRow row : rows.subList(1, rows.size())) {
      Place place = new Place(source, row.span());
      if (row.broken()) {
        warnings.add(Delimited.broken(source, row));
      }
      String id = file + ":" + place.start().line();
      lines.add(new TableRows.Line(place, id, cells(row), List.of(), Optional.empty()));
    }
    table.read(lines);
    Duplicates all = new Duplicates();
    warnings.addAll(table.warnings());
    table.entries().forEach(entry -> all.add(entry, warnings));
    warnings.sort((a, b) -> a.place().compareTo(b.place()));
    return new Imported(List.of(), all.entries(), warnings);
  }

  private static List<String> cells(CsvRow row) {
    return row.cells().stream().map(cell -> Delimited.unguarded(cell.text()).strip()).toList();
  }

  private static List<String> columns(CsvRow header, UnaryOperator<String> plain) {
    List<String> columns = new ArrayList<>();
    for (CsvRow.Cell cell : header.cells()) {
      columns.add(GlossaryReader.column(plain.apply(cell.text())));
    }
    return columns;
  }

  /** Both, one after the other; a row that is longer than any term grows no more. */
  static String joined(String a, String b) {
    if (a.length() > GlossaryReader.LONGEST_ROW) {
      return a;
    }
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return a.isEmpty() ? b : a;
    }
    return a + "；" + b;
  }

  /** A note and another, unless it says that already. */
  static String noted(String note, String text) {
    boolean said = note.length() <= GlossaryReader.LONGEST_ROW && note.contains(text);
    return said ? note : joined(note, text);
  }

  private static Warning tooMany(Place place, String text) {
    return new Warning(
        place,
        new Message(
            "'" + text + "' stands under no column; it was put into the note",
            "“" + text + "”不在任何列下；已放入备注"));
  }

  @Override
  public String write(Sheet sheet, List<Map<String, String>> extras) {
    StringBuilder out = new StringBuilder();
    out.append(line(sheet.columns())).append("\r\n");
    for (Row row : sheet.rows()) {
      out.append(line(sheet.columns().stream().map(row::get).toList())).append("\r\n");
    }
    return out.toString();
  }

  private String line(List<String> cells) {
    return Delimited.line(cells.stream().map(Delimited::guarded).toList(), delimiter);
  }
}
