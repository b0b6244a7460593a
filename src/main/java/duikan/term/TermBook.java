package duikan.term;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Glob;
import duikan.book.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where every row of the glossary stands in a book, on both sides, in reading order: front matter,
 * numbered chapters, back matter. Only chapters count.
 */
public final class TermBook {
  private final Book book;
  private final Conventions conventions;
  private final List<StretchTerms> stretches;
  private final Uses uses;
  private final List<Mention> mentions;
  private final List<Label> labels;
  private final List<FirstUse> firstUses;
  private final List<Lesson> lessons;
  private final Vocabulary vocabulary;
  private final Set<String> accepted;

  private TermBook(
      Book book,
      Conventions conventions,
      List<StretchTerms> stretches,
      List<Label> labels,
      List<Lesson> lessons,
      Vocabulary vocabulary,
      Set<String> accepted) {
    this.book = book;
    this.conventions = conventions;
    this.labels = List.copyOf(labels);
    this.lessons = List.copyOf(lessons);
    this.vocabulary = vocabulary;
    this.accepted = accepted;
    this.stretches = stretches.stream().filter(StretchTerms::isWhole).toList();
    mentions = this.stretches.stream().flatMap(StretchTerms::mentions).toList();
    uses = Uses.of(this.stretches);
    boolean whole = this.stretches.size() == stretches.size();
    firstUses = firstUses(book, conventions, whole ? uses : Uses.of(stretches));
  }

  /** Places of the translation, in reading order, and by row. */
  private record Uses(List<Use> all, IdentityHashMap<Term, List<Use>> byRow) {
    static Uses of(List<StretchTerms> stretches) {
      List<Use> all = stretches.stream().flatMap(StretchTerms::uses).toList();
      IdentityHashMap<Term, List<Use>> byRow = new IdentityHashMap<>();
      all.forEach(use -> byRow.computeIfAbsent(use.term(), it -> new ArrayList<>()).add(use));
      return new Uses(all, byRow);
    }

    List<Use> of(Term term) {
      return byRow.getOrDefault(term, List.of());
    }
  }

  private static List<FirstUse> firstUses(Book book, Conventions conventions, Uses uses) {
    List<FirstUse> found = new ArrayList<>();
    for (Term term : book.glossary().terms()) {
      List<Use> places = uses.of(term);
      if (!places.isEmpty() && FirstUse.isAskedOf(term)) {
        found.addAll(FirstUse.of(term, places, conventions));
      }
    }
    return List.copyOf(SharedRendering.first(found, uses.all()));
  }

  /**
   * Looks through a book; on the cores there are, with a result that does not depend on their
   * number.
   *
   * @param conventions what a first occurrence is
   */
  public static TermBook of(Book book, AlignedBook aligned, Conventions conventions) {
    return of(book, aligned, conventions, chapter -> true);
  }

  /**
   * Looks through a book to tell of some of its chapters: of the others no more is aligned and read
   * than these depend on.
   *
   * @param asked the chapters to tell of; what is told of others beside them is not all there is
   */
  public static TermBook of(
      Book book, AlignedBook aligned, Conventions conventions, Predicate<Chapter> asked) {
    List<Glob> globs = conventions.exclude().stream().map(Glob::of).toList();
    List<StretchTerms> stretches =
        aligned.stretches().stream()
            .map(
                stretch ->
                    new StretchTerms(
                        stretch, path -> globs.stream().noneMatch(it -> it.matches(path))))
            .toList();
    List<Term> terms = book.glossary().terms();
    Vocabulary known = new Vocabulary(terms, Map.of());
    stretches.forEach(stretch -> stretch.read(known, asked));
    List<Lesson> lessons = stretches.stream().flatMap(StretchTerms::lessons).toList();
    Vocabulary taught = lessons.isEmpty() ? known : new Vocabulary(terms, learnt(lessons));
    if (!lessons.isEmpty()) {
      Teachings teachings = Teachings.of(lessons);
      stretches.forEach(stretch -> stretch.readAgain(teachings, taught));
    }
    EarlierUses.settle(terms, stretches, conventions, taught);
    List<Label> labels =
        stretches.stream()
            .filter(StretchTerms::isWhole)
            .flatMap(stretch -> stretch.labels(taught).stream())
            .toList();
    return new TermBook(book, conventions, stretches, labels, lessons, taught, known.accepted());
  }

  private static IdentityHashMap<Term, Set<String>> learnt(List<Lesson> lessons) {
    IdentityHashMap<Term, Set<String>> learnt = new IdentityHashMap<>();
    lessons.forEach(
        lesson ->
            learnt.computeIfAbsent(lesson.term(), it -> new LinkedHashSet<>()).add(lesson.text()));
    return learnt;
  }

  public Book book() {
    return book;
  }

  /** Every place of the translation where a row stands. */
  public List<Use> uses() {
    return uses.all();
  }

  /** The places of one row, given as it stands in the glossary. */
  public List<Use> uses(Term term) {
    return List.copyOf(uses.of(term));
  }

  /**
   * The first use of every row that must be annotated, in each of its scopes, in glossary order.
   */
  public List<FirstUse> firstUses() {
    return firstUses;
  }

  /** How a row's first use is written: 读副本 (Read Replica). */
  public String gloss(Term term) {
    return Gloss.of(term).text(conventions.brackets());
  }

  /** What of {@link #gloss} stands before its bracket. */
  public String glossHead(Term term) {
    return Gloss.of(term).head();
  }

  /** What a book holds to be a first occurrence. */
  public Conventions conventions() {
    return conventions;
  }

  /** The places of the original in blocks that are translated, one a row and answer. */
  public List<Mention> mentions() {
    return mentions;
  }

  /**
   * What each stretch of the book says where it has no known rendering, in the book's order and, in
   * a stretch, the glossary's.
   */
  public List<Habit> habits() {
    return stretches.stream()
        .map(stretch -> stretch.mentions().filter(Mention::isUnknown).toList())
        .flatMap(unknown -> Habit.of(book.glossary().terms(), unknown, accepted).stream())
        .toList();
  }

  /** The rows that stand in a chapter in any form, on either side, whatever answers them there. */
  public Set<Term> rowsIn(Chapter chapter) {
    return vocabulary.rowsIn(chapter);
  }

  /** Forbidden renderings in diagrams, in reading order. */
  public List<Label> labels() {
    return labels;
  }

  /** The renderings that the book's own glosses teach. */
  public List<Lesson> lessons() {
    return lessons;
  }
}
