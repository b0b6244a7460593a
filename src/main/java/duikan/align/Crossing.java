package duikan.align;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** From a place on one side of an alignment to the sentences that stand for it on the other. */
public final class Crossing {
  private final Alignment alignment;
  private final Side source;
  private final Side target;

  private Crossing(Alignment alignment) {
    this.alignment = alignment;
    source = new Side(alignment.sourceSentences());
    target = new Side(alignment.targetSentences());
    List<Bead> beads = alignment.sentences();
    for (int b = 0; b < beads.size(); b++) {
      Bead bead = beads.get(b);
      Arrays.fill(source.bead, bead.sourceFrom(), bead.sourceTo(), b);
      Arrays.fill(target.bead, bead.targetFrom(), bead.targetTo(), b);
    }
  }

  /** The ways between the two sides; each look-up then costs the logarithm of their length. */
  public static Crossing of(Alignment alignment) {
    return new Crossing(alignment);
  }

  /**
   * The source sentences that stand behind a place of the target, in order; empty where nothing
   * answers.
   *
   * @param targetOffset UTF-16 offset in the target's file
   */
  public List<Segment> sourceOf(int targetOffset) {
    int sentence = target.at(targetOffset);
    if (sentence < 0) {
      return List.of();
    }
    Bead bead = alignment.sentences().get(target.bead[sentence]);
    return alignment.sourceSentences().subList(bead.sourceFrom(), bead.sourceTo());
  }

  /**
   * The target sentences that answer a place of the source, in order; empty where nothing answers.
   *
   * @param sourceOffset UTF-16 offset in the source's file
   */
  public List<Segment> targetOf(int sourceOffset) {
    int sentence = source.at(sourceOffset);
    if (sentence < 0) {
      return List.of();
    }
    Bead bead = alignment.sentences().get(source.bead[sentence]);
    return alignment.targetSentences().subList(bead.targetFrom(), bead.targetTo());
  }

  /** The sentences of one side in file order, which footnotes keep them from being listed in. */
  private static final class Side {
    private final int[] order;
    private final int[] start;
    private final int[] bead;

    Side(List<Segment> sentences) {
      order =
          IntStream.range(0, sentences.size())
              .boxed()
              .sorted(Comparator.comparingInt(i -> sentences.get(i).start()))
              .mapToInt(Integer::intValue)
              .toArray();
      start = Arrays.stream(order).map(i -> sentences.get(i).start()).toArray();
      bead = new int[sentences.size()];
    }

    /** The sentence that holds the offset, else the last one before it, -1 if there is none. */
    int at(int offset) {
      int found = Arrays.binarySearch(start, offset);
      int place = found >= 0 ? found : -found - 2;
      return place < 0 ? -1 : order[place];
    }
  }
}
