package duikan.align;

import java.util.Arrays;

/** How long a translation is in this book: a log-normal model whose deviation falls with length. */
final class Lengths {
  private final double ratio;
  private final double[] deviation;

  private Lengths(double ratio, double[] deviation) {
    this.ratio = ratio;
    this.deviation = deviation;
  }

  /** The model of paired blocks; {@code english[k]} answers {@code chinese[k]}. */
  static Lengths of(double[] english, double[] chinese) {
    int n = english.length;
    double[] ratios = new double[n];
    for (int k = 0; k < n; k++) {
      ratios[k] = Math.log((chinese[k] + 1) / (english[k] + 1));
    }
    double ratio = n < 5 ? Thresholds.USUAL_RATIO : Math.exp(median(ratios));
    double[] deviation = new double[Thresholds.USUAL_DEVIATION.length];
    for (int bin = 0; bin < deviation.length; bin++) {
      double[] off = new double[n];
      int in = 0;
      for (int k = 0; k < n; k++) {
        if (bin(english[k]) == bin) {
          off[in++] = Math.abs(ratios[k] - Math.log(ratio));
        }
      }
      // The deviation of a normal distribution is 1.4826 times its median absolute deviation.
      double own = in == 0 ? 0 : 1.4826 * median(Arrays.copyOf(off, in));
      double prior = Thresholds.DEVIATION_WEIGHT;
      double mixed = (in * own + prior * Thresholds.USUAL_DEVIATION[bin]) / (in + prior);
      deviation[bin] = Math.max(Thresholds.LEAST_DEVIATION, mixed);
    }
    return new Lengths(ratio, deviation);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static int bin(double length) {
    int bin = 0;
    while (bin < Thresholds.LENGTH_BINS.length && length >= Thresholds.LENGTH_BINS[bin]) {
      bin++;
    }
    return bin;
  }

  /** How unlikely it is that so many Chinese characters say so many English ones, nats. */
  double unlikely(double chinese, double english) {
    double off = logRatio(chinese, english) / deviation[bin(english)];
    return Math.min(Thresholds.MOST_OF_LENGTH, off * off / 2);
  }

  /** The log of the length ratio, 0 where it is the book's own. */
  double logRatio(double chinese, double english) {
    return Math.log(Math.max(1, chinese) / Math.max(1, ratio * english));
  }
}
