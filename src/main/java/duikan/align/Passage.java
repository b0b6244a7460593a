package duikan.align;

import duikan.doc.Span;
import java.util.List;

/**
 * A passage that the translation does not answer as it should: what is wrong with how blocks answer
 * each other.
 *
 * @param kind what is wrong
 * @param source the passage in the source file, one span a block, in reading order; empty for what
 *     the translation adds
 * @param target the passage in the translation's file, one span a block; for an omission the empty
 *     span where it is missing
 * @param strength how sure it is
 */
public record Passage(Kind kind, List<Span> source, List<Span> target, Strength strength) {
  public Passage {
    source = List.copyOf(source);
    target = List.copyOf(target);
    if (source.isEmpty() && target.isEmpty()) {
      throw new IllegalArgumentException(kind + " without a place");
    }
  }

  /** What is wrong. */
  public enum Kind {
    /** Nothing in the translation answers it. */
    OMITTED,
    /** It answers nothing in the source. */
    ADDED,
    /** Several blocks of the source became one. */
    MERGED,
    /** One block of the source became several. */
    SPLIT,
    /** It stands elsewhere than in the source. */
    REORDERED,
    /** It was left in English. */
    UNTRANSLATED,
    /** A part of the source passage is not in the translation. */
    TRUNCATED
  }

  /** How sure it is, least first. */
  public enum Strength {
    /** Worth knowing, and often wanted. */
    WEAK,
    /** Probably a fault. */
    LIKELY,
    /** A fault in all cases that were ever measured. */
    SURE
  }
}
