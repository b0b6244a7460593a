package duikan.glossary;

import duikan.book.GlossaryReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A glossary as rows of text.
 *
 * @param columns the order of the columns; every column of every row is among them
 * @param rows in file order
 */
public record Sheet(List<String> columns, List<Row> rows) {
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The rows under {@code first} and the columns that they need besides: the known ones in the
   * order they are documented, then the others as they come.
   */
  public static Sheet of(List<String> first, List<Row> rows) {
    Set<String> used = new LinkedHashSet<>();
    rows.forEach(row -> used.addAll(row.cells().keySet()));
    Set<String> columns = new LinkedHashSet<>(first);
    GlossaryReader.COLUMNS.stream()
        .filter(
            column -> used.contains(column) || column.equals("source") || column.equals("target"))
        .forEach(columns::add);
    columns.addAll(used);
    return new Sheet(List.copyOf(columns), rows);
  }

  /** The columns that the glossary does not know, in order. */
  List<String> others() {
    List<String> others = new ArrayList<>(columns);
    others.removeAll(GlossaryReader.COLUMNS);
    return others;
  }
}
