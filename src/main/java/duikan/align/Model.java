package duikan.align;

import duikan.doc.BlockKind;
import java.util.Set;

/**
 * What a bead of a given pair of texts is worth, without its price.
 *
 * <p>The lexical part is the surprisal of each English word's best match in a range of Chinese
 * segments, and the reverse. It depends only on (segment, range), so {@link Lattice} keeps it in
 * tables and a bead costs a few additions.
 */
final class Model {
  /** A pairing that must not be. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  private static final int STEPS = 128;
  private static final int LOWEST = 127 - 14;
  private static final float[] SURPRISAL = surprisals();

  final Weights weights;

  /** The constants of {@link Shape#price}. */
  final double[] price;

  final Text source;
  final Text target;
  final Relations forth;
  final Relations back;
  final Text.Places sourcePlaces;
  final Text.Places targetPlaces;
  final Set<Evidence> use;
  final boolean blocks;
  final Borders borders;

  /** Chinese characters for an English one. */
  final double ratio;

  /** Variance of a Chinese length, per character. */
  final double variance;

  /** The length of 1 to 6 segments of the other text from each on, in mean segments. */
  private final float[] targetSpans;

  private final float[] sourceSpans;

  private final boolean length;
  private final boolean marks;
  private final boolean quotes;
  private final boolean paragraphs;

  Model(
      Weights weights,
      Text source,
      Text target,
      Relations forth,
      Relations back,
      Text.Places sourcePlaces,
      Text.Places targetPlaces,
      Set<Evidence> use,
      boolean blocks,
      Borders borders,
      double ratio,
      double variance) {
    this.weights = weights;
    price = weights.price().stream().mapToDouble(Double::doubleValue).toArray();
    this.source = source;
    this.target = target;
    this.forth = forth;
    this.back = back;
    this.sourcePlaces = sourcePlaces;
    this.targetPlaces = targetPlaces;
    this.use = use;
    this.blocks = blocks;
    this.borders = borders;
    this.ratio = ratio;
    this.variance = variance;
    targetSpans = spans(target);
    sourceSpans = spans(source);
    length = use.contains(Evidence.LENGTH);
    marks = use.contains(Evidence.MARKS);
    quotes = use.contains(Evidence.QUOTES);
    paragraphs = !blocks && use.contains(Evidence.BORDERS);
  }

  /** At segment * 6 + segments - 1. */
  private static float[] spans(Text text) {
    float mean = (float) text.meanLength();
    float[] length = text.marks.length;
    float[] spans = new float[text.size() * Shape.MOST];
    for (int j = 0; j < text.size(); j++) {
      for (int b = 1; b <= Shape.MOST && j + b <= text.size(); b++) {
        spans[j * Shape.MOST + b - 1] = Math.max(0.05f, (length[j + b] - length[j]) / mean);
      }
    }
    return spans;
  }

  /** The same texts with another length model. */
  Model with(double ratio, double variance) {
    return new Model(
        weights,
        source,
        target,
        forth,
        back,
        sourcePlaces,
        targetPlaces,
        use,
        blocks,
        borders,
        ratio,
        variance);
  }

  /** min(6, -ln(1 - e^-x)): the surprisal of a match that comes by chance at rate x. */
  static float surprisal(float x) {
    int at = (Float.floatToRawIntBits(x) >>> 16) - (LOWEST << 7);
    return at < 0 ? SURPRISAL[0] : at >= SURPRISAL.length ? 0 : SURPRISAL[at];
  }

  private static float[] surprisals() {
    float[] table = new float[STEPS * 18];
    for (int i = 0; i < table.length; i++) {
      double x = Float.intBitsToFloat(((i + (LOWEST << 7)) << 16) + (1 << 15));
      table[i] = (float) Math.min(Weights.MOST_SURPRISAL, -Math.log(-Math.expm1(-x)));
    }
    return table;
  }

  /**
   * Sums the surprisal of a segment's words in every range that starts at lo..hi, of 1 to most
   * segments and before end.
   *
   * @param strong sums of levels 6 to 9, at (start - lo) * 6 + length - 1 from {@code at}
   * @param weak sums of levels 1 to 5, same places
   * @param matches collects each match as word << 44 | level << 40 | index << 24 | segment - lo, by
   *     word
   */
  void sum(
      boolean forward,
      int row,
      int lo,
      int hi,
      int end,
      int most,
      float[] strong,
      float[] weak,
      int at,
      LongList matches) {
    boolean collect = forward && most == Shape.MOST;
    Text text = forward ? source : target;
    Relations relations = forward ? forth : back;
    Text.Places places = forward ? targetPlaces : sourcePlaces;
    float[] spans = forward ? targetSpans : sourceSpans;
    float[] rate = relations.rate;
    int last = Math.min(hi + most, end);
    byte[] best = new byte[Math.max(0, last - lo)];
    for (int k = text.start[row]; k < text.start[row + 1]; k++) {
      int type = text.types[k];
      int from = Integer.MAX_VALUE;
      int to = -1;
      for (int r = relations.start[type]; r < relations.start[type + 1]; r++) {
        int z = relations.other[r];
        byte level = relations.level[r];
        for (int p = places.first(z, lo);
            p < places.start[z + 1] && places.segment[p] < last;
            p++) {
          int segment = places.segment[p] - lo;
          if (best[segment] < level) best[segment] = level;
          from = Math.min(from, segment);
          to = Math.max(to, segment);
          if (collect)
            matches.add(
                (long) (k - text.start[row]) << 44
                    | (long) level << 40
                    | (long) places.index[p] << 24
                    | segment);
        }
      }
      if (to < 0) continue;
      int rates = type * (Relations.TOP + 1);
      int lastStart = Math.min(to, hi - lo);
      for (int j = Math.max(0, from - most + 1); j <= lastStart; j++) {
        int level = 0;
        int longest = Math.min(most, best.length - j);
        int span = (lo + j) * Shape.MOST;
        int cell = at + j * Shape.MOST;
        for (int b = 0; b < longest; b++) {
          if (best[j + b] > level) level = best[j + b];
          if (level == 0) continue;
          float s = surprisal(rate[rates + level] * spans[span + b]);
          if (level >= Weights.WORD_LEVEL) strong[cell + b] += s;
          else weak[cell + b] += s;
        }
      }
      for (int i = from; i <= to; i++) best[i] = 0;
    }
  }

  /** Everything but words, word order and price. */
  double shallow(int i, int a, int j, int b) {
    double score = 0;
    if (blocks) {
      double mismatch = mismatch(i, a, j, b);
      if (mismatch == NEVER) return NEVER;
      score += mismatch;
    }
    if (a == 0 || b == 0) return score;
    if (source.isProse(i) && target.isProse(j)) {
      int words = source.start[i + a] - source.start[i] + target.start[j + b] - target.start[j];
      score -= weights.idle() * words / 2;
    }
    Marks e = source.marks;
    Marks z = target.marks;
    if (length) {
      double le = ratio * (e.length[i + a] - e.length[i]);
      double lz = z.length[j + b] - z.length[j];
      double off = lz - le;
      score -= weights.length() * 0.5 * Math.min(40, off * off / (variance * ((le + lz) / 2 + 4)));
      score -= weights.ratio() * Math.abs(Math.log((lz + 4) / (le + 4)));
    }
    int englishClauses = e.clauses[i + a] - e.clauses[i];
    int chineseClauses = z.clauses[j + b] - z.clauses[j];
    if (marks) {
      score -= weights.chineseClauses() * Math.min(3, Math.max(0, a - chineseClauses));
      score -= weights.englishClauses() * Math.min(3, Math.max(0, b - englishClauses));
      score -= weights.questions() * difference(e.questions, i, a, z.questions, j, b);
      score -= weights.exclamations() * difference(e.exclamations, i, a, z.exclamations, j, b);
      if (e.end[i + a - 1] == z.end[j + b - 1] && e.end[i + a - 1] != 0) score += weights.endMark();
    }
    if (quotes) {
      score += weights.quoteLeft() * both(e.quoteEdges[i], z.quoteEdges[j], Marks.BEGINS_QUOTED);
      score +=
          weights.quoteRight()
              * both(e.quoteEdges[i + a - 1], z.quoteEdges[j + b - 1], Marks.ENDS_QUOTED);
      score -= weights.quoteCount() * difference(e.opening, i, a, z.opening, j, b);
      boolean inE = e.inQuote[i + a - 1];
      boolean inZ = z.inQuote[j + b - 1];
      score += weights.quoteState() * (inE && inZ ? 1 : inE != inZ ? -1 : 0);
    }
    if (paragraphs) score -= weights.border() * borders.crossed(i, a, j, b);
    return score;
  }

  private static int difference(int[] e, int i, int a, int[] z, int j, int b) {
    return Math.min(3, Math.abs(e[i + a] - e[i] - z[j + b] + z[j]));
  }

  private static int both(int e, int z, int flag) {
    int sum = (e & flag) + (z & flag);
    return sum == 0 ? 0 : sum == 2 * flag ? 1 : -1;
  }

  /** The cost of pairing blocks of different kinds. */
  private double mismatch(int i, int a, int j, int b) {
    if (a == 0 || b == 0) return 0;
    if (a == 1 && b == 1) return mismatch(source.segments.get(i), target.segments.get(j));
    int paragraphsE = source.paragraphs(i, i + a);
    int paragraphsZ = target.paragraphs(j, j + b);
    int itemsE = source.items(i, i + a);
    int itemsZ = target.items(j, j + b);
    if (paragraphsE + itemsE < a || paragraphsZ + itemsZ < b) return NEVER;
    return -Weights.MIXED * Math.min(3, paragraphsE * itemsZ + itemsE * paragraphsZ);
  }

  private static double mismatch(Segment e, Segment z) {
    if (e.kind() == z.kind()) return e.level() == z.level() ? 0 : -Weights.LEVEL;
    if (e.isProse() && z.isProse()) {
      return e.kind() == BlockKind.HEADING || z.kind() == BlockKind.HEADING
          ? -Weights.HEADING
          : -Weights.MIXED;
    }
    boolean drawn = isDrawing(e) && isDrawing(z);
    if (drawn) return -Weights.REDRAWN;
    boolean caption =
        (e.kind() == BlockKind.HTML && z.isProse()) || (z.kind() == BlockKind.HTML && e.isProse());
    return caption ? -Weights.CAPTION : NEVER;
  }

  private static boolean isDrawing(Segment segment) {
    return switch (segment.kind()) {
      case CODE, MERMAID, IMAGE, HTML, TABLE -> true;
      case HEADING, PARAGRAPH, LIST_ITEM, MATH -> false;
    };
  }
}
