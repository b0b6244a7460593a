package duikan.doc;

import java.util.List;

/**
 * A GFM table.
 *
 * @param span all of it
 * @param header the cells of its first row
 * @param rows the cells of every further row as written, the delimiter row left out; rows may
 *     differ in length
 */
public record Table(Span span, List<Span> header, List<List<Span>> rows) {
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
