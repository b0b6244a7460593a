package duikan.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of a chapter's blocks, aligned when somebody asks; for several threads. {@link
 * Recent} says how long they are kept.
 */
final class SentenceLevel {
  private final List<Segment> source;
  private final List<Segment> target;
  private final List<Bead> blocks;
  private final Aligner aligner;
  private final Recent recent;
  private volatile Optional<Alignment> alignment = Optional.empty();
  private Optional<Map<Integer, Double>> unanswered = Optional.empty();

  SentenceLevel(
      List<Segment> source,
      List<Segment> target,
      List<Bead> blocks,
      Aligner aligner,
      Recent recent) {
    this.source = source;
    this.target = target;
    this.blocks = blocks;
    this.aligner = aligner;
    this.recent = recent;
  }

  synchronized Alignment alignment() {
    Alignment known = alignment.orElseGet(() -> Alignment.of(source, target, blocks, aligner));
    alignment = Optional.of(known);
    recent.asked(this);
    return known;
  }

  /** Lets the alignment go; who asks again waits again. Never waits itself. */
  void forget() {
    alignment = Optional.empty();
  }

  /**
   * How surely no target sentence answers the source sentence that starts at the offset, 0 to 1.
   */
  synchronized double unanswered(int offset) {
    if (unanswered.isEmpty()) {
      unanswered = Optional.of(allUnanswered());
    }
    return unanswered.get().getOrDefault(offset, 0.0);
  }

  private Map<Integer, Double> allUnanswered() {
    Map<Integer, Double> scores = new HashMap<>();
    Alignment aligned = alignment();
    for (Bead bead : aligned.sentences()) {
      for (int s = bead.sourceFrom(); s < bead.sourceTo() && bead.targets() == 0; s++) {
        scores.put(aligned.sourceSentences().get(s).start(), bead.score());
      }
    }
    return scores;
  }
}
