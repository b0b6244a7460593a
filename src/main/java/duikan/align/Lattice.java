package duikan.align;

import java.util.Arrays;

/**
 * All beads worth considering in one rectangle of the two texts, and the paths through them.
 *
 * <p>A cell is a border (i, j) between segments inside the band; an edge is a bead from one cell to
 * another. Edges are made in reading order, so a sweep over them forwards is a forward pass.
 */
final class Lattice {
  private static final double ROUNDING = 1e-6;

  private final Model model;
  private final Band band;
  private final int[] cellAt;
  private final int cells;

  // A text may have as many lattices as blocks, of an edge or two each.
  private int[] edgeFrom = new int[4];
  private int[] edgeTo = new int[4];
  private int[] edgeRow = new int[4];
  private byte[] edgeShape = new byte[4];
  private float[] edgeScore = new float[4];
  private int edges;

  /** The edges of a band whose best path is within the beam of the best path. */
  Lattice(Model model, Band band, int shapes, boolean order) {
    this.model = model;
    this.band = band;
    int rows = band.to() - band.from();
    cellAt = new int[rows + 2];
    for (int r = 0; r <= rows; r++) cellAt[r + 1] = cellAt[r] + band.high(r) - band.low(r) + 1;
    cells = cellAt[rows + 1];
    build(shapes, order && model.use.contains(Evidence.ORDER));
  }

  /** How many beads lie within the beam. */
  int edges() {
    return edges;
  }

  private void build(int shapes, boolean order) {
    int rows = band.to() - band.from();
    float[] strong = new float[cells * Shape.MOST];
    float[] weak = new float[cells * Shape.MOST];
    int most = shapes == Shape.FEW ? Shape.MOST_OF_FEW : Shape.MOST;
    Matches matches = new Matches(rows);
    LongList found = new LongList();
    for (int r = 0; r < rows; r++) {
      model.sum(
          true,
          band.from() + r,
          band.low(r),
          Math.min(band.high(r), band.targetTo() - 1),
          band.targetTo(),
          most,
          strong,
          weak,
          cellAt[r] * Shape.MOST,
          found);
      matches.add(found);
      found.clear();
    }
    Columns columns = new Columns(most);
    float[] score = new float[cells * shapes];
    double[] ahead = new double[cells];
    double[] behind = new double[cells];
    Arrays.fill(ahead, Model.NEVER);
    Arrays.fill(behind, Model.NEVER);
    Arrays.fill(score, Float.NEGATIVE_INFINITY);
    ahead[0] = 0;
    for (int r = 0; r <= rows; r++) {
      for (int j = band.low(r); j <= band.high(r); j++) {
        int cell = cellAt[r] + j - band.low(r);
        if (ahead[cell] == Model.NEVER) continue;
        for (int s = 0; s < shapes; s++) {
          Shape shape = Shape.ALL[s];
          int to = cell(r + shape.sources, j + shape.targets);
          if (to < 0) continue;
          double bead = bead(r, j, shape, strong, weak, columns);
          if (bead == Model.NEVER) continue;
          score[cell * shapes + s] = (float) bead;
          double sum = ahead[cell] + bead + model.price[shape.price];
          if (sum > ahead[to]) ahead[to] = sum;
        }
      }
    }
    behind[cells - 1] = 0;
    double least = ahead[cells - 1] - Weights.BEAM;
    for (int r = rows; r >= 0; r--) {
      for (int j = band.high(r); j >= band.low(r); j--) {
        int cell = cellAt[r] + j - band.low(r);
        for (int s = 0; s < shapes; s++) {
          float bead = score[cell * shapes + s];
          if (bead == Float.NEGATIVE_INFINITY) continue;
          Shape shape = Shape.ALL[s];
          int to = cell(r + shape.sources, j + shape.targets);
          double sum = behind[to] + bead + model.price[shape.price];
          if (sum > behind[cell]) behind[cell] = sum;
        }
      }
    }
    for (int r = 0; r <= rows; r++) {
      for (int j = band.low(r); j <= band.high(r); j++) {
        int cell = cellAt[r] + j - band.low(r);
        // No edge from here can lie on a path within the beam, however sums are rounded.
        if (ahead[cell] + behind[cell] < least - ROUNDING) continue;
        for (int s = 0; s < shapes; s++) {
          float bead = score[cell * shapes + s];
          if (bead == Float.NEGATIVE_INFINITY) continue;
          Shape shape = Shape.ALL[s];
          int to = cell(r + shape.sources, j + shape.targets);
          if (ahead[cell] + bead + model.price[shape.price] + behind[to] < least) continue;
          float full =
              order && !shape.isOneSided() ? bead + (float) order(r, j, shape, matches) : bead;
          add(cell, to, r, s, full);
        }
      }
    }
  }

  /** The cell of a border, -1 outside the band. */
  private int cell(int row, int j) {
    if (row > band.to() - band.from() || j < band.low(row) || j > band.high(row)) return -1;
    return cellAt[row] + j - band.low(row);
  }

  private double bead(int r, int j, Shape shape, float[] strong, float[] weak, Columns columns) {
    int a = shape.sources;
    int b = shape.targets;
    if (shape.isOneSided()) return model.shallow(band.from() + r, a, j, b);
    double high = 0;
    double low = 0;
    for (int x = r; x < r + a; x++) {
      if (j < band.low(x) || j > band.high(x)) return Model.NEVER;
      int at = (cellAt[x] + j - band.low(x)) * Shape.MOST + b - 1;
      high += strong[at];
      low += weak[at];
    }
    double chinese = 0;
    for (int y = j; y < j + b; y++) {
      if (!columns.holds(y, r)) return Model.NEVER;
      chinese += columns.sum(y, r, a);
    }
    double score = model.shallow(band.from() + r, a, j, b);
    if (score == Model.NEVER) return score;
    return score
        + (model.weights.words() * high
                + model.weights.characters() * low
                + model.weights.chinese() * chinese)
            / 5;
  }

  /** The words of each Chinese segment in ranges of English ones. */
  private final class Columns {
    private final int[] first;
    private final int[] last;
    private final int[] at;
    private final float[] strong;

    Columns(int most) {
      int rows = band.to() - band.from();
      int columns = band.targetTo() - band.targetFrom();
      first = new int[columns];
      last = new int[columns];
      at = new int[columns + 1];
      Arrays.fill(first, rows);
      Arrays.fill(last, -1);
      for (int r = 0; r <= rows; r++) {
        for (int j = band.low(r); j <= Math.min(band.high(r), band.targetTo() - 1); j++) {
          first[j - band.targetFrom()] = Math.min(first[j - band.targetFrom()], r);
          last[j - band.targetFrom()] = Math.max(last[j - band.targetFrom()], r);
        }
      }
      for (int c = 0; c < columns; c++)
        at[c + 1] = at[c] + Math.max(0, last[c] - first[c] + 1) * Shape.MOST;
      strong = new float[at[columns]];
      if (!model.use.contains(Evidence.CHINESE_WORDS)) return;
      float[] unused = new float[strong.length];
      LongList ignored = new LongList();
      for (int c = 0; c < columns; c++) {
        if (last[c] < first[c]) continue;
        int high = Math.min(band.from() + last[c], band.to() - 1);
        model.sum(
            false,
            band.targetFrom() + c,
            band.from() + first[c],
            high,
            band.to(),
            most,
            strong,
            unused,
            at[c],
            ignored);
      }
    }

    boolean holds(int j, int row) {
      int c = j - band.targetFrom();
      return row >= first[c] && row <= last[c];
    }

    float sum(int j, int row, int a) {
      int c = j - band.targetFrom();
      return strong[at[c] + (row - first[c]) * Shape.MOST + a - 1];
    }
  }

  /** How far matches lie from the bead's diagonal, weighted by their surprisal; 0 or less. */
  private double order(int r, int j, Shape shape, Matches matches) {
    int i = band.from() + r;
    Text source = model.source;
    Text target = model.target;
    int sourceWords = source.start[i + shape.sources] - source.start[i];
    int targetWords = target.start[j + shape.targets] - target.start[j];
    double sum = 0;
    for (int x = r; x < r + shape.sources; x++) {
      int row = band.from() + x;
      int before = source.start[row] - source.start[i];
      for (int y = j; y < j + shape.targets; y++) {
        int earlier = target.start[y] - target.start[j];
        matches.look(x, y - band.low(x), before, sourceWords, earlier, targetWords);
      }
      for (int word = matches.firstSeen(); word <= matches.lastSeen(); word++) {
        int level = matches.level(word);
        if (level == 0) continue;
        int type = source.types[source.start[row] + word];
        float s =
            Model.surprisal(model.forth.rate[type * (Relations.TOP + 1) + level] * shape.targets);
        sum += s * Math.min(0.5, matches.distance(word));
      }
      matches.forget();
    }
    return -model.weights.order() * sum / 5;
  }

  private void add(int from, int to, int row, int shape, float score) {
    if (edges == edgeFrom.length) {
      int size = 2 * edges;
      edgeFrom = Arrays.copyOf(edgeFrom, size);
      edgeTo = Arrays.copyOf(edgeTo, size);
      edgeRow = Arrays.copyOf(edgeRow, size);
      edgeShape = Arrays.copyOf(edgeShape, size);
      edgeScore = Arrays.copyOf(edgeScore, size);
    }
    edgeFrom[edges] = from;
    edgeTo[edges] = to;
    edgeRow[edges] = row;
    edgeShape[edges] = (byte) shape;
    edgeScore[edges++] = score;
  }

  /**
   * The probability of each edge under these prices; adds the expected number of beads of each
   * price to the counts.
   */
  double[] posteriors(double[] price, double[] counts) {
    double[] ahead = new double[cells];
    double[] behind = new double[cells];
    Arrays.fill(ahead, Model.NEVER);
    Arrays.fill(behind, Model.NEVER);
    ahead[0] = 0;
    behind[cells - 1] = 0;
    for (int e = 0; e < edges; e++) {
      ahead[edgeTo[e]] = logSum(ahead[edgeTo[e]], ahead[edgeFrom[e]] + weight(e, price));
    }
    for (int e = edges - 1; e >= 0; e--) {
      behind[edgeFrom[e]] = logSum(behind[edgeFrom[e]], behind[edgeTo[e]] + weight(e, price));
    }
    double[] out = new double[edges];
    for (int e = 0; e < edges; e++) {
      out[e] =
          Math.min(
              1,
              Math.exp(
                  ahead[edgeFrom[e]] + weight(e, price) + behind[edgeTo[e]] - ahead[cells - 1]));
      counts[Shape.ALL[edgeShape[e]].price] += out[e];
    }
    return out;
  }

  private double weight(int edge, double[] price) {
    return edgeScore[edge] + price[Shape.ALL[edgeShape[edge]].price];
  }

  private static double logSum(double a, double b) {
    if (a == Model.NEVER) return b;
    if (b == Model.NEVER) return a;
    double high = Math.max(a, b);
    double gap = Math.abs(a - b);
    return gap > 30 ? high : high + Math.log1p(Math.exp(-gap));
  }

  /** The best path under these prices, its beads scored with their probabilities. */
  void best(double[] price, Path path) {
    double[] posterior = posteriors(price, new double[Shape.Price.values().length]);
    double[] ahead = new double[cells];
    int[] by = new int[cells];
    Arrays.fill(ahead, Model.NEVER);
    ahead[0] = 0;
    int rows = band.to() - band.from();
    double[] sourceAlone = new double[rows];
    double[] targetAlone = new double[band.targetTo() - band.targetFrom()];
    for (int e = 0; e < edges; e++) {
      double sum = ahead[edgeFrom[e]] + weight(e, price);
      if (sum > ahead[edgeTo[e]]) {
        ahead[edgeTo[e]] = sum;
        by[edgeTo[e]] = e;
      }
      Shape shape = Shape.ALL[edgeShape[e]];
      if (shape == Shape.ONE_NONE) sourceAlone[edgeRow[e]] += posterior[e];
      if (shape == Shape.NONE_ONE) targetAlone[column(e) - band.targetFrom()] += posterior[e];
    }
    IntList back = new IntList();
    for (int cell = cells - 1; cell != 0; cell = edgeFrom[by[cell]]) back.add(by[cell]);
    for (int k = back.size() - 1; k >= 0; k--) {
      int e = back.get(k);
      Shape shape = Shape.ALL[edgeShape[e]];
      int i = band.from() + edgeRow[e];
      int j = column(e);
      double score =
          switch (shape) {
            case ONE_NONE -> sourceAlone[edgeRow[e]];
            case NONE_ONE -> targetAlone[j - band.targetFrom()];
            default -> posterior[e];
          };
      path.add(i, i + shape.sources, j, j + shape.targets, Math.min(1, score));
    }
  }

  private int column(int edge) {
    return edgeFrom[edge] - cellAt[edgeRow[edge]] + band.low(edgeRow[edge]);
  }
}
