package duikan.progress;

import duikan.align.Answer;
import java.util.List;
import java.util.Optional;

/**
 * The passages of a chapter whose source changed after they were translated.
 *
 * @param passages in the order of the source
 * @param unknown why nothing is known of some passages or all; empty where everything is
 */
public record Staleness(List<Outdated> passages, Optional<Silence> unknown) {
  /** The rule that reports it. */
  public static final String RULE = "stale-passage";

  /** The rule's option: how many letters a mere spelling may change. */
  public static final String LETTERS = "typo-letters";

  public Staleness {
    passages = List.copyOf(passages);
  }

  static Staleness known(List<Outdated> passages) {
    return new Staleness(passages, Optional.empty());
  }

  static Staleness unknown(Silence why) {
    return new Staleness(List.of(), Optional.of(why));
  }

  /** How it is known. */
  public enum Basis {
    /** The English is not the one that was stamped. */
    STAMP,
    /** The English is not the one that lay beside the translation when that was last changed. */
    HISTORY
  }

  /**
   * A passage of the source that says something else than what was translated.
   *
   * @param block its number among the chapter's blocks of the source
   * @param answer which blocks of the translation answer it
   * @param before what it said; empty where it was not there or is not known
   * @param after what it says
   */
  public record Outdated(
      int block, Answer answer, Optional<String> before, String after, Basis basis) {}
}
