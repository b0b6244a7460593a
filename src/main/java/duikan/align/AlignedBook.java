package duikan.align;

import duikan.book.Book;
import duikan.book.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every chapter of a book that has both sides, aligned. */
public final class AlignedBook {
  private final List<AlignedChapter> chapters;

  private AlignedBook(List<AlignedChapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  /** Aligns the chapters on the cores there are; the result does not depend on their number. */
  public static AlignedBook of(Book book) {
    Aligner aligner = new Aligner(terms(book));
    return new AlignedBook(
        book.chapters().stream()
            .filter(chapter -> chapter.source().isPresent() && chapter.target().isPresent())
            .toList()
            .parallelStream()
            .map(chapter -> aligned(chapter, aligner))
            .toList());
  }

  private static AlignedChapter aligned(Chapter chapter, Aligner aligner) {
    var source = chapter.source().orElseThrow();
    var target = chapter.target().orElseThrow();
    List<Segment> sourceBlocks = Segments.of(source);
    List<Segment> targetBlocks = Segments.of(target);
    List<Bead> beads = aligner.blocks(sourceBlocks, targetBlocks);
    return new AlignedChapter(
        chapter, source, target, sourceBlocks, targetBlocks, beads, List.of(), aligner);
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
    return chapters.stream().filter(aligned -> aligned.chapter().equals(chapter)).findFirst();
  }
}
