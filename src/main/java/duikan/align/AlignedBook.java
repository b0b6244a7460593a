package duikan.align;

import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Stretches;
import duikan.doc.Memory;
import duikan.doc.Steps;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every chapter of a book that has both sides, aligned, and what is wrong in each. The stretches of
 * a large book are aligned apart, each when somebody first asks for it.
 */
public final class AlignedBook {
  private final List<AlignedStretch> stretches;
  private final Steps steps;
  private final IdentityHashMap<Chapter, AlignedStretch> byChapter = new IdentityHashMap<>();

  private AlignedBook(List<AlignedStretch> stretches, Steps steps) {
    this.stretches = List.copyOf(stretches);
    this.steps = steps;
    stretches.forEach(stretch -> stretch.all().forEach(chapter -> byChapter.put(chapter, stretch)));
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
    return of(book, Stretches.of(book), memory, steps);
  }

  /**
   * The same, aligning other stretches together than the length of the book asks for.
   *
   * @param stretches those of {@code book}
   */
  public static AlignedBook of(Book book, Stretches stretches, Memory memory, Steps steps) {
    Aligning aligning = new Aligning(book, memory, steps);
    return new AlignedBook(
        stretches.all().stream().map(stretch -> new AlignedStretch(stretch, aligning)).toList(),
        steps);
  }

  /** Aligns the stretches that hold such a chapter, unless they are aligned. */
  public void align(Predicate<Chapter> wanted) {
    List<AlignedStretch> waiting =
        stretches.stream()
            .filter(stretch -> !stretch.isAligned() && stretch.all().stream().anyMatch(wanted))
            .toList();
    int chapters = waiting.stream().mapToInt(stretch -> stretch.paired().size()).sum();
    if (chapters > 0) {
      // The first pass is next to all of the work.
      steps.begin(Steps.Phase.ALIGNING, chapters);
    }
    waiting.forEach(AlignedStretch::chapters);
  }

  /** The stretches in the book's order, aligned or not. */
  public List<AlignedStretch> stretches() {
    return stretches;
  }

  /** The aligned chapters in the book's order; aligns what is not. */
  public List<AlignedChapter> chapters() {
    align(chapter -> true);
    return stretches.stream().flatMap(stretch -> stretch.chapters().stream()).toList();
  }

  /**
   * The chapter with both its sides aligned; empty where one is missing. Aligns what is not.
   *
   * @param chapter one of the book's own
   */
  public Optional<AlignedChapter> chapter(Chapter chapter) {
    align(one -> true);
    return Optional.ofNullable(byChapter.get(chapter)).flatMap(stretch -> stretch.chapter(chapter));
  }
}
