package duikan.glossary;

import duikan.book.CsvRow;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * OmegaT's glossaries (manual, "Glossaries: File format"): source, target, comment; no header; a
 * line that begins with {@code #} is a comment. Divided by tabs, or by commas in files that end in
 * .csv. There are no escapes, so that a tab or line end becomes a blank and the exact cell goes
 * into the comment.
 */
final class OmegatCodec implements Codec {
  @Override
  public Imported read(Source source) {
    List<Imported.Entry> entries = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    char delimiter = Delimited.delimiter(source, Delimited.OWN);
    // With tabs there are no quotation marks.
    boolean csv = delimiter != '\t';
    if (csv) {
      for (CsvRow row : Delimited.rows(source, delimiter)) {
        if (row.broken()) {
          warnings.add(Delimited.broken(source, row));
        }
        add(
            row.cells().stream().map(CsvRow.Cell::text).toList(),
            new Place(source, row.span()),
            entries,
            warnings);
      }
      return new Imported(List.of(), entries, warnings);
    }
    for (int line = 1; line <= source.lineCount(); line++) {
      Place place = new Place(source, source.line(line));
      String text = place.span().of(source.text());
      if (!text.isBlank()) {
        add(List.of(text.split("\t", -1)), place, entries, warnings);
      }
    }
    return new Imported(List.of(), entries, warnings);
  }

  private static void add(
      List<String> cells, Place place, List<Imported.Entry> entries, List<Warning> warnings) {
    if (cells.get(0).startsWith("#")) {
      if (cells.size() > 1) {
        warnings.add(
            new Warning(
                place,
                new Message(
                    "a line that begins with # is a comment and was left out; delete the # to keep it",
                    "以 # 开头的行是注释，未导入；要导入请删去 #")));
      }
      return;
    }
    String source = cells.get(0).strip();
    String target = cells.size() > 1 ? cells.get(1).strip() : "";
    String comment =
        cells.size() > 2 ? String.join("；", cells.subList(2, cells.size())).strip() : "";
    Extension extension = Extension.of(comment);
    Row row =
        extension.over(
            new Row(Map.of("source", source, "target", target, "note", extension.note())));
    if (row.get("target").isEmpty() && extension.cells().isEmpty()) {
      warnings.add(Warning.noTarget(place, source));
    }
    entries.add(new Imported.Entry(row, place));
  }

  @Override
  public String write(Sheet sheet, List<Map<String, String>> extras) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      String source = flat(row.get("source"));
      out.append(source.startsWith("#") ? "＃" + source.substring(1) : source)
          .append('\t')
          .append(flat(row.get("target")))
          .append('\t')
          .append(Extension.in(flat(row.get("note")), extras.get(i)))
          .append('\n');
    }
    return out.toString();
  }

  private static String flat(String text) {
    return text.replace("\uFEFF", "").replaceAll("[\\t\\r\\n]+", " ").strip();
  }
}
