package duikan.glossary;

import duikan.book.GlossaryReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of the glossary as text, columns not interpreted. Two rows are equal if they hold the same
 * cells, in whatever order.
 *
 * @param cells by column, whose name is {@link GlossaryReader#column}'s; empty cells are left out
 */
public record Row(Map<String, String> cells) {
  public Row {
    Map<String, String> full = new LinkedHashMap<>();
    cells.forEach(
        (column, text) -> {
          if (!text.isEmpty()) {
            full.merge(GlossaryReader.column(column), text, SheetCodec::joined);
          }
        });
    cells = Collections.unmodifiableMap(full);
  }

  /** The cell under {@code column}; empty where there is none. */
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Whether nothing can be seen of it. */
  boolean isBlank() {
    return cells.values().stream().allMatch(String::isBlank);
  }

  /** With another cell; an empty one is left out. */
  Row with(String column, String text) {
    Map<String, String> more = new LinkedHashMap<>(cells);
    more.put(column, text);
    return new Row(more);
  }

  /** With the cells of {@code exact} in place of its own. */
  Row with(Map<String, String> exact) {
    Map<String, String> more = new LinkedHashMap<>(cells);
    more.putAll(exact);
    return new Row(more);
  }

  /** What must change in it to make it {@code other}; an empty cell is to go. */
  Map<String, String> changesTo(Row other) {
    Map<String, String> changes = new LinkedHashMap<>(other.cells);
    cells.forEach(
        (column, text) -> {
          if (other.get(column).equals(text)) {
            changes.remove(column);
          } else {
            changes.putIfAbsent(column, "");
          }
        });
    return changes;
  }
}
