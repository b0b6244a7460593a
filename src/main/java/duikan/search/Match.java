package duikan.search;

import java.util.Locale;

/** How a row of the glossary answers a question, the best first. */
public enum Match {
  /** One of its forms is what was asked for. */
  EXACT(1.0),
  /** Its Chinese in pinyin. */
  PINYIN(0.95),
  /** The first letters of its Chinese in pinyin. */
  INITIALS(0.9),
  /** One of its forms begins so. */
  PREFIX(0.85),
  /** Another form of the English word. */
  STEM(0.8),
  /** One of its forms stands in what was asked for; the longest is the best. */
  INSIDE(0.7),
  /** Its Chinese begins so in pinyin. */
  PINYIN_PREFIX(0.6),
  /** One letter was added, dropped, changed or swapped with its neighbour. */
  TYPO(0.5),
  /** What was asked for stands inside one of its forms. */
  PART(0.4),
  /** Its forms have all the words, in some other order or form. */
  WORDS(0.3),
  /** Its note, category or context speaks of it. */
  NOTE(0.2);

  /** What nearness adds to the score at most: less than the step to the next kind. */
  static final double STEP = 0.04;

  private final double score;

  Match(double score) {
    this.score = score;
  }

  /** 0 to 1. */
  double score() {
    return score;
  }

  /** Its name in reports: {@code pinyin-prefix}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
