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
import java.util.function.Supplier;
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
    List<BookEvidence.Sides> sides =
        chapters.parallelStream().map(chapter -> sides(chapter, blocks, steps)).toList();
    BookEvidence evidence = BookEvidence.of(sides, terms);
    Recent recent = new Recent();
    return new AlignedBook(
        IntStream.range(0, chapters.size())
            .parallel()
            .mapToObj(c -> aligned(chapters.get(c), sides.get(c), evidence, aligner, recent))
            .toList());
  }

  private static BookEvidence.Sides sides(Chapter chapter, RememberedBlocks blocks, Steps steps) {
    List<Segment> source = Segments.of(chapter.source().orElseThrow());
    List<Segment> target = Segments.of(chapter.target().orElseThrow());
    BookEvidence.Sides sides =
        new BookEvidence.Sides(
            Blocks.english(source), Blocks.chinese(target), blocks.of(source, target));
    steps.step();
    return sides;
  }

  private static AlignedChapter aligned(
      Chapter chapter,
      BookEvidence.Sides sides,
      BookEvidence evidence,
      Aligner aligner,
      Recent recent) {
    Document source = chapter.source().orElseThrow();
    Document target = chapter.target().orElseThrow();
    Scales scales = new Scales(evidence, sides.source(), sides.target());
    List<Answer> answers = Retyping.of(sides.beads(), scales);
    List<Segment> sourceBlocks = sides.source().segments;
    List<Segment> targetBlocks = sides.target().segments;
    List<Bead> beads = Beads.of(answers, sides);
    SentenceLevel sentences = new SentenceLevel(sourceBlocks, targetBlocks, beads, aligner, recent);
    Supplier<List<Passage>> faults = () -> Faults.of(scales, answers, sentences);
    return new AlignedChapter(
        chapter, source, target, sourceBlocks, targetBlocks, answers, beads, faults, sentences);
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
