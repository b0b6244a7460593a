package duikan.align;

import duikan.align.Passage.Strength;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for sentences, or else clauses, of a source block that its translation leaves out. Length
 * alone never tells, for some translators are brief; the words of what is missing must be missing
 * too, and those that also occur in the rest of the block do not count.
 */
final class Truncation {
  /** Blocks of more pieces are not looked into: a set of pieces is the bits of a long. */
  private static final int MOST_PIECES = 63;

  private final Blocks source;
  private final int block;
  private final double chinese;
  private final Lengths lengths;
  private final Absence absence;
  private final Optional<SentenceLevel> level;
  private final List<Word> words = new ArrayList<>();
  private final Map<Integer, Long> claims = new HashMap<>();

  /** A word of the source block. */
  private static final class Word {
    final int word;

    /** The pieces it occurs in. */
    final long pieces;

    /** Words of the target block that may stand for it, see {@link Support#by}. */
    final int[] support;

    Word(int word, long pieces, int[] support) {
      this.word = word;
      this.pieces = pieces;
      this.support = support;
    }
  }

  /** What is missing. */
  record Missing(Span span, Strength strength) {}

  private Truncation(Scales scales, int block, int other, Optional<SentenceLevel> level) {
    this.level = level;
    source = scales.source;
    this.block = block;
    chinese = scales.target.length(other);
    lengths = scales.evidence.lengths;
    absence = scales.evidence.english;
    Marked marked = scales.wordsOf(other);
    Map<Integer, Long> pieces = new HashMap<>();
    for (int p = source.first[block]; p < source.first[block + 1]; p++) {
      for (int word : source.pieceWords(p)) {
        pieces.merge(word, 1L << (p - source.first[block]), (a, b) -> a | b);
      }
    }
    pieces.forEach(
        (word, mask) -> {
          int[] support = scales.evidence.forth.by(word, marked);
          for (int z : support) {
            claims.merge(z / Support.GRADES, mask, (a, b) -> a | b);
          }
          words.add(new Word(word, mask, support));
        });
  }

  /**
   * The surest run of pieces of a source block that the target block does not answer.
   *
   * @param level the sentences of the two, if they are aligned; asked only in doubt
   */
  static Optional<Missing> in(Scales scales, int block, int other, Optional<SentenceLevel> level) {
    int pieces = scales.source.first[block + 1] - scales.source.first[block];
    boolean possible =
        pieces > 1 && pieces <= MOST_PIECES && scales.source.length(block) > Thresholds.LEAST_BLOCK;
    return possible ? new Truncation(scales, block, other, level).found() : Optional.empty();
  }

  private Optional<Missing> found() {
    Optional<Missing> sentences = sentences();
    return sentences.isPresent() ? sentences : clauses();
  }

  private Optional<Missing> sentences() {
    List<Integer> starts = new ArrayList<>();
    for (int p = source.first[block]; p < source.first[block + 1]; p++) {
      if (source.startsSentence(p)) {
        starts.add(p);
      }
    }
    starts.add(source.first[block + 1]);
    double best = Thresholds.MISSING_LIKELY;
    Optional<Missing> found = Optional.empty();
    for (int a = 0; a + 1 < starts.size(); a++) {
      for (int b = a + 1; b < starts.size() && b <= a + Thresholds.LONGEST_RUN; b++) {
        Run run = new Run(starts.get(a), starts.get(b));
        if (run.isWhole() || run.length() < Thresholds.LEAST_SENTENCE) {
          continue;
        }
        double shorter = shorter(run);
        double said = (absent(run, false) + absent(run, true)) / 2;
        if (shorter < Thresholds.LEAST_SHORTER || said < Thresholds.MISSING_WORDS) {
          continue;
        }
        double sum = said + shorter + aligned(said + shorter, starts.subList(a, b));
        if (sum > best) {
          best = sum;
          Strength strength = sum > Thresholds.MISSING_SURE ? Strength.SURE : Strength.LIKELY;
          found = Optional.of(new Missing(run.span(), strength));
        }
      }
    }
    return found;
  }

  /** What the alignment of sentences says for it, asked where it can make the difference. */
  private double aligned(double sum, List<Integer> sentences) {
    boolean inDoubt =
        sum > Thresholds.MISSING_LIKELY - Thresholds.UNANSWERED && sum <= Thresholds.MISSING_SURE;
    if (!inDoubt || level.isEmpty()) {
      return 0;
    }
    double least = 1;
    for (int piece : sentences) {
      least = Math.min(least, level.get().unanswered(source.start(piece)));
    }
    return Thresholds.UNANSWERED * least;
  }

  private Optional<Missing> clauses() {
    double best = Thresholds.MISSING_CLAUSE;
    Optional<Missing> found = Optional.empty();
    int end = source.first[block + 1];
    for (int a = source.first[block]; a < end; a++) {
      for (int b = a + 1; b <= end && b <= a + Thresholds.LONGEST_RUN; b++) {
        Run run = new Run(a, b);
        if (run.isWhole() || run.length() < Thresholds.LEAST_CLAUSE) {
          continue;
        }
        double shorter = shorter(run);
        if (shorter < 0) {
          continue;
        }
        double sum = absent(run, true) + 2 * shorter;
        if (sum > best && absent(run, false) >= 0) {
          best = sum;
          found = Optional.of(new Missing(run.span(), Strength.LIKELY));
        }
      }
    }
    return found;
  }

  /** How much better the translation's length fits without the run. */
  private double shorter(Run run) {
    double all = source.length(block);
    return lengths.unlikely(chinese, all) - lengths.unlikely(chinese, all - run.length());
  }

  /** How much the words that only the run has are missing. */
  private double absent(Run run, boolean unclaimedOnly) {
    long mask = run.mask();
    double sum = 0;
    for (Word word : words) {
      if ((word.pieces & mask) == 0 || (word.pieces & ~mask) != 0) {
        continue;
      }
      int grade = Support.NONE;
      for (int z : word.support) {
        boolean counts =
            !unclaimedOnly || (claims.getOrDefault(z / Support.GRADES, 0L) & ~mask) == 0;
        grade = counts ? Math.max(grade, z % Support.GRADES) : grade;
      }
      sum += absence.of(word.word, grade);
    }
    return sum;
  }

  /** Pieces [from, to) of the block. */
  private final class Run {
    final int from;
    final int to;

    Run(int from, int to) {
      this.from = from;
      this.to = to;
    }

    boolean isWhole() {
      return from == source.first[block] && to == source.first[block + 1];
    }

    double length() {
      return source.pieceLength(from, to);
    }

    long mask() {
      long ones = to - from == 64 ? -1 : (1L << (to - from)) - 1;
      return ones << (from - source.first[block]);
    }

    Span span() {
      return new Span(source.start(from), source.end(to - 1));
    }
  }
}
