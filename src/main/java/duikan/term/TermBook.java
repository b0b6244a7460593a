package duikan.term;

import duikan.align.AlignedBook;
import duikan.align.AlignedChapter;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Glob;
import duikan.book.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where every row of the glossary stands in a book, on both sides, in reading order: front matter,
 * numbered chapters, back matter. Only chapters count.
 */
public final class TermBook {
  private final Book book;
  private final Conventions conventions;
  private final IdentityHashMap<Term, List<Use>> uses = new IdentityHashMap<>();
  private final List<Use> all;
  private final List<Mention> mentions;
  private final List<Label> labels;
  private final List<FirstUse> firstUses;
  private final List<Lesson> lessons;
  private final Set<String> accepted;

  private TermBook(
      Book book,
      Conventions conventions,
      List<ChapterTerms.Reading> chapters,
      List<Label> labels,
      List<Lesson> lessons,
      Set<String> accepted) {
    this.book = book;
    this.conventions = conventions;
    this.labels = List.copyOf(labels);
    this.lessons = List.copyOf(lessons);
    this.accepted = accepted;
    all = chapters.stream().flatMap(chapter -> chapter.uses().stream()).toList();
    mentions = chapters.stream().flatMap(chapter -> chapter.mentions().stream()).toList();
    for (Use use : all) {
      uses.computeIfAbsent(use.term(), it -> new ArrayList<>()).add(use);
    }
    firstUses = firstUses(book, conventions, uses, all);
  }

  private static List<FirstUse> firstUses(
      Book book, Conventions conventions, IdentityHashMap<Term, List<Use>> uses, List<Use> all) {
    List<FirstUse> found = new ArrayList<>();
    for (Term term : book.glossary().terms()) {
      boolean asked = term.annotate() == Term.Annotate.REQUIRED && term.scope() != Term.Scope.NONE;
      // Redis for Redis: there is nothing to tell.
      if (asked && uses.containsKey(term) && !Gloss.of(term).items().isEmpty()) {
        found.addAll(FirstUse.of(term, uses.getOrDefault(term, List.of()), conventions));
      }
    }
    return List.copyOf(SharedRendering.first(found, all));
  }

  /**
   * Looks through a book; on the cores there are, with a result that does not depend on their
   * number.
   *
   * @param conventions what a first occurrence is
   */
  public static TermBook of(Book book, AlignedBook aligned, Conventions conventions) {
    List<Glob> globs = conventions.exclude().stream().map(Glob::of).toList();
    IdentityHashMap<Chapter, AlignedChapter> byChapter = new IdentityHashMap<>();
    aligned.chapters().forEach(it -> byChapter.put(it.chapter(), it));
    List<Chapter> chapters =
        book.chapters().stream()
            .filter(chapter -> chapter.target().isPresent())
            .filter(
                chapter ->
                    globs.stream()
                        .noneMatch(it -> it.matches(chapter.target().orElseThrow().path())))
            .toList();
    List<Term> terms = book.glossary().terms();
    Vocabulary known = new Vocabulary(terms, Map.of());
    Looking looking = new Looking(chapters, byChapter);
    List<ChapterTerms.Reading> first = looking.read(known);
    List<Lesson> lessons = first.stream().flatMap(it -> it.lessons().stream()).toList();
    if (lessons.isEmpty()) {
      return new TermBook(
          book, conventions, first, looking.labels(known), lessons, known.accepted());
    }
    IdentityHashMap<Term, Set<String>> learnt = new IdentityHashMap<>();
    lessons.forEach(
        lesson ->
            learnt.computeIfAbsent(lesson.term(), it -> new LinkedHashSet<>()).add(lesson.text()));
    Vocabulary taught = new Vocabulary(terms, learnt);
    return new TermBook(
        book,
        conventions,
        looking.again(first, Teachings.of(lessons), taught),
        looking.labels(taught),
        lessons,
        known.accepted());
  }

  /** Looking through chapters that have a translation, on the cores there are. */
  private record Looking(
      List<Chapter> chapters, IdentityHashMap<Chapter, AlignedChapter> byChapter) {
    List<ChapterTerms.Reading> read(Vocabulary vocabulary) {
      return chapters.parallelStream().map(chapter -> read(chapter, vocabulary)).toList();
    }

    /** The same with what the book teaches, which changes nothing where none of it stands. */
    List<ChapterTerms.Reading> again(
        List<ChapterTerms.Reading> before, Teachings taught, Vocabulary vocabulary) {
      return IntStream.range(0, chapters.size())
          .parallel()
          .mapToObj(
              c ->
                  taught.standIn(chapters.get(c).target().orElseThrow())
                      ? read(chapters.get(c), vocabulary)
                      : before.get(c))
          .toList();
    }

    List<Label> labels(Vocabulary vocabulary) {
      return chapters.parallelStream()
          .flatMap(chapter -> Label.of(chapter, aligned(chapter), vocabulary).stream())
          .toList();
    }

    private ChapterTerms.Reading read(Chapter chapter, Vocabulary vocabulary) {
      return ChapterTerms.read(chapter, aligned(chapter), vocabulary);
    }

    private Optional<AlignedChapter> aligned(Chapter chapter) {
      return Optional.ofNullable(byChapter.get(chapter));
    }
  }

  public Book book() {
    return book;
  }

  /** Every place of the translation where a row stands. */
  public List<Use> uses() {
    return all;
  }

  /** The places of one row, given as it stands in the glossary. */
  public List<Use> uses(Term term) {
    return List.copyOf(uses.getOrDefault(term, List.of()));
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

  /** What the book says where it has no known rendering, in glossary order. */
  public List<Habit> habits() {
    List<Mention> unknown =
        mentions.stream().filter(it -> it.rendering() == Mention.Rendering.UNKNOWN).toList();
    return Habit.of(book.glossary().terms(), unknown, accepted);
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
