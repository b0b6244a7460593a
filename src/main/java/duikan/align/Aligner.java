package duikan.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which segments of a Chinese text answer which of an English one.
 *
 * <p>The best path of beads through a narrow band of the two texts, twice: the first path teaches
 * the length ratio and the text's own words, the second is the answer. Everything is a pure
 * function of its input.
 */
public final class Aligner {
  /** Segments that are searched at once; a longer text is cut at a sure pair. */
  private static final int LARGEST = 2_000;

  /**
   * Pairs of borders looked at in all, as long as that leaves a band of use; 16 a row are usual.
   */
  private static final long MOST_CELLS = 4_000_000;

  /** How many edges may tell the prices of a text, which are the same ones all over it. */
  private static final int MOST_EDGES = 4_000_000;

  /** The memory that a lattice without an edge takes, in edges. */
  private static final int EDGES_OF_NONE = 32;

  private static final double LEARNT = 1.0;

  private final Map<String, Map<String, Integer>> glossary;
  private final Set<Evidence> use;

  /** An aligner that knows the book's glossary. */
  public Aligner(List<Term> terms) {
    this(terms, EnumSet.allOf(Evidence.class));
  }

  Aligner(List<Term> terms, Set<Evidence> use) {
    this.use = EnumSet.copyOf(use);
    glossary = use.contains(Evidence.GLOSSARY) ? TermPairs.of(terms) : Map.of();
  }

  /** The beads of two lists of blocks. */
  public List<Bead> blocks(List<Segment> source, List<Segment> target) {
    return new Run(source, target, true, Borders.none()).align(whole(source, target));
  }

  /** The beads of two flat lists of sentences. */
  public List<Bead> sentences(List<Segment> source, List<Segment> target) {
    return new Run(source, target, false, Borders.none()).align(whole(source, target));
  }

  /** Aligns blocks, and the sentences inside aligned blocks. */
  public Alignment align(List<Segment> source, List<Segment> target) {
    List<Bead> blocks = blocks(source, target);
    return Alignment.of(source, target, blocks, this);
  }

  /**
   * Sentences whose borders of paragraphs are known, inside the given rectangles (from, to,
   * targetFrom, targetTo).
   */
  List<Bead> sentences(
      List<Segment> source,
      List<Segment> target,
      BitSet sourceEnds,
      BitSet targetEnds,
      List<int[]> rectangles) {
    return new Run(source, target, false, new Borders(sourceEnds, targetEnds)).align(rectangles);
  }

  private static List<int[]> whole(List<Segment> source, List<Segment> target) {
    return List.of(new int[] {0, source.size(), 0, target.size()});
  }

  /** One alignment under way. */
  private final class Run {
    private final List<Segment> source;
    private final List<Segment> target;
    private final boolean blocks;
    private final Borders borders;
    private final Weights weights;
    private final Map<String, Map<String, Integer>> pairs = TermPairs.copy(glossary);
    private final Marks sourceMarks;
    private final Marks targetMarks;
    private final List<List<Numbers.Numeral>> targetNumerals;
    private final Types types = new Types();
    private final Text english;

    /** Cut by the glossary's words, then by the learnt ones too. */
    private Text chinese;

    Run(List<Segment> source, List<Segment> target, boolean blocks, Borders borders) {
      this.source = source;
      this.target = target;
      this.blocks = blocks;
      this.borders = borders;
      weights = blocks ? Weights.BLOCKS : Weights.SENTENCES;
      sourceMarks = new Marks(source, false);
      targetMarks = new Marks(target, true);
      targetNumerals = Text.numerals(target);
      english =
          new Text(
              source,
              sourceMarks,
              Text.numerals(source),
              new Words(Dictionary.cedict(), Set.of()),
              types);
      chinese =
          new Text(
              target,
              targetMarks,
              targetNumerals,
              new Words(Dictionary.cedict(), Lexicon.names(pairs)),
              types);
    }

    List<Bead> align(List<int[]> rectangles) {
      if (source.isEmpty() || target.isEmpty()) return oneSided();
      double length = sourceMarks.length[source.size()];
      double ratio =
          length == 0
              ? 0.45
              : Math.min(2, Math.max(0.1, targetMarks.length[target.size()] / length));
      Model first = model(ratio, 4);
      List<int[]> skeleton = Skeleton.of(first);
      List<Bead> beads = pass(first, rectangles, skeleton, Shape.FEW, false);
      double[] fit = lengths(first, beads);
      if (use.contains(Evidence.LEXICON)) learn(first, beads);
      Model second = model(fit[0], fit[1]);
      return pass(second, rectangles, corners(beads), Shape.ALL.length, true);
    }

    private List<Bead> oneSided() {
      List<Bead> out = new ArrayList<>();
      for (int i = 0; i < source.size(); i++) out.add(new Bead(i, i + 1, 0, 0, 1));
      for (int j = 0; j < target.size(); j++)
        out.add(new Bead(source.size(), source.size(), j, j + 1, 1));
      return out;
    }

    private Model model(double ratio, double variance) {
      Dictionary dictionary = Dictionary.cedict();
      Text.Places sourcePlaces = english.places(types.size());
      Text.Places targetPlaces = chinese.places(types.size());
      Relations forth =
          Relations.of(
              types,
              english.met(),
              chinese.met(),
              chinese.sample(types.size()),
              dictionary,
              pairs,
              use,
              weights.prior());
      Relations back =
          forth.reversed(Weights.WORD_LEVEL, english.sample(types.size()), weights.prior());
      return new Model(
          weights,
          english,
          chinese,
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

    private List<Bead> pass(
        Model model, List<int[]> rectangles, List<int[]> points, int shapes, boolean last) {
      List<Band> bands = bands(split(rectangles, points), points);
      List<Lattice> sample = new ArrayList<>();
      double[] price = model.price;
      if (last && use.contains(Evidence.ADAPTATION)) {
        int room = MOST_EDGES;
        while (sample.size() < bands.size() && room > 0) {
          Lattice lattice = new Lattice(model, bands.get(sample.size()), shapes, last);
          sample.add(lattice);
          room -= lattice.edges() + EDGES_OF_NONE;
        }
        price = adapted(adapted(price, sample), sample);
      }
      Path path = new Path();
      for (int b = 0; b < bands.size(); b++) {
        Lattice lattice =
            b < sample.size() ? sample.get(b) : new Lattice(model, bands.get(b), shapes, last);
        lattice.best(price, path);
      }
      return path.beads();
    }

    /** Where to look, narrower the more there is. */
    private static List<Band> bands(List<int[]> rectangles, List<int[]> points) {
      List<Band> bands = bands(rectangles, points, Band.WIDEST);
      for (int widest = Band.WIDEST / 2;
          widest >= Band.LEAST_WIDE && bands.stream().mapToLong(Band::cells).sum() > MOST_CELLS;
          widest /= 2) {
        bands = bands(rectangles, points, widest);
      }
      return bands;
    }

    private static List<Band> bands(List<int[]> rectangles, List<int[]> points, int widest) {
      List<Band> bands = new ArrayList<>();
      int first = 0;
      for (int[] r : rectangles) {
        while (first < points.size()
            && (points.get(first)[0] < r[0] || points.get(first)[1] < r[2])) first++;
        int end = first;
        while (end < points.size() && points.get(end)[0] <= r[1] && points.get(end)[1] <= r[3])
          end++;
        List<int[]> inside = points.subList(first, end);
        bands.addAll(Band.around(inside, r[0], r[1], r[2], r[3], widest).parts(inside));
      }
      return bands;
    }

    /** Cuts rectangles that would take too much memory where the skeleton is sure. */
    private static List<int[]> split(List<int[]> rectangles, List<int[]> points) {
      List<int[]> out = new ArrayList<>();
      int p = 0;
      for (int[] r : rectangles) {
        int i = r[0];
        int j = r[2];
        for (; p < points.size() && points.get(p)[0] < r[1]; p++) {
          int[] point = points.get(p);
          boolean inside = point[0] > i && point[1] > j && point[1] < r[3];
          if (!inside || point[2] != Weights.NARROW_BAND || point[0] - i < LARGEST) continue;
          out.add(new int[] {i, point[0], j, point[1]});
          i = point[0];
          j = point[1];
        }
        out.add(new int[] {i, r[1], j, r[3]});
      }
      return out;
    }

    /** The prices after one look at how often each kind of bead is expected in this text. */
    private double[] adapted(double[] price, List<Lattice> lattices) {
      double[] counts = new double[price.length];
      for (Lattice lattice : lattices) lattice.posteriors(price, counts);
      double all = 0;
      for (double count : counts) all += count;
      double[] out = new double[price.length];
      for (int t = 0; t < out.length; t++) {
        double share = weights.share().get(t);
        double seen = (counts[t] + weights.adaptation() * share) / (all + weights.adaptation());
        out[t] = weights.price().get(t) + Math.log(seen) - Math.log(share);
      }
      return out;
    }

    private static List<int[]> corners(List<Bead> beads) {
      List<int[]> out = new ArrayList<>();
      for (Bead bead : beads) {
        boolean sure = bead.sources() == 1 && bead.targets() == 1 && bead.score() > Weights.SURE;
        out.add(
            new int[] {
              bead.sourceFrom(), bead.targetFrom(), sure ? Weights.NARROW_BAND : Weights.BAND
            });
      }
      return out;
    }

    /** Chinese characters for an English one and the variance per character, from 1-1 beads. */
    private double[] lengths(Model model, List<Bead> beads) {
      double e = 0;
      double z = 0;
      for (Bead bead : beads) {
        if (!isPlain(bead)) continue;
        e += length(sourceMarks, bead.sourceFrom());
        z += length(targetMarks, bead.targetFrom());
      }
      if (e < 200 || z < 50) return new double[] {model.ratio, model.variance};
      double ratio = z / e;
      List<Double> squares = new ArrayList<>();
      for (Bead bead : beads) {
        if (!isPlain(bead)) continue;
        double le = ratio * length(sourceMarks, bead.sourceFrom());
        double lz = length(targetMarks, bead.targetFrom());
        squares.add((lz - le) * (lz - le) / ((le + lz) / 2 + 4));
      }
      Collections.sort(squares);
      int kept = (int) (squares.size() * 0.95);
      double sum = 0;
      for (int i = 0; i < kept; i++) sum += squares.get(i);
      return new double[] {ratio, kept == 0 ? model.variance : Math.max(0.5, sum / kept)};
    }

    private boolean isPlain(Bead bead) {
      return bead.sources() == 1 && bead.targets() == 1 && source.get(bead.sourceFrom()).isProse();
    }

    private static double length(Marks marks, int segment) {
      return marks.length[segment + 1] - marks.length[segment];
    }

    private void learn(Model model, List<Bead> beads) {
      Map<String, String> lexicon =
          Lexicon.learn(beads, model.source, model.target, types, Dictionary.cedict());
      lexicon.forEach((word, name) -> pair(word, name, LEARNT));
      Dictionary dictionary = Dictionary.cedict();
      chinese =
          chinese.again(
              new Words(dictionary, lexicon.values()),
              targetNumerals,
              new Words(dictionary, Lexicon.names(pairs)),
              types);
    }

    private void pair(String stem, String name, double similarity) {
      pairs
          .computeIfAbsent(stem, k -> new HashMap<>())
          .merge(name, (int) Math.round(Relations.TOP * similarity), Math::max);
    }
  }
}
