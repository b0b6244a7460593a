package duikan.align;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.doc.Document;
import duikan.doc.Memory;
import duikan.doc.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every chapter of a book that has both sides, aligned, and what is wrong in each. */
public final class AlignedBook {
  private final List<AlignedChapter> chapters;
  private final Map<String, List<AlignedChapter>> byTarget;

  private AlignedBook(List<AlignedChapter> chapters) {
    this.chapters = List.copyOf(chapters);
    byTarget =
        this.chapters.stream().collect(Collectors.groupingBy(chapter -> chapter.target().path()));
  }

  /** Aligns the chapters on the cores there are; the result does not depend on their number. */
  public static AlignedBook of(Book book) {
    return of(book, Memory.none());
  }

  /** The same; how blocks answer each other is looked up before it is worked out. */
  public static AlignedBook of(Book book, Memory memory) {
    return of(book, memory, Steps.untold());
  }

  /** The same, telling {@code steps} how many chapters are aligned. */
  public static AlignedBook of(Book book, Memory memory, Steps steps) {
    return of(
        book.chapters().stream()
            .filter(chapter -> chapter.source().isPresent() && chapter.target().isPresent())
            .toList(),
        terms(book),
        memory,
        steps);
  }

  private static AlignedBook of(
      List<Chapter> chapters, List<Term> terms, Memory memory, Steps steps) {
    // The first pass is next to all of the work.
    steps.begin(Steps.Phase.ALIGNING, chapters.size());
    Aligner aligner = new Aligner(terms);
    RememberedBlocks blocks = new RememberedBlocks(aligner, terms, memory);
    Recent recentSides = new Recent();
    Recent recentSentences = new Recent();
    List<BothSides> both =
        chapters.stream().map(chapter -> new BothSides(chapter, recentSides)).toList();
    Reading reading =
        Reading.of(both.parallelStream().map(sides -> beads(sides, blocks, steps)).toList(), terms);
    BookEvidence evidence = BookEvidence.of(reading);
    return new AlignedBook(
        IntStream.range(0, chapters.size())
            .parallel()
            .mapToObj(
                c -> {
                  Weighing weighing =
                      new Weighing(evidence, both.get(c), reading.chapters().get(c));
                  List<Answer> answers = weighing.answers();
                  List<Bead> beads = Beads.of(answers, weighing.read());
                  SentenceLevel sentences =
                      new SentenceLevel(both.get(c), beads, aligner, recentSentences);
                  return new AlignedChapter(
                      chapters.get(c),
                      both.get(c),
                      answers,
                      beads,
                      () -> weighing.faults(answers, sentences),
                      sentences);
                })
            .toList());
  }

  private static Reading.Unread beads(BothSides sides, RememberedBlocks blocks, Steps steps) {
    List<Bead> beads = blocks.of(sides.source(), sides.target());
    steps.step();
    return new Reading.Unread(sides::source, sides::target, beads);
  }

  /** What a chapter's blocks are weighed by, as long as somebody may ask. */
  private record Weighing(BookEvidence evidence, BothSides sides, Reading.Sides read) {
    /** Which blocks answer which. */
    List<Answer> answers() {
      return Retyping.of(read.beads(), scales());
    }

    List<Passage> faults(List<Answer> answers, SentenceLevel sentences) {
      return Faults.of(scales(), answers, sentences);
    }

    // Made anew for each: a chapter's scales are as large as the book has words.
    private Scales scales() {
      return new Scales(
          evidence,
          new Blocks(sides.source(), read.source()),
          new Blocks(sides.target(), read.target()));
    }
  }

  /** The glossary as evidence: every English form with every Chinese one of its row. */
  private static List<Term> terms(Book book) {
    List<Term> terms = new ArrayList<>();
    for (duikan.book.Term term : book.glossary().terms()) {
      List<String> english = new ArrayList<>(term.sourceVariants());
      english.add(term.source());
      english.removeIf(String::isBlank);
      List<String> chinese = new ArrayList<>(term.targetVariants());
      chinese.add(term.target());
      chinese.removeIf(String::isBlank);
      if (!english.isEmpty() && !chinese.isEmpty()) {
        terms.add(new Term(english, chinese));
      }
    }
    return terms;
  }

  /** The aligned chapters in the book's order. */
  public List<AlignedChapter> chapters() {
    return chapters;
  }

  /** The chapter with both its sides aligned; empty where one is missing. */
  public Optional<AlignedChapter> chapter(Chapter chapter) {
    return chapter
        .target()
        .map(Document::path)
        .map(path -> byTarget.getOrDefault(path, List.of()))
        .orElse(List.of())
        .stream()
        .filter(aligned -> aligned.chapter().equals(chapter))
        .findFirst();
  }
}
