package duikan.term;

import duikan.book.Chapter;
import duikan.book.Term;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All that is looked for, on both sides. */
final class Vocabulary {
  private final Surfaces target;
  private final Surfaces source;
  private final Stems stems;

  /** Rows by folded source: those with the same one are told apart by their context. */
  private final Map<String, List<Row>> bySource = new HashMap<>();

  /** Every folded rendering that some row accepts. */
  private final Set<String> accepted;

  /**
   * Makes it.
   *
   * @param learnt renderings that the glossary does not know, folded, by row
   */
  Vocabulary(List<Term> terms, Map<Term, Set<String>> learnt) {
    List<Row> rows = Row.of(terms, learnt);
    target = Surfaces.of(rows, Row::surfaces);
    source =
        Surfaces.of(
            rows,
            row ->
                row.sourceForms().stream()
                    .collect(Collectors.toMap(form -> form, form -> Form.ENGLISH)));
    stems = new Stems(rows);
    rows.forEach(row -> bySource.computeIfAbsent(row.key(), it -> new ArrayList<>()).add(row));
    accepted =
        rows.stream()
            .flatMap(row -> row.surfaces().entrySet().stream())
            .filter(surface -> surface.getValue().isAccepted())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** The rows that stand in a chapter in any form, on either side, whatever answers them there. */
  Set<Term> rowsIn(Chapter chapter) {
    Set<Term> rows = Collections.newSetFromMap(new IdentityHashMap<>());
    Surfaces.Sink sink =
        (surfaces, start, end) ->
            surfaces.stream()
                .filter(surface -> surface.form() != Form.NOT_TERM)
                .forEach(surface -> rows.add(surface.row().term()));
    chapter.target().ifPresent(page -> target.scan(Folded.of(page), sink));
    chapter.source().ifPresent(page -> source.scan(Folded.of(page), sink));
    return rows;
  }

  Surfaces target() {
    return target;
  }

  Surfaces source() {
    return source;
  }

  Stems stems() {
    return stems;
  }

  /** Every folded rendering that some row accepts. */
  Set<String> accepted() {
    return accepted;
  }

  /** Whether a folded text is what some row asks for. */
  boolean accepts(String folded) {
    return accepted.contains(folded);
  }

  /**
   * Whether a row is the one meant at a place, among those with the same source.
   *
   * @param around the folded text of the place in both languages
   */
  boolean holds(Row row, Document page, Supplier<String> around) {
    List<Row> all = bySource.getOrDefault(row.key(), List.of());
    boolean simple = row.term().context().isEmpty() && all.size() == 1;
    if (simple || !row.holds(page, around)) {
      return simple;
    }
    return !row.term().context().isEmpty()
        || all.stream()
            .noneMatch(other -> !other.term().context().isEmpty() && other.holds(page, around));
  }
}
