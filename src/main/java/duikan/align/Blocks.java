package duikan.align;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One side of a chapter to work with: its blocks, the pieces they are made of, and the words of
 * both. For one thread, and as long as it works.
 */
final class Blocks {
  final List<Segment> segments;

  /** Block b has the pieces first[b] to first[b + 1]. */
  final int[] first;

  private final PackedBlocks packed;

  /** The distinct words of each block, ascending. */
  private final int[][] words;

  Blocks(List<Segment> segments, PackedBlocks packed) {
    this.segments = segments;
    this.packed = packed;
    first = packed.first;
    words = IntStream.range(0, size()).mapToObj(packed.blockWords::get).toArray(int[][]::new);
  }

  /** Where a piece begins in its file. */
  int start(int piece) {
    return packed.starts[piece];
  }

  int end(int piece) {
    return packed.ends[piece];
  }

  boolean startsSentence(int piece) {
    return packed.sentenceStarts.get(piece);
  }

  int size() {
    return segments.size();
  }

  /** The distinct words of a block, ascending. */
  int[] words(int block) {
    return words[block];
  }

  /** The distinct words of a piece, ascending. */
  int[] pieceWords(int piece) {
    return packed.pieceWords.get(piece);
  }

  /** Characters of a block as the length model counts them. */
  double length(int block) {
    return packed.length(block, block + 1);
  }

  /** Characters of pieces [from, to). */
  double pieceLength(int from, int to) {
    return packed.lengths[to] - packed.lengths[from];
  }

  /** Whether a block is running text that a translator may cut elsewhere. */
  boolean isSoft(int block) {
    return switch (segments.get(block).kind()) {
      case PARAGRAPH, LIST_ITEM -> true;
      case HEADING, TABLE, CODE, MERMAID, MATH, IMAGE, HTML -> false;
    };
  }

  boolean isProse(int block) {
    return packed.isProse(block);
  }
}
