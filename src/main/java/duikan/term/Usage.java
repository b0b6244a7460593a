package duikan.term;

import duikan.book.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the book uses a row of the glossary.
 *
 * @param uses every place, in reading order
 * @param first the first place that counts as a first use
 * @param annotated the places with a gloss
 * @param chapters how often by chapter, in reading order
 * @param others what stands for it besides its rendering, the commonest first
 */
public record Usage(
    Term term,
    List<Use> uses,
    Optional<Use> first,
    List<Use> annotated,
    List<InChapter> chapters,
    List<Rendering> others) {
  public Usage {
    uses = List.copyOf(uses);
    annotated = List.copyOf(annotated);
    chapters = List.copyOf(chapters);
    others = List.copyOf(others);
  }

  /** How often in one chapter. */
  public record InChapter(String name, String path, int uses) {}

  /** Another text that stands for the term, and how often. */
  public record Rendering(String text, Form form, int uses) {}

  /** Of every row that is looked for, in glossary order. */
  public static List<Usage> of(TermBook book) {
    IdentityHashMap<Term, Habit> habits = new IdentityHashMap<>();
    book.habits().forEach(habit -> habits.put(habit.term(), habit));
    return book.book().glossary().terms().stream()
        .filter(term -> !term.source().isEmpty())
        .map(term -> of(term, book, Optional.ofNullable(habits.get(term))))
        .toList();
  }

  private static Usage of(Term term, TermBook book, Optional<Habit> habit) {
    List<Use> uses = book.uses(term);
    return new Usage(
        term,
        uses,
        FirstUse.of(term, uses, book.conventions()).stream()
            .flatMap(first -> first.first().stream())
            .findFirst(),
        uses.stream().filter(use -> use.annotation().isPresent()).toList(),
        counted(uses, use -> use.page().path()).values().stream().map(Usage::inChapter).toList(),
        others(uses, habit));
  }

  private static Map<String, List<Use>> counted(List<Use> uses, Function<Use, String> by) {
    Map<String, List<Use>> groups = new LinkedHashMap<>();
    uses.forEach(use -> groups.computeIfAbsent(by.apply(use), it -> new ArrayList<>()).add(use));
    return groups;
  }

  private static InChapter inChapter(List<Use> uses) {
    Use one = uses.get(0);
    return new InChapter(one.chapter().name(), one.page().path(), uses.size());
  }

  private static List<Rendering> others(List<Use> uses, Optional<Habit> habit) {
    List<Rendering> others = new ArrayList<>();
    counted(uses.stream().filter(use -> !isOwn(use)).toList(), Use::text)
        .forEach((text, all) -> others.add(new Rendering(text, all.get(0).form(), all.size())));
    habit.ifPresent(it -> others.add(new Rendering(it.phrase(), Form.LEARNT, it.places().size())));
    others.sort((a, b) -> Integer.compare(b.uses(), a.uses()));
    return others;
  }

  private static boolean isOwn(Use use) {
    return switch (use.form()) {
      case TARGET, LATER, HEAD, ABBR -> true;
      case VARIANT, FORBIDDEN, LEARNT, ENGLISH, NOT_TERM -> false;
    };
  }
}
