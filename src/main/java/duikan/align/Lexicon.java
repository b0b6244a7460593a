package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text's own dictionary, learnt from a first alignment: English words and the Chinese strings
 * of two to four characters that appear in the same beads. Names, above all.
 *
 * <p>A pair needs three beads, a Dice coefficient of a half and a log-likelihood ratio (Dunning
 * 1993) of 12; each word keeps its best string, the longer of two equals.
 */
final class Lexicon {
  private static final int LEAST_BEADS = 3;
  private static final double LEAST_DICE = 0.5;
  private static final double LEAST_RATIO = 12;
  private static final int LONGEST_BEAD = 5;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /** More beads than these add nothing to what is learnt. */
  private static final int MOST_BEADS = 12_000;

  private Lexicon() {}

  /** English stems and the Chinese string that each stands for. */
  static Map<String, String> learn(
      List<Bead> beads, Text source, Text target, Types types, Dictionary dictionary) {
    List<Bead> paired = new ArrayList<>();
    for (Bead bead : beads) {
      if (!bead.isOneSided()
          && bead.sources() + bead.targets() <= LONGEST_BEAD
          && isProse(source, bead)) paired.add(bead);
    }
    int step = Math.max(1, paired.size() / MOST_BEADS);
    int n = (paired.size() + step - 1) / step;
    if (n < LEAST_BEADS) return Map.of();
    LongTable table = new LongTable();
    int[][] grams = new int[n][];
    for (int b = 0; b < n; b++) grams[b] = grams(target, paired.get(b * step), dictionary, table);
    int[] count = new int[table.size()];
    for (int[] held : grams) for (int gram : held) count[gram]++;
    for (int b = 0; b < n; b++)
      grams[b] = Arrays.stream(grams[b]).filter(g -> count[g] >= LEAST_BEADS).toArray();
    IntList[] holders = new IntList[types.size()];
    IntList words = new IntList();
    for (int b = 0; b < n; b++) {
      for (int word : words(source, paired.get(b * step), types)) {
        if (holders[word] == null) {
          holders[word] = new IntList();
          words.add(word);
        }
        holders[word].add(b);
      }
    }
    Map<String, String> out = new HashMap<>();
    long[] keys = table.keys();
    int[] together = new int[count.length];
    IntList touched = new IntList();
    for (int w = 0; w < words.size(); w++) {
      IntList in = holders[words.get(w)];
      if (in.size() < LEAST_BEADS || in.size() > n / 2) continue;
      for (int b = 0; b < in.size(); b++) {
        for (int gram : grams[in.get(b)]) if (together[gram]++ == 0) touched.add(gram);
      }
      int best = -1;
      double bestDice = 0;
      for (int g = 0; g < touched.size(); g++) {
        int gram = touched.get(g);
        int both = together[gram];
        together[gram] = 0;
        double dice = 2.0 * both / (in.size() + count[gram]);
        if (both < LEAST_BEADS || dice < LEAST_DICE || dice < bestDice) continue;
        // Keys of longer strings are larger numbers.
        boolean better = dice > bestDice || Long.compareUnsigned(keys[gram], keys[best]) > 0;
        if (!better || ratio(both, in.size(), count[gram], n) < LEAST_RATIO) continue;
        best = gram;
        bestDice = dice;
      }
      touched.clear();
      if (best >= 0) out.put(types.name(words.get(w)), text(keys[best]));
    }
    return out;
  }

  private static boolean isProse(Text source, Bead bead) {
    return source.segments.get(bead.sourceFrom()).isProse();
  }

  private static int[] words(Text source, Bead bead, Types types) {
    return Arrays.stream(
            source.types, source.start[bead.sourceFrom()], source.start[bead.sourceTo()])
        .filter(t -> Character.isLetter(types.name(t).charAt(0)))
        .distinct()
        .toArray();
  }

  /**
   * The distinct Han strings of two to four characters, packed 16 bits a character and numbered.
   */
  private static int[] grams(Text target, Bead bead, Dictionary dictionary, LongTable table) {
    IntList all = new IntList();
    for (int j = bead.targetFrom(); j < bead.targetTo(); j++) {
      String text = target.segments.get(j).text();
      for (int i = 0; i < text.length(); i++) {
        long gram = 0;
        for (int k = 0;
            k < LONGEST && i + k < text.length() && Words.isHan(text.charAt(i + k));
            k++) {
          gram = gram << 16 | dictionary.simplified(text.charAt(i + k));
          if (k + 1 >= SHORTEST) all.add(table.of(gram));
        }
      }
    }
    int[] sorted = all.toArray();
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++)
      if (i == 0 || sorted[i] != sorted[i - 1]) sorted[n++] = sorted[i];
    return Arrays.copyOf(sorted, n);
  }

  private static String text(long gram) {
    StringBuilder s = new StringBuilder();
    for (int shift = 48; shift >= 0; shift -= 16) {
      char c = (char) (gram >>> shift);
      if (c != 0) s.append(c);
    }
    return s.toString();
  }

  private static double ratio(double both, double a, double b, double n) {
    return 2
        * (entropy(both)
            + entropy(a - both)
            + entropy(b - both)
            + entropy(n - a - b + both)
            - entropy(a)
            - entropy(n - a)
            - entropy(b)
            - entropy(n - b)
            + entropy(n));
  }

  private static double entropy(double x) {
    return x <= 0 ? 0 : x * Math.log(x);
  }

  /** The words to cut Chinese text by, from pairs of a stem and its Chinese names. */
  static Collection<String> names(Map<String, Map<String, Integer>> pairs) {
    List<String> out = new ArrayList<>();
    for (Map<String, Integer> names : pairs.values()) {
      for (String name : names.keySet()) if (Words.isHan(name.charAt(0))) out.add(name);
    }
    return out;
  }
}
