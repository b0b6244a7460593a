package duikan.align;

/**
 * What it says of a block that a word of it has, or has not, a counterpart in another: the log of
 * the likelihood that the other does not answer it, over the likelihood that it does. Calibrated on
 * the book's own pairs of blocks, so that a word which is translated freely says little.
 */
final class Absence {
  private final float[] said;

  private Absence(float[] said) {
    this.said = said;
  }

  /** How often words met which {@link Support}. */
  static final class Tally {
    private final int[] own;
    private final int[] far;

    Tally(int words) {
      own = new int[words * Support.GRADES];
      far = new int[words * Support.GRADES];
    }

    /** A word in a block, and how the block's partner supports it. */
    void own(int word, int grade) {
      own[word * Support.GRADES + grade]++;
    }

    /** A word in a block, and how another block that is not its partner supports it. */
    void far(int word, int grade) {
      far[word * Support.GRADES + grade]++;
    }

    /** How many partners were seen. */
    int seen(int word) {
      return sum(own, word);
    }

    /** How many words with a partner were seen in all. */
    int all() {
      return java.util.Arrays.stream(own).sum();
    }

    /** The share of all words that have strong support in the partner; -1 if none was seen. */
    double ownShare() {
      return share(own);
    }

    /** The same in other blocks. */
    double farShare() {
      return share(far);
    }

    private static double share(int[] counts) {
      double strong = 0;
      double all = 0;
      for (int t = 0; t < counts.length; t++) {
        strong += t % Support.GRADES == Support.STRONG ? counts[t] : 0;
        all += counts[t];
      }
      return all == 0 ? -1 : strong / all;
    }

    boolean needsPair(int word) {
      int seen = seen(word);
      int without = own[word * Support.GRADES + Support.NONE];
      return seen > Thresholds.PAIR_BLOCKS && seen - without < Thresholds.PAIR_NEED * seen;
    }

    private static int sum(int[] counts, int word) {
      int sum = 0;
      for (int grade = 0; grade < Support.GRADES; grade++) {
        sum += counts[word * Support.GRADES + grade];
      }
      return sum;
    }
  }

  /**
   * @param seen what was seen of the book; if partners support hardly more than other blocks do,
   *     most of them are wrong, and nothing is learnt from it
   * @param usual shares of each grade of support, in the partner and elsewhere
   */
  static Absence of(Tally seen, double[][] usual) {
    boolean isCredible =
        seen.farShare() >= 0 && seen.ownShare() - seen.farShare() >= Thresholds.CREDIBLE;
    Tally tally = isCredible ? seen : new Tally(seen.own.length / Support.GRADES);
    double[] own = means(tally.own, usual[0]);
    double[] far = means(tally.far, usual[1]);
    float[] said = new float[tally.own.length];
    for (int t = 0; t < said.length; t += Support.GRADES) {
      int ownSeen = Tally.sum(tally.own, t / Support.GRADES);
      int farSeen = Tally.sum(tally.far, t / Support.GRADES);
      double[] p1 = new double[Support.GRADES];
      double[] p0 = new double[Support.GRADES];
      for (int g = 0; g < Support.GRADES; g++) {
        p1[g] =
            (tally.own[t + g] + Thresholds.OWN_PRIOR * own[g]) / (ownSeen + Thresholds.OWN_PRIOR);
        p0[g] =
            (tally.far[t + g] + Thresholds.FAR_PRIOR * far[g]) / (farSeen + Thresholds.FAR_PRIOR);
      }
      if (1 - p1[Support.NONE] <= 1 - p0[Support.NONE] + Thresholds.LEAST_DIFFERENCE) {
        continue;
      }
      for (int g = 0; g < Support.GRADES; g++) {
        said[t + g] = clipped(Math.log(p0[g] / p1[g]));
      }
    }
    return new Absence(said);
  }

  private static double[] means(int[] counts, double[] usual) {
    double[] sums = new double[Support.GRADES];
    double all = Thresholds.USUAL_WEIGHT;
    for (int g = 0; g < sums.length; g++) {
      sums[g] = Thresholds.USUAL_WEIGHT * usual[g];
    }
    for (int t = 0; t < counts.length; t++) {
      sums[t % Support.GRADES] += counts[t];
      all += counts[t];
    }
    for (int g = 0; g < sums.length; g++) {
      sums[g] /= all;
    }
    return sums;
  }

  private static float clipped(double x) {
    return (float) Math.max(-Thresholds.MOST_SAID, Math.min(Thresholds.MOST_SAID, x));
  }

  double of(int word, int grade) {
    return said[word * Support.GRADES + grade];
  }
}
