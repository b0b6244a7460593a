package duikan.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** The cell with one more item, unless it has it. */
  static String with(String cell, String item) {
    List<String> items = new ArrayList<>(of(cell));
    if (!item.isBlank() && !items.contains(item.strip())) {
      items.add(item.strip());
    }
    return String.join("|", items);
  }
}
