package duikan.align;

/**
 * What it says of a block that a word of it has, or has not, a counterpart in another: the log of
 * the likelihood that the other does not answer it, over the likelihood that it does. Calibrated on
 * the book's own pairs of blocks, so that a word which is translated freely says little.
 */
final class Absence {
  private final float[] supported;
  private final float[] unsupported;
  private final double own;
  private final double far;

  private Absence(float[] supported, float[] unsupported, double own, double far) {
    this.supported = supported;
    this.unsupported = unsupported;
    this.own = own;
    this.far = far;
  }

  /** Counts of support by word. */
  static final class Tally {
    private final int[] ownSupported;
    private final int[] ownSeen;
    private final int[] farSupported;
    private final int[] farSeen;

    Tally(int words) {
      ownSupported = new int[words];
      ownSeen = new int[words];
      farSupported = new int[words];
      farSeen = new int[words];
    }

    /** A word in a block, and whether the block's partner supports it. */
    void own(int word, boolean isSupported) {
      ownSeen[word]++;
      ownSupported[word] += isSupported ? 1 : 0;
    }

    /** A word in a block, and whether another block that is not its partner supports it. */
    void far(int word, boolean isSupported) {
      farSeen[word]++;
      farSupported[word] += isSupported ? 1 : 0;
    }

    /** How many partners were seen. */
    int seen(int word) {
      return ownSeen[word];
    }

    boolean needsPair(int word) {
      return ownSeen[word] > Thresholds.PAIR_BLOCKS
          && ownSupported[word] < Thresholds.PAIR_NEED * ownSeen[word];
    }
  }

  static Absence of(Tally tally) {
    int n = tally.ownSeen.length;
    double own = mean(tally.ownSupported, tally.ownSeen, Thresholds.USUAL_OWN);
    double far = mean(tally.farSupported, tally.farSeen, Thresholds.USUAL_FAR);
    float[] supported = new float[n];
    float[] unsupported = new float[n];
    for (int t = 0; t < n; t++) {
      double p1 =
          (tally.ownSupported[t] + Thresholds.OWN_PRIOR * own)
              / (tally.ownSeen[t] + Thresholds.OWN_PRIOR);
      double p0 =
          (tally.farSupported[t] + Thresholds.FAR_PRIOR * far)
              / (tally.farSeen[t] + Thresholds.FAR_PRIOR);
      if (p1 <= p0 + Thresholds.LEAST_DIFFERENCE) {
        continue;
      }
      supported[t] = clipped(Math.log(p0 / p1));
      unsupported[t] = clipped(Math.log((1 - p0) / (1 - p1)));
    }
    return new Absence(supported, unsupported, own, far);
  }

  private static double mean(int[] supported, int[] seen, double usual) {
    double hits = Thresholds.USUAL_WEIGHT * usual;
    double all = Thresholds.USUAL_WEIGHT;
    for (int t = 0; t < seen.length; t++) {
      hits += supported[t];
      all += seen[t];
    }
    return hits / all;
  }

  private static float clipped(double x) {
    return (float) Math.max(-Thresholds.MOST_SAID, Math.min(Thresholds.MOST_SAID, x));
  }

  double of(int word, boolean isSupported) {
    return isSupported ? supported[word] : unsupported[word];
  }

  @Override
  public String toString() {
    return "own %.2f, far %.2f".formatted(own, far);
  }
}
