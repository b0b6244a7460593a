package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text's own dictionary, learnt from a first alignment: English words and the Chinese strings of two to four characters
 * that appear in the same beads. Names, above all.
 *
 * <p>A pair needs three beads, a Dice coefficient of a half and a log-likelihood ratio (Dunning 1993) of 12; each word keeps
 * its best string, the longer of two equals.
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
  static Map<String, String> learn(List<Bead> beads, Text source, Text target, Types types, Dictionary dictionary) {
    List<Bead> paired = new ArrayList<>();
    for (Bead bead : beads) {
      if (!bead.isOneSided() && bead.sources() + bead.targets() <= LONGEST_BEAD && isProse(source, bead)) paired.add(bead);
    }
    int step = Math.max(1, paired.size() / MOST_BEADS);
    int n = 0;
    HashMap<Long, Integer> count = new HashMap<>();
    List<long[]> grams = new ArrayList<>();
    int[] words = new int[types.size()];
    List<int[]> english = new ArrayList<>();
    for (int x = 0; x < paired.size(); x += step) {
      Bead bead = paired.get(x);
      long[] held = grams(target, bead, dictionary);
      for (long gram : held) count.merge(gram, 1, Integer::sum);
      grams.add(held);
      int[] own = words(source, bead, types);
      for (int word : own) words[word]++;
      english.add(own);
      n++;
    }
    if (n < LEAST_BEADS) return Map.of();
    HashMap<Long, int[]> together = new HashMap<>();
    for (int b = 0; b < n; b++) {
      long[] held = Arrays.stream(grams.get(b)).filter(g -> count.get(g) >= LEAST_BEADS).toArray();
      int[] heldCount = Arrays.stream(held).mapToInt(g -> count.get(g)).toArray();
      for (int word : english.get(b)) {
        int c = words[word];
        if (c < LEAST_BEADS || c > n / 2) continue;
        for (int g = 0; g < held.length; g++) {
          // A Dice coefficient of a half needs counts within a factor of three.
          if (heldCount[g] > 3 * c || c > 3 * heldCount[g]) continue;
          together.computeIfAbsent((long) word << 42 ^ held[g] * 0x9e3779b97f4a7c15L >>> 22, k -> new int[1])[0]++;
        }
      }
    }
    Map<String, String> out = new HashMap<>();
    Map<Integer, double[]> best = new HashMap<>();
    Map<Integer, Long> bestGram = new HashMap<>();
    for (int b = 0; b < n; b++) {
      for (int word : english.get(b)) {
        if (words[word] < LEAST_BEADS || words[word] > n / 2) continue;
        for (long gram : grams.get(b)) {
          int g = count.get(gram);
          int[] both = together.get((long) word << 42 ^ gram * 0x9e3779b97f4a7c15L >>> 22);
          if (g < LEAST_BEADS || both == null || both[0] < LEAST_BEADS) continue;
          double dice = 2.0 * both[0] / (words[word] + g);
          if (dice < LEAST_DICE || ratio(both[0], words[word], g, n) < LEAST_RATIO) continue;
          double[] now = best.get(word);
          double length = text(gram).length();
          if (now == null || dice > now[0] || dice == now[0] && length > now[1]) {
            best.put(word, new double[] {dice, length});
            bestGram.put(word, gram);
          }
        }
      }
    }
    bestGram.forEach((word, gram) -> out.put(types.name(word), text(gram)));
    return out;
  }

  private static boolean isProse(Text source, Bead bead) {
    return source.segments.get(bead.sourceFrom()).isProse();
  }

  private static int[] words(Text source, Bead bead, Types types) {
    return Arrays.stream(source.types, source.start[bead.sourceFrom()], source.start[bead.sourceTo()])
        .filter(t -> Character.isLetter(types.name(t).charAt(0)))
        .distinct()
        .toArray();
  }

  /** The Han strings of two to four characters, packed 16 bits a character. */
  private static long[] grams(Text target, Bead bead, Dictionary dictionary) {
    LongList all = new LongList();
    for (int j = bead.targetFrom(); j < bead.targetTo(); j++) {
      String text = target.segments.get(j).text();
      for (int i = 0; i < text.length(); i++) {
        long gram = 0;
        for (int k = 0; k < LONGEST && i + k < text.length() && Words.isHan(text.charAt(i + k)); k++) {
          gram = gram << 16 | dictionary.simplified(text.charAt(i + k));
          if (k + 1 >= SHORTEST) all.add(gram);
        }
      }
    }
    long[] out = new long[all.size()];
    for (int i = 0; i < out.length; i++) out[i] = all.get(i);
    return Arrays.stream(out).distinct().toArray();
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
    return 2 * (entropy(both) + entropy(a - both) + entropy(b - both) + entropy(n - a - b + both)
        - entropy(a) - entropy(n - a) - entropy(b) - entropy(n - b) + entropy(n));
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
