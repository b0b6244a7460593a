package duikan.align;

import duikan.book.Chapter;
import duikan.doc.Document;
import java.util.List;
import java.util.function.Supplier;

/**
 * A chapter whose two sides are aligned. Sentences are aligned at the first call of {@link
 * #alignment}, and what is wrong is looked for at the first of {@link #faults}; safe to use from
 * several threads.
 */
public final class AlignedChapter {
  private final Chapter chapter;
  private final BothSides sides;
  private final List<Answer> answers;
  private final List<Bead> blocks;
  private Supplier<List<Passage>> faults;
  private final SentenceLevel sentences;

  AlignedChapter(
      Chapter chapter,
      BothSides sides,
      List<Answer> answers,
      List<Bead> blocks,
      Supplier<List<Passage>> faults,
      SentenceLevel sentences) {
    this.chapter = chapter;
    this.sides = sides;
    this.answers = List.copyOf(answers);
    this.blocks = List.copyOf(blocks);
    this.faults = faults;
    this.sentences = sentences;
  }

  public Chapter chapter() {
    return chapter;
  }

  /** The original. */
  public Document source() {
    return sides.sourcePage;
  }

  /** The translation. */
  public Document target() {
    return sides.targetPage;
  }

  /** The blocks of the original, as {@link Segments} orders them. */
  public List<Segment> sourceBlocks() {
    return sides.source();
  }

  /** The blocks of the translation, as {@link Segments} orders them. */
  public List<Segment> targetBlocks() {
    return sides.target();
  }

  /** Which blocks answer which, also out of order; by number in the two lists of blocks. */
  public List<Answer> answers() {
    return answers;
  }

  /** The same as beads, in order: what moved answers nothing here. */
  public List<Bead> blocks() {
    return blocks;
  }

  /** What is wrong with how the blocks answer each other, in reading order of the translation. */
  public synchronized List<Passage> faults() {
    List<Passage> found = faults.get();
    faults = () -> found; // and what it took to find them is let go
    return found;
  }

  /** The blocks and the sentences inside them. */
  public Alignment alignment() {
    return sentences.alignment();
  }
}
