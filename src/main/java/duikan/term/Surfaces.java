package duikan.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** All texts of all rows on one side, found at once: leftmost, longest, not overlapping. */
final class Surfaces {
  private final List<List<Surface>> byText = new ArrayList<>();
  private final Automaton automaton;

  /** A text found in a page. */
  interface Sink {
    /**
     * Takes it.
     *
     * @param start folded offset
     * @param end folded offset, half open
     */
    void found(List<Surface> surfaces, int start, int end);
  }

  private Surfaces(Map<String, List<Surface>> sorted) {
    byText.addAll(sorted.values());
    automaton = new Automaton(List.copyOf(sorted.keySet()));
  }

  /** The surfaces that {@code forms} gives of each row. */
  static Surfaces of(List<Row> rows, Function<Row, Map<String, Form>> forms) {
    Map<String, List<Surface>> sorted = new TreeMap<>();
    for (Row row : rows) {
      forms
          .apply(row)
          .forEach(
              (text, form) ->
                  sorted
                      .computeIfAbsent(text, it -> new ArrayList<>())
                      .add(new Surface(row, form)));
    }
    return new Surfaces(sorted);
  }

  /** Finds them in a page; where letter case rules out every row, a shorter text may be found. */
  void scan(Folded page, Sink sink) {
    String text = page.text();
    String cased = page.cased();
    automaton.scan(
        text,
        (number, start, end) ->
            byText.get(number).stream().anyMatch(surface -> fits(surface, text, cased, start, end)),
        (number, start, end) ->
            sink.found(
                byText.get(number).stream()
                    .filter(surface -> fits(surface, text, cased, start, end))
                    .toList(),
                start,
                end));
  }

  /** Finds them in a text that has no letter case of its own. */
  void scan(String text, Sink sink) {
    automaton.scan(
        text,
        (number, start, end) -> true,
        (number, start, end) -> sink.found(byText.get(number), start, end));
  }

  private static boolean fits(Surface surface, String text, String cased, int start, int end) {
    return !surface.row().mindsCase()
        || surface.row().hasCase(text.substring(start, end), cased.substring(start, end));
  }
}
