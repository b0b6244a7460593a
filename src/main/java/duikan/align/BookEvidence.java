package duikan.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a book says of its own translation: which words stand for which, how surely, and how long a
 * translation is. Learnt from the pairs of blocks that the aligner made; shared by all chapters,
 * unchanging.
 */
final class BookEvidence {
  /**
   * So many pseudo-segments that no relation is dropped for being met often: that is calibrated.
   */
  static final double ANY_RATE = 1e6;

  final Support forth;
  final Support back;

  /** Of English words sought in Chinese. */
  final Absence english;

  /** Of Chinese words sought in English. */
  final Absence chinese;

  final Lengths lengths;
  private final int words;

  private BookEvidence(
      Support forth, Support back, Absence english, Absence chinese, Lengths lengths, int words) {
    this.forth = forth;
    this.back = back;
    this.english = english;
    this.chinese = chinese;
    this.lengths = lengths;
    this.words = words;
  }

  /** How many word types there are; they are numbered from 0. */
  int words() {
    return words;
  }

  /** Two sides of a chapter and the beads over them. */
  record Sides(Blocks source, Blocks target, List<Bead> beads) {
    /** The 1-1 beads of running text. */
    List<Bead> plain() {
      return beads.stream()
          .filter(bead -> bead.sources() == 1 && bead.targets() == 1)
          .filter(bead -> source.isProse(bead.sourceFrom()) && target.isProse(bead.targetFrom()))
          .toList();
    }
  }

  /** Which words of the chapters stand for which, and how many word types there are. */
  private record Lexis(Support forth, Support back, int words) {}

  /** Reads the words of all chapters into their blocks and calibrates. */
  static BookEvidence of(List<Sides> chapters, List<Term> terms) {
    Lexis lexis = read(chapters, terms);
    int n = lexis.words;
    List<List<Bead>> plain = chapters.stream().map(Sides::plain).toList();
    Absence.Tally first = tally(chapters, plain, lexis.forth, n, true);
    Absence.Tally firstBack = tally(chapters, plain, lexis.back, n, false);
    learn(chapters, plain, first, firstBack, lexis.forth, lexis.back);
    return new BookEvidence(
        lexis.forth,
        lexis.back,
        Absence.of(tally(chapters, plain, lexis.forth, n, true), Thresholds.USUAL_ENGLISH),
        Absence.of(tally(chapters, plain, lexis.back, n, false), Thresholds.USUAL_CHINESE),
        lengths(chapters, plain),
        n);
  }

  /** How well the English words of one chapter are supported. */
  static Absence.Tally tally(Sides sides) {
    Lexis lexis = read(List.of(sides), List.of());
    return tally(List.of(sides), List.of(sides.plain()), lexis.forth, lexis.words, true);
  }

  private static Lexis read(List<Sides> chapters, List<Term> terms) {
    Dictionary dictionary = Dictionary.cedict();
    Map<String, Map<String, Integer>> pairs = TermPairs.of(terms);
    Types types = new Types();
    Text english = text(chapters, true, new Words(dictionary, List.of()), types);
    Text chinese = text(chapters, false, new Words(dictionary, Lexicon.names(pairs)), types);
    int n = types.size();
    Relations relations =
        Relations.of(
            types,
            english,
            chinese.places(n),
            chinese.sample(n),
            dictionary,
            pairs,
            EnumSet.allOf(Evidence.class),
            ANY_RATE);
    int e = 0;
    int z = 0;
    for (Sides sides : chapters) {
      e = sides.source.read(english, e);
      z = sides.target.read(chinese, z);
    }
    Relations reversed = relations.reversed(Thresholds.SUPPORT, english.sample(n), ANY_RATE);
    return new Lexis(Support.of(relations), Support.of(reversed), n);
  }

  private static Text text(List<Sides> chapters, boolean isSource, Words words, Types types) {
    List<Segment> all = new ArrayList<>();
    for (Sides sides : chapters) {
      all.addAll((isSource ? sides.source : sides.target).pieces);
    }
    return new Text(all, new Marks(all, !isSource), Text.numerals(all), words, types);
  }

  private static Absence.Tally tally(
      List<Sides> chapters, List<List<Bead>> plain, Support support, int words, boolean isSource) {
    Absence.Tally tally = new Absence.Tally(words);
    Marked marked = new Marked(words);
    for (int c = 0; c < chapters.size(); c++) {
      Sides sides = chapters.get(c);
      List<Bead> beads = plain.get(c);
      Blocks side = isSource ? sides.source : sides.target;
      Blocks otherSide = isSource ? sides.target : sides.source;
      for (int k = 0; k < beads.size(); k++) {
        int[] own = side.words(block(beads.get(k), isSource));
        for (int step : new int[] {0, -3, -2, 2, 3}) {
          if (k + step < 0 || k + step >= beads.size()) {
            continue;
          }
          marked.clear();
          marked.addAll(otherSide.words(block(beads.get(k + step), !isSource)));
          for (int word : own) {
            int grade = support.grade(word, marked);
            if (step == 0) {
              tally.own(word, grade);
            } else {
              tally.far(word, grade);
            }
          }
        }
      }
    }
    return tally;
  }

  private static int block(Bead bead, boolean isSource) {
    return isSource ? bead.sourceFrom() : bead.targetFrom();
  }

  /** Pairs for words that the dictionary does not know or knows otherwise: names, terms. */
  private static void learn(
      List<Sides> chapters,
      List<List<Bead>> plain,
      Absence.Tally english,
      Absence.Tally chinese,
      Support forth,
      Support back) {
    Map<Integer, Map<Integer, Integer>> together = new HashMap<>();
    for (int c = 0; c < chapters.size(); c++) {
      for (Bead bead : plain.get(c)) {
        int[] others = chapters.get(c).target.words(bead.targetFrom());
        for (int word : chapters.get(c).source.words(bead.sourceFrom())) {
          if (!english.needsPair(word)) {
            continue;
          }
          Map<Integer, Integer> counts = together.computeIfAbsent(word, first -> new HashMap<>());
          for (int other : others) {
            counts.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    Map<Integer, IntList> backwards = new HashMap<>();
    together.forEach(
        (word, counts) -> {
          IntList found = new IntList();
          counts.forEach(
              (other, both) -> {
                double dice =
                    2.0 * (both - 1) / Math.max(1, english.seen(word) + chinese.seen(other) - 2);
                if (both > Thresholds.PAIR_BLOCKS && dice >= Thresholds.PAIR_DICE) {
                  found.add(other);
                  backwards.computeIfAbsent(other, first -> new IntList()).add(word);
                }
              });
          if (found.size() > 0) {
            forth.learn(word, sorted(found));
          }
        });
    backwards.forEach((word, others) -> back.learn(word, sorted(others)));
  }

  private static int[] sorted(IntList list) {
    int[] out = list.toArray();
    Arrays.sort(out);
    return out;
  }

  private static Lengths lengths(List<Sides> chapters, List<List<Bead>> plain) {
    int n = plain.stream().mapToInt(List::size).sum();
    double[] english = new double[n];
    double[] chinese = new double[n];
    int k = 0;
    for (int c = 0; c < chapters.size(); c++) {
      for (Bead bead : plain.get(c)) {
        english[k] = chapters.get(c).source.length(bead.sourceFrom());
        chinese[k++] = chapters.get(c).target.length(bead.targetFrom());
      }
    }
    return Lengths.of(english, chinese);
  }
}
