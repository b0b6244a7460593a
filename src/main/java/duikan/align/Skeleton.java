package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A first, cheap idea of where the texts answer each other: pairs of segments that share rare
 * matches, the heaviest chain of them that rises on both sides.
 */
final class Skeleton {
  /** A Chinese type that occurs more often says little about where. */
  private static final int RARE = 24;

  private static final int LEAST_LEVEL = 4;
  private static final float LEAST_SURPRISAL = 2;
  private static final float LEAST_WEIGHT = 4;
  private static final int CANDIDATES = 4;

  private Skeleton() {}

  /**
   * Points (i, j, half width of the band there), strictly ascending, where source i probably
   * answers target j.
   */
  static List<int[]> of(Model model) {
    int n = model.source.size();
    int m = model.target.size();
    float[] weight = new float[m];
    float[] best = new float[m];
    IntList points = new IntList();
    List<float[]> weights = new ArrayList<>();
    IntList touched = new IntList();
    IntList seen = new IntList();
    for (int i = 0; i < n; i++) {
      int from = model.source.start[i];
      int to = model.source.start[i + 1];
      for (int k = from; k < to; k++) {
        int type = model.source.types[k];
        if (repeated(model.source.types, from, k)) continue;
        for (int r = model.forth.start[type]; r < model.forth.start[type + 1]; r++) {
          int level = model.forth.level[r];
          int z = model.forth.other[r];
          if (level < LEAST_LEVEL) break;
          float s = Model.surprisal(model.forth.rate[type * (Relations.TOP + 1) + level]);
          if (s < LEAST_SURPRISAL) break;
          if (model.targetPlaces.count(z) > RARE) continue;
          for (int p = model.targetPlaces.start[z]; p < model.targetPlaces.start[z + 1]; p++) {
            int j = model.targetPlaces.segment[p];
            if (best[j] == 0) seen.add(j);
            best[j] = Math.max(best[j], s);
          }
        }
        for (int x = 0; x < seen.size(); x++) {
          int j = seen.get(x);
          if (weight[j] == 0) touched.add(j);
          weight[j] += best[j];
          best[j] = 0;
        }
        seen.clear();
      }
      for (int c = 0; c < CANDIDATES; c++) {
        int top = -1;
        for (int x = 0; x < touched.size(); x++) {
          int j = touched.get(x);
          if (weight[j] >= LEAST_WEIGHT && (top < 0 || weight[j] > weight[top])) top = j;
        }
        if (top < 0) break;
        if (model.shallow(i, 1, top, 1) != Model.NEVER) {
          points.add(i);
          points.add(top);
          weights.add(new float[] {weight[top]});
        }
        weight[top] = 0.001f;
      }
      for (int x = 0; x < touched.size(); x++) weight[touched.get(x)] = 0;
      touched.clear();
    }
    return chain(points, weights, m);
  }

  private static boolean repeated(int[] types, int from, int k) {
    for (int i = from; i < k; i++) if (types[i] == types[k]) return true;
    return false;
  }

  /** The heaviest strictly rising chain; the points come by ascending i. */
  private static List<int[]> chain(IntList points, List<float[]> weights, int m) {
    int count = weights.size();
    float[] total = new float[count];
    int[] before = new int[count];
    int[] tree = new int[m + 1];
    Arrays.fill(tree, -1);
    int from = 0;
    int last = -1;
    while (from < count) {
      int to = from;
      while (to < count && points.get(2 * to) == points.get(2 * from)) to++;
      for (int p = from; p < to; p++) {
        int prior = -1;
        for (int x = points.get(2 * p + 1); x > 0; x &= x - 1) {
          if (tree[x] >= 0 && (prior < 0 || total[tree[x]] > total[prior])) prior = tree[x];
        }
        before[p] = prior;
        total[p] = weights.get(p)[0] + (prior < 0 ? 0 : total[prior]);
        if (last < 0 || total[p] > total[last]) last = p;
      }
      for (int p = from; p < to; p++) {
        for (int x = points.get(2 * p + 1) + 1; x <= m; x += x & -x) {
          if (tree[x] < 0 || total[p] > total[tree[x]]) tree[x] = p;
        }
      }
      from = to;
    }
    List<int[]> out = new ArrayList<>();
    for (int p = last; p >= 0; p = before[p])
      out.add(new int[] {points.get(2 * p), points.get(2 * p + 1), 0});
    Collections.reverse(out);
    for (int x = 0; x < out.size(); x++) {
      boolean sure = x > 1 && x < out.size() - 2;
      for (int y = x - 2; sure && y <= x + 2; y++) sure = isInLine(out.get(x), out.get(y));
      out.get(x)[2] = sure ? Weights.NARROW_BAND : Weights.BAND;
    }
    return out;
  }

  /** Whether two points lie near each other and on one diagonal. */
  private static boolean isInLine(int[] a, int[] b) {
    return Math.abs(a[0] - b[0]) <= 6 && a[0] - b[0] == a[1] - b[1];
  }
}
