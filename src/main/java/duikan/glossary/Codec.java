package duikan.glossary;

import duikan.doc.Source;
import java.util.List;
import java.util.Map;

/**
 * A file format. What is written reads as the same rows, but for cells that the format cannot hold;
 * those come as {@code extras} and are written as an {@link Extension}.
 */
interface Codec {
  /** Every row, whatever the text. */
  Imported read(Source source);

  /**
   * The text of a file.
   *
   * @param extras a row each: the cells that {@link #read} would get wrong
   */
  String write(Sheet sheet, List<Map<String, String>> extras);
}
