package duikan.glossary;

import duikan.book.CsvRow;
import duikan.book.GlossaryReader;
import duikan.doc.Message;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows added to a glossary.csv. What stands there wins: gaps are filled, lists and notes joined,
 * new rows appended. Rows in which nothing changes stay as they are written, and so do the order of
 * the columns, unknown columns and line ends; but a row that would be read otherwise beside what
 * comes, for its quotation mark does not close or it has more cells than there were columns, is
 * written as it was understood.
 */
public final class Merge {
  private static final Set<String> LISTS =
      Set.of("source_variants", "target_variants", "forbidden", "context", "not_in");

  /** Where a row came from says nothing against a row that is there. */
  private static final Set<String> OF_OLD = Set.of("id", "category");

  private final Source existing;
  private final List<Imported.Entry> entries;
  private final Set<Integer> changed = new LinkedHashSet<>();
  private final int old;
  private final Map<List<String>, Integer> byPair = new HashMap<>();
  private final Map<String, Integer> bySource = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final int written;
  private List<String> columns;

  /**
   * Into a file.
   *
   * @param existing glossary.csv; an empty text where there is none
   */
  public Merge(Source existing) {
    this.existing = existing;
    Imported before = SheetCodec.own(existing);
    this.columns = before.columns();
    this.written = columns.size();
    this.entries = new ArrayList<>(before.entries());
    this.old = entries.size();
    for (int i = 0; i < old; i++) {
      know(entries.get(i).row(), i);
    }
  }

  /** Whether the file is none that rows can be added to: it has no columns source and target. */
  public boolean isForeign() {
    return !existing.text().isBlank() && !columns.containsAll(List.of("source", "target"));
  }

  /** What was not taken over as it stands. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** How many rows are new. */
  public int added() {
    return entries.size() - old;
  }

  /** How many of the rows that were there hold more than before. */
  public int filled() {
    return (int) changed.stream().filter(row -> row < old).count();
  }

  private void know(Row row, int at) {
    byPair.putIfAbsent(pair(row), at);
    if (!row.get("source").isBlank()) {
      bySource.putIfAbsent(row.get("source").strip() + "\n" + row.get("context"), at);
    }
  }

  private static List<String> pair(Row row) {
    return List.of(row.get("source").strip(), row.get("target").strip(), row.get("context"));
  }

  /**
   * Adds what was read, in order. The rows of one file are not compared with each other; a row that
   * stands there word for word brings nothing, so that what was added once is not added again.
   */
  public Merge with(Imported imported) {
    if (columns.isEmpty()) {
      columns = imported.columns();
    }
    int known = entries.size();
    Set<Row> there = entries.stream().map(Imported.Entry::row).collect(Collectors.toSet());
    for (Imported.Entry entry : imported.entries()) {
      Row row = entry.row();
      if (row.isBlank() || there.contains(row)) {
        continue;
      }
      Integer same = byPair.get(pair(row));
      if (same != null && same < known) {
        fill(same, entry);
        continue;
      }
      Integer before = bySource.get(row.get("source").strip() + "\n" + row.get("context"));
      if (before != null && before < known) {
        contradicts(entry, entries.get(before));
      }
      entries.add(entry);
    }
    for (int i = known; i < entries.size(); i++) {
      know(entries.get(i).row(), i);
    }
    return this;
  }

  private void fill(int at, Imported.Entry entry) {
    Row before = entries.get(at).row();
    Map<String, String> cells = new LinkedHashMap<>(before.cells());
    entry
        .row()
        .cells()
        .forEach(
            (column, text) -> {
              String old = before.get(column);
              if (old.isEmpty()) {
                cells.put(column, text);
              } else if (LISTS.contains(column)) {
                cells.put(column, union(old, text));
              } else if (column.equals("note")) {
                cells.put(column, SheetCodec.noted(old, text));
              } else if (!old.strip().equals(text.strip()) && !OF_OLD.contains(column)) {
                differs(entry, column, old, text);
              }
            });
    Row after = new Row(cells);
    if (!after.equals(before)) {
      entries.set(at, new Imported.Entry(after, entries.get(at).place()));
      changed.add(at);
    }
  }

  private static String union(String old, String text) {
    if (old.length() > GlossaryReader.LONGEST_ROW) {
      return old;
    }
    return new HashSet<>(Items.of(old)).containsAll(Items.of(text)) ? old : Items.with(old, text);
  }

  private void differs(Imported.Entry entry, String column, String old, String text) {
    String source = entry.row().get("source");
    warnings.add(
        new Warning(
            entry.place(),
            new Message(
                "%s of '%s' stays '%s'; here it is '%s'".formatted(column, source, old, text),
                "“%s”的 %s 仍为“%s”；此处为“%s”".formatted(source, column, old, text))));
  }

  private void contradicts(Imported.Entry entry, Imported.Entry before) {
    String source = entry.row().get("source");
    String where = before.place().path() + ":" + before.place().start().line();
    String old = before.row().get("target");
    warnings.add(
        new Warning(
            entry.place(),
            new Message(
                "'%s' is '%s' in %s; both rows are kept: drop one, or tell them apart by context"
                    .formatted(source, old, where),
                "“%s”在 %s 中译为“%s”；两行均保留：请删去一行，或用 context 区分".formatted(source, where, old))));
  }

  /** The text of the file. */
  public String text() {
    List<Row> rows = entries.stream().map(Imported.Entry::row).toList();
    Sheet sheet = Sheet.of(columns, rows);
    String text = text(sheet, changed);
    if (SheetCodec.own(Source.of(existing.path(), text)).sheet().rows().equals(rows)) {
      return text;
    }
    return text(
        sheet, Stream.concat(changed.stream(), loose().stream()).collect(Collectors.toSet()));
  }

  /** The rows that were there and whose cells are not told by how they are written alone. */
  private Set<Integer> loose() {
    List<CsvRow> rows = Delimited.rows(existing, ',');
    Set<Integer> loose = new LinkedHashSet<>();
    for (int row = 0; row < old; row++) {
      CsvRow line = rows.get(row + 1);
      if (line.broken() || line.cells().size() > written) {
        loose.add(row);
      }
    }
    return loose;
  }

  private String text(Sheet sheet, Set<Integer> anew) {
    String text = existing.text();
    String lineEnd = text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
    String mark = existing.byteOrderMark() ? "\uFEFF" : "";
    StringBuilder out = new StringBuilder(mark);
    int at = 0;
    if (sheet.columns().size() > written) {
      List<CsvRow> rows = Delimited.rows(existing, ',');
      at = rows.isEmpty() ? text.length() : rows.get(0).span().end();
      String header = rows.isEmpty() ? "" : text.substring(0, at);
      List<String> more = sheet.columns().subList(written, sheet.columns().size());
      out.append(header).append(header.isEmpty() ? "" : ",").append(Delimited.line(more, ','));
    }
    for (int row : anew.stream().filter(row -> row < old).sorted().toList()) {
      var span = entries.get(row).place().span();
      out.append(text, at, span.start()).append(line(sheet, row));
      at = span.end();
    }
    out.append(text, at, text.length());
    if (!out.isEmpty() && !endsLine(out)) {
      out.append(lineEnd);
    }
    for (int row = old; row < entries.size(); row++) {
      out.append(line(sheet, row)).append(lineEnd);
    }
    return out.toString();
  }

  private static boolean endsLine(StringBuilder text) {
    char last = text.charAt(text.length() - 1);
    return last == '\n' || last == '\r';
  }

  private String line(Sheet sheet, int row) {
    return Delimited.line(sheet.columns().stream().map(entries.get(row).row()::get).toList(), ',');
  }
}
