package duikan.glossary;

import duikan.doc.Place;
import java.util.List;

/**
 * What was read of a file.
 *
 * @param columns the order of its columns, where it has one of its own; else empty
 * @param entries its rows, in file order
 * @param warnings what was not read as it stands, in file order
 */
public record Imported(List<String> columns, List<Entry> entries, List<Warning> warnings) {
  public Imported {
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }

  /** A row and where it stood. */
  public record Entry(Row row, Place place) {}

  /** The rows alone. */
  public Sheet sheet() {
    return Sheet.of(columns, entries.stream().map(Entry::row).toList());
  }
}
