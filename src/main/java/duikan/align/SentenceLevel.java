package duikan.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of a chapter's blocks, aligned when somebody asks; for several threads. {@link
 * Recent} says how long they are kept.
 */
final class SentenceLevel implements Recent.Kept {
  private final BothSides sides;
  private final List<Bead> blocks;
  private final Aligner aligner;
  private final Recent recent;
  private volatile Optional<Alignment> alignment = Optional.empty();
  private volatile Optional<Map<Integer, Double>> unanswered = Optional.empty();

  SentenceLevel(BothSides sides, List<Bead> blocks, Aligner aligner, Recent recent) {
    this.sides = sides;
    this.blocks = blocks;
    this.aligner = aligner;
    this.recent = recent;
  }

  synchronized Alignment alignment() {
    Alignment known =
        alignment.orElseGet(() -> Alignment.of(sides.source(), sides.target(), blocks, aligner));
    alignment = Optional.of(known);
    recent.asked(this);
    return known;
  }

  @Override
  public void forget() {
    alignment = Optional.empty();
    unanswered = Optional.empty();
  }

  /**
   * How surely no target sentence answers the source sentence that starts at the offset, 0 to 1.
   */
  synchronized double unanswered(int offset) {
    Map<Integer, Double> known = unanswered.orElseGet(this::allUnanswered);
    unanswered = Optional.of(known);
    return known.getOrDefault(offset, 0.0);
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
