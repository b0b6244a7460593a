package duikan.glossary;

import duikan.book.CsvRow;
import duikan.doc.Place;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A {@link RecordFormat} in CSV. Columns that it does not know are kept, both ways. */
record RecordCodec(RecordFormat format) implements Codec {

  /** A row that records may still add to. */
  private record Open(Row row, Extension extension, Place place) {}

  @Override
  public Imported read(Source source) {
    List<CsvRow> rows = Delimited.rows(source, Delimited.delimiter(source, columns()));
    List<Warning> warnings = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    Map<String, Integer> bySource = new HashMap<>();
    if (rows.isEmpty()) {
      return new Imported(List.of(), List.of(), warnings);
    }
    List<String> names = names(rows.get(0));
    for (CsvRow row : rows.subList(1, rows.size())) {
      Place place = new Place(source, row.span());
      if (row.broken()) {
        warnings.add(Delimited.broken(source, row));
      }
      Map<String, String> record = record(names, row);
      String key = format.row(record).get("source");
      Integer before = bySource.get(key);
      if (format.isAddition(record) && before != null) {
        Open old = open.get(before);
        open.set(before, new Open(format.added(old.row, record), old.extension, old.place));
        continue;
      }
      bySource.put(key, open.size());
      open.add(opened(record, place));
    }
    List<Imported.Entry> entries = new ArrayList<>();
    for (Open each : open) {
      Row row = each.extension.over(each.row);
      if (row.get("target").isEmpty() && each.extension.cells().isEmpty()) {
        warnings.add(Warning.noTarget(each.place, row.get("source")));
      }
      entries.add(new Imported.Entry(row, each.place));
    }
    return new Imported(List.of(), entries, warnings);
  }

  private Set<String> columns() {
    return format.header().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private Open opened(Map<String, String> record, Place place) {
    Extension extension = Extension.of(record.getOrDefault(format.noteColumn(), ""));
    Map<String, String> seen = new TreeMap<>(record);
    seen.put(format.noteColumn(), extension.note());
    Row row = format.row(seen);
    if (format.isAddition(record)) {
      row = format.added(row.with("target", ""), record);
    }
    Map<String, String> others = new LinkedHashMap<>();
    for (Map.Entry<String, String> cell : record.entrySet()) {
      if (!format.header().contains(cell.getKey())) {
        others.put(cell.getKey(), SheetCodec.joined(row.get(cell.getKey()), cell.getValue()));
      }
    }
    return new Open(row.with(others), extension, place);
  }

  private List<String> names(CsvRow header) {
    List<String> names = new ArrayList<>();
    for (CsvRow.Cell cell : header.cells()) {
      String written = Delimited.unguarded(cell.text());
      String folded = written.strip().toLowerCase(Locale.ROOT);
      names.add(
          format.header().stream()
              .filter(name -> name.toLowerCase(Locale.ROOT).equals(folded))
              .findFirst()
              .orElse(written));
    }
    return names;
  }

  private static Map<String, String> record(List<String> names, CsvRow row) {
    Map<String, String> record = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = Delimited.unguarded(row.cells().get(i).text());
      if (!text.isEmpty()) {
        record.merge(i < names.size() ? names.get(i) : "note", text, SheetCodec::joined);
      }
    }
    return record;
  }

  @Override
  public String write(Sheet sheet, List<Map<String, String>> extras) {
    List<String> columns = new ArrayList<>(format.header());
    sheet.others().stream()
        .filter(
            name -> !name.isBlank() && columns.stream().noneMatch(name.strip()::equalsIgnoreCase))
        .forEach(columns::add);
    StringBuilder out = new StringBuilder(line(columns));
    for (int i = 0; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      boolean first = true;
      for (Map<String, String> record : format.records(row)) {
        Map<String, String> written = new LinkedHashMap<>(record);
        if (first) {
          String note = written.getOrDefault(format.noteColumn(), "");
          written.put(format.noteColumn(), Extension.in(note, extras.get(i)));
          row.cells().forEach(written::putIfAbsent);
        }
        first = false;
        out.append(line(columns.stream().map(name -> written.getOrDefault(name, "")).toList()));
      }
    }
    return out.toString();
  }

  private static String line(List<String> cells) {
    return Delimited.line(cells.stream().map(Delimited::guarded).toList(), ',') + "\r\n";
  }
}
