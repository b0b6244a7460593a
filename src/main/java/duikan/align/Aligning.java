package duikan.align;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.doc.Memory;
import duikan.doc.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What aligns the chapters of a book, some at a time. */
final class Aligning {
  private final List<Term> terms;
  private final Aligner aligner;
  private final RememberedBlocks blocks;
  private final Recent recentSides = new Recent();
  private final Recent recentSentences = new Recent();
  private final Steps steps;

  /** What aligns chapters of {@code book}, telling {@code steps} each one. */
  Aligning(Book book, Memory memory, Steps steps) {
    terms = terms(book);
    aligner = new Aligner(terms);
    blocks = new RememberedBlocks(aligner, terms, memory);
    this.steps = steps;
  }

  /**
   * Aligns chapters that have both sides, by what these say of their own translation; on the cores
   * there are, with a result that does not depend on their number.
   */
  List<AlignedChapter> of(List<Chapter> chapters) {
    List<BothSides> both =
        chapters.stream().map(chapter -> new BothSides(chapter, recentSides)).toList();
    Reading reading = Reading.of(both.parallelStream().map(this::beads).toList(), terms);
    BookEvidence evidence = BookEvidence.of(reading);
    return IntStream.range(0, chapters.size())
        .parallel()
        .mapToObj(
            c ->
                aligned(
                    chapters.get(c),
                    both.get(c),
                    new Weighing(evidence, both.get(c), reading.chapters().get(c))))
        .toList();
  }

  private AlignedChapter aligned(Chapter chapter, BothSides sides, Weighing weighing) {
    List<Answer> answers = weighing.answers();
    List<Bead> beads = Beads.of(answers, weighing.read());
    SentenceLevel sentences = new SentenceLevel(sides, beads, aligner, recentSentences);
    return new AlignedChapter(
        chapter, sides, answers, beads, () -> weighing.faults(answers, sentences), sentences);
  }

  private Reading.Unread beads(BothSides sides) {
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
}
