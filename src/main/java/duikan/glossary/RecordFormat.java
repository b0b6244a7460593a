package duikan.glossary;

import java.util.List;
import java.util.Map;

/** A format of records under named columns, in which a row is one record or several. */
interface RecordFormat {
  /** The columns that are written, in order. */
  List<String> header();

  /** The column whose text the {@link Extension} follows. */
  String noteColumn();

  /** The records of a row; the first carries the note. */
  List<Map<String, String>> records(Row row);

  /** The cells of a record that begins a row. */
  Row row(Map<String, String> record);

  /** Whether a record only adds to a row with the same source. */
  boolean isAddition(Map<String, String> record);

  /** The row with what the record adds. */
  Row added(Row row, Map<String, String> record);
}
