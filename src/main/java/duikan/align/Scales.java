package duikan.align;

import java.util.List;

/**
 * Weighs whether blocks answer each other, by words and by length. For one chapter and one thread.
 */
final class Scales {
  final BookEvidence evidence;
  final Blocks source;
  final Blocks target;
  private final Marked marked;
  private final Marked known;

  Scales(BookEvidence evidence, Blocks source, Blocks target) {
    this.evidence = evidence;
    this.source = source;
    this.target = target;
    marked = new Marked(evidence.words());
    known = new Marked(evidence.words());
  }

  /** The words of a target block, until something else is weighed. */
  Marked wordsOf(int other) {
    marked.clear();
    marked.addAll(target.words(other));
    return marked;
  }

  /** How much the words of a source block, less those of {@code others}, miss in target blocks. */
  double missing(int block, List<Integer> others, List<Integer> in) {
    return missing(source, block, others, target, in, evidence.forth, evidence.english);
  }

  /** How much the words of a target block, less those of {@code others}, miss in source blocks. */
  double needless(int block, List<Integer> others, List<Integer> in) {
    return missing(target, block, others, source, in, evidence.back, evidence.chinese);
  }

  private double missing(
      Blocks side,
      int block,
      List<Integer> others,
      Blocks otherSide,
      List<Integer> in,
      Support support,
      Absence absence) {
    marked.clear();
    in.forEach(b -> marked.addAll(otherSide.words(b)));
    known.clear();
    others.forEach(b -> known.addAll(side.words(b)));
    double sum = 0;
    for (int word : side.words(block)) {
      if (!known.has(word)) {
        sum += absence.of(word, support.grade(word, marked));
      }
    }
    return sum;
  }

  /** How surely two blocks answer each other by their words, above 0 if they do. */
  double affinity(int block, int other) {
    return -missing(block, List.of(), List.of(other)) - needless(other, List.of(), List.of(block));
  }

  /** How unlikely the lengths of these blocks are as translations of each other. */
  double unlikely(List<Integer> sources, List<Integer> targets) {
    return evidence.lengths.unlikely(length(target, targets), length(source, sources));
  }

  private static double length(Blocks side, List<Integer> blocks) {
    double sum = 0;
    for (int block : blocks) {
      sum += side.length(block);
    }
    return sum;
  }
}
