package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One side of a chapter: its blocks, the pieces they are made of, and the words of those. Pieces of
 * running text are sentences, of English clauses; pieces of all else are lines.
 */
final class Blocks {
  final List<Segment> segments;

  /** Until their words are read, after which nobody asks for their text. */
  final List<Segment> pieces = new ArrayList<>();

  /** Block b has the pieces first[b] to first[b + 1]. */
  final int[] first;

  /** The pieces that begin a sentence. */
  private final BitSet sentenceStarts = new BitSet();

  /** The distinct words of each piece, ascending. */
  private final List<int[]> pieceWords = new ArrayList<>();

  /** The distinct words of each block, ascending. */
  private final List<int[]> blockWords = new ArrayList<>();

  private float[] lengths = new float[1];

  private int[] starts = new int[0];
  private int[] ends = new int[0];

  private Blocks(List<Segment> segments, boolean clauses) {
    this.segments = segments;
    first = new int[segments.size() + 1];
    for (int b = 0; b < segments.size(); b++) {
      cut(segments.get(b), clauses);
      first[b + 1] = pieces.size();
    }
  }

  static Blocks english(List<Segment> segments) {
    return new Blocks(segments, true);
  }

  static Blocks chinese(List<Segment> segments) {
    return new Blocks(segments, false);
  }

  private void cut(Segment block, boolean clauses) {
    List<Segment> sentences =
        switch (block.kind()) {
          case HEADING, PARAGRAPH, LIST_ITEM -> Sentences.of(block);
          case TABLE, CODE, MERMAID, MATH, IMAGE, HTML -> lines(block);
        };
    for (Segment sentence : sentences) {
      sentenceStarts.set(pieces.size());
      if (clauses && block.isProse()) {
        pieces.addAll(Clauses.of(sentence));
      } else {
        pieces.add(sentence);
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

  /**
   * Takes the words of its pieces, which are {@code from} and on in {@code text}, in their stead.
   *
   * @return the number of the piece after its last one
   */
  int read(Text text, int from) {
    lengths = new float[pieces.size() + 1];
    starts = pieces.stream().mapToInt(Segment::start).toArray();
    ends = pieces.stream().mapToInt(Segment::end).toArray();
    for (int s = 0; s < pieces.size(); s++) {
      pieceWords.add(
          distinct(Arrays.copyOfRange(text.types, text.start[from + s], text.start[from + s + 1])));
      lengths[s + 1] = lengths[s] + text.marks.length[from + s + 1] - text.marks.length[from + s];
    }
    for (int b = 0; b < size(); b++) {
      blockWords.add(union(pieceWords.subList(first[b], first[b + 1])));
    }
    pieces.clear();
    return from + starts.length;
  }

  private static int[] union(List<int[]> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    IntList all = new IntList();
    for (int[] part : parts) {
      for (int word : part) {
        all.add(word);
      }
    }
    return distinct(all.toArray());
  }

  private static int[] distinct(int[] words) {
    Arrays.sort(words);
    int n = 0;
    for (int i = 0; i < words.length; i++) {
      if (i == 0 || words[i] != words[i - 1]) {
        words[n++] = words[i];
      }
    }
    return Arrays.copyOf(words, n);
  }

  /** Where a piece begins in its file, once its words are read. */
  int start(int piece) {
    return starts[piece];
  }

  int end(int piece) {
    return ends[piece];
  }

  boolean startsSentence(int piece) {
    return sentenceStarts.get(piece);
  }

  int size() {
    return segments.size();
  }

  int[] words(int block) {
    return blockWords.get(block);
  }

  int[] pieceWords(int piece) {
    return pieceWords.get(piece);
  }

  /** Characters of a block as the length model counts them. */
  double length(int block) {
    return lengths[first[block + 1]] - lengths[first[block]];
  }

  /** Characters of pieces [from, to). */
  double pieceLength(int from, int to) {
    return lengths[to] - lengths[from];
  }

  /** Whether a block is running text that a translator may cut elsewhere. */
  boolean isSoft(int block) {
    return switch (segments.get(block).kind()) {
      case PARAGRAPH, LIST_ITEM -> true;
      case HEADING, TABLE, CODE, MERMAID, MATH, IMAGE, HTML -> false;
    };
  }

  boolean isProse(int block) {
    return segments.get(block).isProse();
  }
}
