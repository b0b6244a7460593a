package duikan.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How two texts answer each other: block beads, and sentence beads inside them.
 *
 * @param sourceBlocks as given
 * @param targetBlocks as given
 * @param blocks beads over the blocks
 * @param sourceSentences sentences of all source blocks, in order
 * @param targetSentences sentences of all target blocks, in order
 * @param sentences beads over the sentences; none crosses a block bead
 */
public record Alignment(
    List<Segment> sourceBlocks,
    List<Segment> targetBlocks,
    List<Bead> blocks,
    List<Segment> sourceSentences,
    List<Segment> targetSentences,
    List<Bead> sentences) {
  public Alignment {
    sourceBlocks = List.copyOf(sourceBlocks);
    targetBlocks = List.copyOf(targetBlocks);
    blocks = List.copyOf(blocks);
    sourceSentences = List.copyOf(sourceSentences);
    targetSentences = List.copyOf(targetSentences);
    sentences = List.copyOf(sentences);
  }

  static Alignment of(
      List<Segment> source, List<Segment> target, List<Bead> blocks, Aligner aligner) {
    Cut english = Cut.of(source);
    Cut chinese = Cut.of(target);
    List<int[]> rectangles = new ArrayList<>();
    for (Bead bead : blocks) {
      rectangles.add(
          new int[] {
            english.first[bead.sourceFrom()],
            english.first[bead.sourceTo()],
            chinese.first[bead.targetFrom()],
            chinese.first[bead.targetTo()]
          });
    }
    List<Bead> sentences =
        aligner.sentences(
            english.sentences, chinese.sentences, english.ends, chinese.ends, rectangles);
    return new Alignment(source, target, blocks, english.sentences, chinese.sentences, sentences);
  }

  /** Blocks cut into sentences. */
  private static final class Cut {
    private final List<Segment> sentences;
    private final int[] first;
    private final BitSet ends;

    private Cut(List<Segment> sentences, int[] first, BitSet ends) {
      this.sentences = sentences;
      this.first = first;
      this.ends = ends;
    }

    static Cut of(List<Segment> blocks) {
      List<Segment> sentences = new ArrayList<>();
      int[] first = new int[blocks.size() + 1];
      BitSet ends = new BitSet();
      for (int i = 0; i < blocks.size(); i++) {
        sentences.addAll(Sentences.of(blocks.get(i)));
        first[i + 1] = sentences.size();
        if (first[i + 1] > first[i]) ends.set(first[i + 1] - 1);
      }
      return new Cut(sentences, first, ends);
    }
  }
}
