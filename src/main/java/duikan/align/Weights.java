package duikan.align;

import java.util.List;

/**
 * Every tuned number of the aligner, once for sentences and once for blocks.
 *
 * <p>Scores are log-linear: the sum of weight × feature over the beads of a path, natural
 * logarithms. The weights come from a semi-Markov conditional random field (Sarawagi & Cohen 2004)
 * fitted on hand-aligned English–Chinese novels (sentences) and technical Markdown (blocks), with a
 * prior towards hand-set values. The length feature is that of Gale & Church (1993), the
 * log-likelihood ratio of the text's lexicon Dunning's (1993), the surprisal of a match is
 * calibrated on the text itself. Later changes, by hand and on technical text: the cost of idle
 * words, and null prices of blocks two nats nearer to zero and prices of large block beads further
 * from it, so that an inserted section is not drawn into its surroundings. The shares are
 * estimates.
 *
 * @param words surprisal of dictionary matches (levels 6 to 9) of the English words, in fifths of a
 *     nat
 * @param characters the same for levels 1 to 5
 * @param chinese the same as words, for the Chinese words
 * @param order cost of a match's distance from the bead's diagonal
 * @param length squared deviation from the expected length, Gaussian
 * @param ratio absolute log of the length ratio
 * @param quoteLeft both begin, or only one begins, with a quotation mark
 * @param quoteRight both end, or only one ends, with one
 * @param quoteCount difference in opening marks, at most 3
 * @param quoteState both or only one inside a quotation at the bead's end
 * @param endMark same class of end mark
 * @param questions difference in question marks, at most 3
 * @param exclamations difference in exclamation marks, at most 3
 * @param chineseClauses English segments beyond the Chinese clauses, at most 3
 * @param englishClauses Chinese segments beyond the English clauses, at most 3
 * @param idle cost of each word in a bead, so that a bead whose words find nothing falls apart
 * @param border sentences only: a paragraph border inside a bead on one side, or at its end on one
 *     side only
 * @param adaptation pseudo-count that holds the prices to the fitted ones when they adapt to a text
 * @param prior segments of an average text added to this one's when the frequency of matches is
 *     estimated
 * @param price constant of each {@link Shape.Price}, in its order
 * @param share how often each price class occurs in the fitting texts, for adaptation
 */
record Weights(
    double words,
    double characters,
    double chinese,
    double order,
    double length,
    double ratio,
    double quoteLeft,
    double quoteRight,
    double quoteCount,
    double quoteState,
    double endMark,
    double questions,
    double exclamations,
    double chineseClauses,
    double englishClauses,
    double idle,
    double border,
    double adaptation,
    double prior,
    List<Double> price,
    List<Double> share) {
  Weights {
    price = List.copyOf(price);
    share = List.copyOf(share);
  }

  /** No match is more surprising than this, nats. */
  static final double MOST_SURPRISAL = 6;

  /** A match of at least this level is a word's, a lower one a character's. */
  static final int WORD_LEVEL = 6;

  /**
   * Edges whose best path is this much worse than the best one are forgotten, nats, before word
   * order is looked at.
   */
  static final double BEAM = 25;

  /** Segments around the skeleton that the search looks at. */
  static final int BAND = 12;

  /** The same where the skeleton is sure of itself. */
  static final int NARROW_BAND = 2;

  /** A bead of at least this probability is sure. */
  static final double SURE = 0.99;

  /** Cost of a paragraph that answers a list item. */
  static final double MIXED = 0.29;

  /** Cost of a heading of another level. */
  static final double LEVEL = 2.5;

  /** Cost of a heading that answers a paragraph, as one in bold type. */
  static final double HEADING = 5;

  /** Cost of a paragraph that answers HTML, as a caption does. */
  static final double CAPTION = 2.5;

  /** Cost of a picture, diagram, table or code that became another of these. */
  static final double REDRAWN = 6;

  static final Weights SENTENCES =
      new Weights(
          /* words= */ 2.72,
          /* characters= */ 2.09,
          /* chinese= */ .85,
          /* order= */ 4.18,
          /* length= */ .56,
          /* ratio= */ 1.95,
          /* quoteLeft= */ .30,
          /* quoteRight= */ 1.31,
          /* quoteCount= */ 1.13,
          /* quoteState= */ 1.34,
          /* endMark= */ .23,
          /* questions= */ .52,
          /* exclamations= */ .39,
          /* chineseClauses= */ 2.06,
          /* englishClauses= */ 1.33,
          /* idle= */ .08,
          /* border= */ 1.0,
          /* adaptation= */ 200,
          /* prior= */ 0,
          List.of(
              -.20, -3.30, -3.62, -1.76, -2.63, -3.14, -6.29, -4.85, -3.79, -6.99, -6.00, -5.95,
              -8.41),
          List.of(.74, .03, .02, .06, .08, .012, .02, .02, .004, .006, .004, .002, .002));

  static final Weights BLOCKS =
      new Weights(
          /* words= */ 1.03,
          /* characters= */ 1.64,
          /* chinese= */ .77,
          /* order= */ 3.39,
          /* length= */ .43,
          /* ratio= */ .97,
          /* quoteLeft= */ 0,
          /* quoteRight= */ 0,
          /* quoteCount= */ 1.00,
          /* quoteState= */ 0,
          /* endMark= */ 1.90,
          /* questions= */ .40,
          /* exclamations= */ .10,
          /* chineseClauses= */ 1.32,
          /* englishClauses= */ .02,
          /* idle= */ .10,
          /* border= */ 0,
          /* adaptation= */ 200,
          /* prior= */ 5,
          List.of(
              5.46, -7.04, -6.71, -3.48, -4.20, -7.00, -8.00, -5.64, -11.00, -12.00, -9.00, -16.00,
              -12.00),
          List.of(.90, .02, .02, .02, .02, .003, .003, .004, .002, .002, .002, .002, .002));
}
