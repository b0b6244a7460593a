package duikan.align;

/**
 * Every tuned number of the fault detection. Evidence is in nats of log-likelihood ratio. Unless a
 * line says otherwise the values come from an experiment on 242 seeded faults in 27 technical
 * chapters and were checked on chapters of other books; none is fitted to a single book, since what
 * depends on the book ({@link Absence}, {@link Lengths}) is calibrated on the book itself.
 */
final class Thresholds {
  /** A word supports another from this level of {@link Relations} on; 0 to 9. */
  static final int SUPPORT = 3;

  /** Pseudo-occurrences that pull a word's share of support in its own partner to the mean. */
  static final double OWN_PRIOR = 3;

  /** The same in blocks that are not its partner. */
  static final double FAR_PRIOR = 6;

  /** No word says more than this. */
  static final double MOST_SAID = 2.5;

  /** A word says nothing if its partner supports it hardly more often than any other block. */
  static final double LEAST_DIFFERENCE = 0.05;

  /**
   * Shares of no, weak and strong support of English words before a book has said anything: in the
   * partner, then in other blocks.
   */
  static final double[][] USUAL_ENGLISH = {{.15, .15, .70}, {.70, .15, .15}};

  /** The same of Chinese words, of which many are grammar. */
  static final double[][] USUAL_CHINESE = {{.33, .12, .55}, {.75, .10, .15}};

  /** Pseudo-occurrences of the usual means. */
  static final double USUAL_WEIGHT = 50;

  /**
   * A book teaches only if partners support by so much more of its words than other blocks do. All
   * books that were tried reach .35 and more; a chapter whose blocks are all reordered stays at 0.
   */
  static final double CREDIBLE = 0.2;

  /** A pair learnt from the book needs this many blocks besides the one it is used in. */
  static final int PAIR_BLOCKS = 2;

  /** And this Dice coefficient over them. */
  static final double PAIR_DICE = 0.35;

  /** Words that their partners support more often than this need no learnt pair. */
  static final double PAIR_NEED = 0.6;

  /** Chinese characters for an English one, without white space, before a book has said it. */
  static final double USUAL_RATIO = 0.5;

  /** Upper ends of the bins of English length, characters without white space. */
  static final int[] LENGTH_BINS = {33, 66, 132, 264};

  /** Standard deviation of the log of the length ratio in each bin, one more than the ends. */
  static final double[] USUAL_DEVIATION = {.45, .25, .20, .18, .15};

  /** Pseudo-blocks of the usual deviation. */
  static final double DEVIATION_WEIGHT = 10;

  static final double LEAST_DEVIATION = 0.12;

  /** No length says more than this. */
  static final double MOST_OF_LENGTH = 16;

  /**
   * Two paired paragraphs of a lower affinity are let go; they come together again if neither finds
   * a better partner. Of 372 true pairs 1 is below.
   */
  static final double LOOSE = -3;

  /** Two neighbouring pairs are swapped if crossing them is better by this much. */
  static final double SWAP = 3;

  /** Two blocks far apart may be each other's translation from this affinity on. */
  static final double MOVE = 1;

  /** And if the log of their length ratio, freed of the book's mean, is below this. */
  static final double MOVE_LENGTH = 0.9;

  /**
   * Their affinity with that of their neighbours, each up to {@link #MOVE_NEIGHBOUR}; {@link #SWAP}
   * where only one block stands between them.
   */
  static final double MOVE_TOTAL = 6;

  static final double MOVE_NEIGHBOUR = 6;

  /** Candidates looked at for each block that may have moved. */
  static final int MOVE_CANDIDATES = 8;

  /** Two equal pieces of code are as much evidence as this. */
  static final double SAME_CODE = 8;

  /** Support below which an omitted block beside an added one is its partial translation. */
  static final double PARTIAL = -1;

  /** Truncation is looked for in English blocks longer than this, characters. */
  static final int LEAST_BLOCK = 40;

  /** A run of sentences that may be missing has at least so many characters... */
  static final int LEAST_SENTENCE = 15;

  /** ... and a run of clauses so many. */
  static final int LEAST_CLAUSE = 30;

  /** A missing run has at most so many sentences or clauses. */
  static final int LONGEST_RUN = 9;

  /** What the words of a missing run must say at least. */
  static final double MISSING_WORDS = 0.5;

  /** The translation's length may fit the whole block better than the rest of it by so much. */
  static final double LEAST_SHORTER = -3;

  /**
   * It says as much if the alignment of sentences leaves the run unanswered, times its probability.
   * Set on 71 sentences taken from technical and narrative chapters: found .85 of them instead of
   * .66, with nothing found in 544 whole blocks.
   */
  static final double UNANSWERED = 3;

  /** What words and length of missing sentences must say for a warning... */
  static final double MISSING_LIKELY = 5;

  /** ... and for an error. */
  static final double MISSING_SURE = 7;

  /** What words and twice the length of missing clauses must say for a warning. */
  static final double MISSING_CLAUSE = 12;

  /** A paired block shorter than this share of the expected length is cut off. */
  static final double HALF = 0.5;

  /** A block whose share of Han characters is below this is not Chinese. */
  static final double LEAST_HAN = 0.08;

  private Thresholds() {}
}
