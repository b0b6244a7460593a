package duikan.glossary;

import duikan.book.GlossaryReader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The items of a list cell, which {@code |} divides. */
final class Items {
  private Items() {}

  /** Trimmed, empty ones left out. */
  static List<String> of(String cell) {
    return Arrays.stream(cell.split("\\|"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /**
   * The items of the cell and then those of {@code more}, each once. A cell that is longer than any
   * row of a glossary grows no more: what reads it refuses it.
   */
  static String with(String cell, String more) {
    if (cell.length() > GlossaryReader.LONGEST_ROW) {
      return cell;
    }
    Set<String> all = new LinkedHashSet<>(of(cell));
    all.addAll(of(more));
    return String.join("|", all);
  }
}
