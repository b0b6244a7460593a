package duikan.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The blocks of one side of a chapter, and the pieces they are made of. Pieces of running text are
 * sentences, of English clauses; pieces of all else are lines.
 */
final class Pieces {
  final List<Segment> segments;
  final List<Segment> all = new ArrayList<>();

  /** Block b has the pieces first[b] to first[b + 1]. */
  final int[] first;

  /** The pieces that begin a sentence. */
  final BitSet sentenceStarts = new BitSet();

  private Pieces(List<Segment> segments, boolean clauses) {
    this.segments = segments;
    first = new int[segments.size() + 1];
    for (int b = 0; b < segments.size(); b++) {
      cut(segments.get(b), clauses);
      first[b + 1] = all.size();
    }
  }

  static Pieces english(List<Segment> segments) {
    return new Pieces(segments, true);
  }

  static Pieces chinese(List<Segment> segments) {
    return new Pieces(segments, false);
  }

  private void cut(Segment block, boolean clauses) {
    List<Segment> sentences =
        switch (block.kind()) {
          case HEADING, PARAGRAPH, LIST_ITEM -> Sentences.of(block);
          case TABLE, CODE, MERMAID, MATH, IMAGE, HTML -> lines(block);
        };
    for (Segment sentence : sentences) {
      sentenceStarts.set(all.size());
      if (clauses && block.isProse()) {
        all.addAll(Clauses.of(sentence));
      } else {
        all.add(sentence);
      }
    }
  }

  private static List<Segment> lines(Segment block) {
    return block
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Segment(block.kind(), 0, line, block.start(), block.end()))
        .toList();
  }
}
