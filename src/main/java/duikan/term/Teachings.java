package duikan.term;

import duikan.doc.Document;
import java.util.List;

/** The renderings that a book's own glosses teach, to be looked for all at once. */
final class Teachings {
  private final Automaton automaton;

  private Teachings(List<String> sorted) {
    automaton = new Automaton(sorted);
  }

  static Teachings of(List<Lesson> lessons) {
    return new Teachings(
        lessons.stream()
            .map(Lesson::text)
            .filter(text -> !text.isEmpty())
            .sorted()
            .distinct()
            .toList());
  }

  /** Whether any of them stands in a page. */
  boolean standIn(Document page) {
    boolean[] found = new boolean[1];
    automaton.scan(
        Folded.of(page).text(), (text, from, to) -> true, (text, from, to) -> found[0] = true);
    return found[0];
  }
}
