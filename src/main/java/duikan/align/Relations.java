package duikan.align;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * Which Chinese word types may translate an English one, at a level from 1 (weak) to 9 (sure), and
 * how surprising it is to meet one.
 *
 * <p>A level is nine times the similarity: 1 for the same word, number or code, a glossary row or a
 * learnt pair; 1/k for a dictionary headword whose gloss has k words; .6 or .72 of that when the
 * headword is inside a longer word; up to .7 for sharing characters with the headwords of the
 * English word.
 */
final class Relations {
  static final int TOP = 9;

  /**
   * Matches that come by chance at a higher rate than this are dropped: their surprisal is below
   * .93.
   */
  private static final double MOST_RATE = 0.5;

  /** How often a word, and how often a character, meets a match by chance in any text. */
  private static final double WORD_CHANCE = 0.01;

  private static final double CHARACTER_CHANCE = 0.04;

  private static final double INSIDE_CHARACTER = 0.6;
  private static final double INSIDE_WORD = 0.72;
  private static final double MOST_BY_CHARACTERS = 0.7;
  private static final double BY_CHARACTERS = 1.2;

  /** Relations of type t: other[start[t]] to other[start[t + 1]], strongest first. */
  final int[] start;

  final int[] other;
  final byte[] level;

  /**
   * -ln(1 - q(t, l)) at t * 10 + l: the rate at which level l or better is met by chance; 0 where t
   * has no relation of level l.
   */
  final float[] rate;

  private Relations(int[] start, int[] other, byte[] level, float[] rate) {
    this.start = start;
    this.other = other;
    this.level = level;
    this.rate = rate;
  }

  /** The same relations seen from the other side, levels of at least {@code least} only. */
  Relations reversed(int least, Text.Places sample, double prior) {
    int n = start.length - 1;
    int[] from = new int[n + 1];
    for (int i = 0; i < other.length; i++) if (level[i] >= least) from[other[i] + 1]++;
    for (int t = 0; t < n; t++) from[t + 1] += from[t];
    int[] to = new int[from[n]];
    byte[] strength = new byte[from[n]];
    int[] next = from.clone();
    for (int l = TOP; l >= least; l--) {
      for (int t = 0; t < n; t++) {
        for (int i = start[t]; i < start[t + 1]; i++) {
          if (level[i] != l) continue;
          int at = next[other[i]]++;
          to[at] = t;
          strength[at] = (byte) l;
        }
      }
    }
    return new Relations(from, to, strength, rates(from, to, strength, sample, prior)).telling();
  }

  /**
   * @param source the types of the English text
   * @param target those of the Chinese one
   * @param sample where types stand in a sample of the Chinese text
   * @param pairs further pairs of an English and a Chinese name with their level: glossary, learnt
   */
  static Relations of(
      Types types,
      BitSet source,
      BitSet target,
      Text.Places sample,
      Dictionary dictionary,
      Map<String, Map<String, Integer>> pairs,
      Set<Evidence> use,
      double prior) {
    int n = types.size();
    Chinese chinese = new Chinese(types, target, dictionary);
    int[] start = new int[n + 1];
    boolean byWords = use.contains(Evidence.WORDS);
    boolean byCharacters = use.contains(Evidence.CHARACTERS);
    IntList other = new IntList();
    IntList level = new IntList();
    byte[] best = new byte[n];
    float[] shared = new float[n];
    IntList found = new IntList();
    for (int t = 0; t < n; t++) {
      if (source.get(t)) {
        String name = types.name(t);
        if (target.get(t)
            && use.contains(name.charAt(0) == '#' ? Evidence.NUMBERS : Evidence.IDENTITY)) {
          put(found, best, t, TOP);
        }
        pairs
            .getOrDefault(name, Map.of())
            .forEach(
                (word, l) -> {
                  int z = types.find(word);
                  if (z >= 0 && target.get(z)) put(found, best, z, l);
                });
        char first = name.charAt(0);
        if (first >= 'a' && first <= 'z') {
          Meaning meaning = dictionary.meaning(name);
          if (byWords) chinese.byWords(meaning, found, best);
          if (byCharacters) chinese.byCharacters(meaning, found, best, shared);
        }
        int levels = 0;
        for (int i = 0; i < found.size(); i++) levels |= 1 << best[found.get(i)];
        for (int l = TOP; l >= 1; l--) {
          if ((levels & 1 << l) == 0) continue;
          for (int i = 0; i < found.size(); i++) {
            if (best[found.get(i)] != l) continue;
            other.add(found.get(i));
            level.add(l);
          }
        }
        for (int i = 0; i < found.size(); i++) best[found.get(i)] = 0;
        found.clear();
      }
      start[t + 1] = other.size();
    }
    byte[] levels = new byte[level.size()];
    for (int i = 0; i < levels.length; i++) levels[i] = (byte) level.get(i);
    int[] others = other.toArray();
    return new Relations(start, others, levels, rates(start, others, levels, sample, prior))
        .telling();
  }

  /** Without the matches that say next to nothing, because chance would bring them anyway. */
  private Relations telling() {
    int n = start.length - 1;
    int[] from = new int[n + 1];
    int kept = 0;
    for (int t = 0; t < n; t++) {
      from[t] = kept;
      for (int i = start[t]; i < start[t + 1]; i++) {
        if (rate[t * (TOP + 1) + level[i]] > MOST_RATE) break;
        other[kept] = other[i];
        level[kept++] = level[i];
      }
    }
    from[n] = kept;
    return new Relations(from, Arrays.copyOf(other, kept), Arrays.copyOf(level, kept), rate);
  }

  private static void put(IntList found, byte[] best, int type, int level) {
    if (level < 1) return;
    if (best[type] == 0) found.add(type);
    if (level > best[type]) best[type] = (byte) level;
  }

  private static int level(double similarity) {
    return (int) Math.round(TOP * similarity);
  }

  /**
   * q(t, l) = (segments whose best level for t is at least l, + .5) / (segments + 1), as a rate; a
   * prior adds as many segments of an average text, which steadies a short one.
   */
  private static float[] rates(
      int[] start, int[] other, byte[] level, Text.Places sample, double prior) {
    int n = start.length - 1;
    float[] rate = new float[n * (TOP + 1)];
    int[] stamp = new int[sample.segments];
    float[] byWord = new float[sample.looked + 1];
    float[] byCharacter = new float[sample.looked + 1];
    for (int t = 0; t < n; t++) {
      int met = 0;
      int at = start[t];
      for (int l = TOP; l >= 1 && at < start[t + 1]; l--) {
        if (level[at] != l) continue;
        for (; at < start[t + 1] && level[at] == l; at++) {
          for (int p = sample.start[other[at]]; p < sample.start[other[at] + 1]; p++) {
            if (stamp[sample.segment[p]] == t + 1) continue;
            stamp[sample.segment[p]] = t + 1;
            met++;
          }
        }
        boolean isWord = l >= Weights.WORD_LEVEL;
        float[] known = isWord ? byWord : byCharacter;
        if (known[met] == 0) {
          double chance = isWord ? WORD_CHANCE : CHARACTER_CHANCE;
          double q = Math.min(0.999, (met + 0.5 + prior * chance) / (sample.looked + 1.0 + prior));
          known[met] = (float) -Math.log1p(-q);
        }
        rate[t * (TOP + 1) + l] = known[met];
      }
    }
    return rate;
  }

  /** The Chinese types of a text, found by headword, by headword inside, and by character. */
  private static final class Chinese {
    private final Dictionary dictionary;

    /** The headwords that are, or are inside, a type of the text, numbered from 1; 0 for others. */
    private final int[] headAt;

    private int heads;

    /** The type that is the headword, or -1. */
    private final IntList whole = new IntList();

    private final Lists outer = new Lists();
    private final int[] characterAt = new int[65536];
    private final Lists holders = new Lists();
    private final float[] root;

    Chinese(Types types, BitSet target, Dictionary dictionary) {
      this.dictionary = dictionary;
      headAt = new int[dictionary.size()];
      root = new float[types.size()];
      int characters = 0;
      for (int z = 0; z < types.size(); z++) {
        String name = types.name(z);
        if (!target.get(z) || !Words.isHan(name.charAt(0))) continue;
        char[] chars = name.toCharArray();
        root[z] = (float) Math.sqrt(chars.length);
        int head = dictionary.find(chars, 0, chars.length);
        if (head >= 0) whole.set(number(head), z);
        for (int i = 0; i < chars.length; i++) {
          char c = chars[i];
          if (name.indexOf(c) == i) {
            if (characterAt[c] == 0) characterAt[c] = ++characters;
            holders.add(characterAt[c], z);
          }
          for (int j = i + 1; j <= chars.length && j - i < chars.length; j++) {
            int inner = dictionary.find(chars, i, j);
            if (inner >= 0) outer.add(number(inner), z);
          }
        }
      }
      holders.close(characters + 1);
      outer.close(heads);
    }

    private int number(int head) {
      if (headAt[head] == 0) {
        headAt[head] = ++heads;
        whole.add(-1);
      }
      return headAt[head] - 1;
    }

    void byWords(Meaning meaning, IntList found, byte[] best) {
      for (int posting : meaning.postings) {
        int head = posting >>> 2;
        int number = headAt[head] - 1;
        if (number < 0) continue;
        double w = 1.0 / ((posting & 3) + 1);
        if (whole.get(number) >= 0) put(found, best, whole.get(number), level(w));
        int last = outer.end(number);
        int first = outer.start(number);
        if (first == last) continue;
        int inside = level(w * (dictionary.headLength(head) == 1 ? INSIDE_CHARACTER : INSIDE_WORD));
        for (int i = first; i < last; i++) put(found, best, outer.get(i), inside);
      }
    }

    /** Sums T(c|e) over the characters that the headwords of e share with each type. */
    void byCharacters(Meaning meaning, IntList found, byte[] best, float[] shared) {
      IntList touched = new IntList();
      for (int i = 0; i < meaning.characters.length; i++) {
        int character = characterAt[meaning.characters[i]];
        if (character == 0) continue;
        float t = meaning.shares[i];
        int last = holders.end(character);
        for (int h = holders.start(character); h < last; h++) {
          int z = holders.get(h);
          if (shared[z] == 0) touched.add(z);
          shared[z] += t;
        }
      }
      for (int i = 0; i < touched.size(); i++) {
        int z = touched.get(i);
        put(
            found,
            best,
            z,
            level(Math.min(MOST_BY_CHARACTERS, BY_CHARACTERS * shared[z] / root[z])));
        shared[z] = 0;
      }
    }
  }
}
