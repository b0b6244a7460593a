package duikan.glossary;

import duikan.doc.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that stand in several tables become one: lists, notes, categories and ids are joined, gaps
 * filled. Rows that say different things stay, with a warning.
 */
final class Duplicates {
  private static final Set<String> LISTS =
      Set.of("source_variants", "target_variants", "forbidden", "context", "not_in");
  private static final Set<String> JOINED = Set.of("category", "id");

  private final List<Imported.Entry> entries = new ArrayList<>();
  private final Map<String, Integer> bySource = new HashMap<>();
  private final Map<List<String>, Integer> byPair = new HashMap<>();

  List<Imported.Entry> entries() {
    return entries;
  }

  void add(Imported.Entry entry, List<Warning> warnings) {
    Row row = entry.row();
    List<String> pair = List.of(row.get("source"), row.get("target"), row.get("context"));
    Integer same = byPair.get(pair);
    if (same != null && isCompatible(entries.get(same).row(), row)) {
      Imported.Entry before = entries.get(same);
      entries.set(same, new Imported.Entry(merged(before.row(), row), before.place()));
      return;
    }
    Integer before = row.get("source").isEmpty() ? null : bySource.get(row.get("source"));
    if (before != null && row.get("context").equals(entries.get(before).row().get("context"))) {
      Imported.Entry first = entries.get(before);
      int line = first.place().start().line();
      String old = first.row().get("target");
      warnings.add(
          new Warning(
              entry.place(),
              new Message(
                  "'"
                      + row.get("source")
                      + "' stands in line "
                      + line
                      + " too ('"
                      + old
                      + "'); both rows are kept: drop one, or tell them apart by context",
                  "“"
                      + row.get("source")
                      + "”在第 "
                      + line
                      + " 行已有（“"
                      + old
                      + "”）；两行均保留：请删去一行，或用 context 区分")));
    }
    bySource.putIfAbsent(row.get("source"), entries.size());
    byPair.putIfAbsent(pair, entries.size());
    entries.add(entry);
  }

  private static boolean isCompatible(Row a, Row b) {
    return b.cells().entrySet().stream()
        .allMatch(
            cell -> {
              String column = cell.getKey();
              String before = a.get(column);
              return before.isEmpty()
                  || before.equals(cell.getValue())
                  || LISTS.contains(column)
                  || JOINED.contains(column)
                  || column.equals("note");
            });
  }

  private static Row merged(Row a, Row b) {
    Map<String, String> cells = new LinkedHashMap<>(a.cells());
    b.cells().forEach((column, text) -> cells.put(column, joined(column, a.get(column), text)));
    return new Row(cells);
  }

  private static String joined(String column, String before, String text) {
    if (LISTS.contains(column) || JOINED.contains(column)) {
      return Items.with(before, text);
    }
    return SheetCodec.noted(before, text);
  }
}
