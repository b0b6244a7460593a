package duikan.align;

import duikan.book.ByContent;
import duikan.doc.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pairs chapters whose names do not tell, by what stands in them. Rare words, numbers, code and
 * addresses that two chapters share name the candidates; a candidate is believed if its blocks,
 * once aligned, support each other better than the blocks next to them do. A chapter that was split
 * or merged is paired with the part that answers most of it.
 */
public final class ContentPairing implements ByContent {
  /** So often the best candidate of each chapter that is still alone is aligned. */
  private static final int ROUNDS = 3;

  /** Pieces of a chapter that are looked at for candidates, evenly spread. */
  private static final int MOST_PIECES = 600;

  /** A word in more than this share of the chapters names no candidate; two may always have it. */
  private static final double COMMON = 0.25;

  /**
   * By so much must the share of words that a block's partner supports exceed the share that its
   * neighbours support. True pairs of technical chapters reach .5 to .6, wrong ones of the same
   * book stay below .1.
   */
  private static final double LEAST_SUPPORT = 0.2;

  /** What neighbours support where there are too few blocks to see it. */
  private static final double USUAL_FAR = 0.25;

  /** Fewer words than this prove nothing. */
  private static final int LEAST_WORDS = 12;

  /** The shorter chapter must be answered at least to this share of its length. */
  private static final double LEAST_COVERED = 0.3;

  @Override
  public List<Match> match(List<Document> sources, List<Document> targets) {
    List<Pieces> english = sources.stream().map(page -> Pieces.english(Segments.of(page))).toList();
    List<Pieces> chinese = targets.stream().map(page -> Pieces.chinese(Segments.of(page))).toList();
    double[][] shared = shared(english, chinese);
    List<Match> matches = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> believed =
          candidates(shared).parallelStream()
              .map(pair -> weighed(pair, english.get(pair.source), chinese.get(pair.target)))
              .sorted(
                  Comparator.comparingDouble((Candidate pair) -> -pair.score)
                      .thenComparing(Candidate::source)
                      .thenComparing(Candidate::target))
              .toList();
      for (Candidate pair : believed) {
        boolean free = shared[pair.source][pair.target] > 0;
        shared[pair.source][pair.target] = 0;
        if (free && pair.score > 0) {
          matches.add(new Match(sources.get(pair.source), targets.get(pair.target)));
          Arrays.fill(shared[pair.source], 0);
          for (double[] row : shared) {
            row[pair.target] = 0;
          }
        }
      }
    }
    return matches;
  }

  private record Candidate(int source, int target, double score) {}

  /** How much each source shares with each target. */
  private static double[][] shared(List<Pieces> sources, List<Pieces> targets) {
    Types types = new Types();
    Words words = new Words(Dictionary.cedict(), List.of());
    Text english = text(sources, true, words, types);
    Text chinese = text(targets, false, words, types);
    int n = types.size();
    Support support =
        Support.of(
            Relations.of(
                types,
                english.met(),
                chinese.met(),
                chinese.sample(n),
                Dictionary.cedict(),
                Map.of(),
                EnumSet.allOf(Evidence.class),
                Reading.ANY_RATE));
    BitSet[] sourceHolders = holders(sources, english, n);
    BitSet[] targetHolders = holders(targets, chinese, n);
    double[][] shared = new double[sources.size()][targets.size()];
    for (int word = 0; word < n; word++) {
      if (sourceHolders[word].isEmpty()) {
        continue;
      }
      BitSet holding = new BitSet();
      for (int other : support.strong(word)) {
        holding.or(targetHolders[other]);
      }
      int held = holding.cardinality();
      if (held == 0 || held > Math.max(2, COMMON * targets.size())) {
        continue;
      }
      double said = Math.log((targets.size() + 1.0) / held);
      sourceHolders[word].stream()
          .forEach(s -> holding.stream().forEach(t -> shared[s][t] += said));
    }
    return shared;
  }

  /** The target that shares most with each source, and the source with each target. */
  private static List<Candidate> candidates(double[][] shared) {
    Set<Candidate> best = new LinkedHashSet<>();
    for (int s = 0; s < shared.length; s++) {
      int most = 0;
      for (int t = 0; t < shared[s].length; t++) {
        most = shared[s][t] > shared[s][most] ? t : most;
      }
      best.add(new Candidate(s, most, 0));
    }
    for (int t = 0; t < shared[0].length; t++) {
      int most = 0;
      for (int s = 0; s < shared.length; s++) {
        most = shared[s][t] > shared[most][t] ? s : most;
      }
      best.add(new Candidate(most, t, 0));
    }
    best.removeIf(pair -> shared[pair.source][pair.target] <= 0);
    return List.copyOf(best);
  }

  private static List<Segment> pieces(Pieces chapter) {
    int step = Math.max(1, (chapter.all.size() + MOST_PIECES - 1) / MOST_PIECES);
    return IntStream.range(0, chapter.all.size())
        .filter(p -> p % step == 0)
        .mapToObj(chapter.all::get)
        .toList();
  }

  private static Text text(List<Pieces> chapters, boolean isSource, Words words, Types types) {
    List<Segment> all = chapters.stream().flatMap(chapter -> pieces(chapter).stream()).toList();
    return new Text(all, new Marks(all, !isSource), Text.numerals(all), words, types);
  }

  /** Which chapters hold each word. */
  private static BitSet[] holders(List<Pieces> chapters, Text text, int words) {
    BitSet[] holders = new BitSet[words];
    for (int word = 0; word < words; word++) {
      holders[word] = new BitSet();
    }
    int from = 0;
    for (int c = 0; c < chapters.size(); c++) {
      int to = from + pieces(chapters.get(c)).size();
      for (int k = text.start[from]; k < text.start[to]; k++) {
        holders[text.types[k]].set(c);
      }
      from = to;
    }
    return holders;
  }

  /** The candidate with what its alignment says for it, 0 if that is not enough. */
  private static Candidate weighed(Candidate pair, Pieces source, Pieces target) {
    List<Bead> beads = new Aligner(List.of()).blocks(source.segments, target.segments);
    Reading.Unread both = new Reading.Unread(() -> source.segments, () -> target.segments, beads);
    Reading reading = Reading.of(List.of(both), List.of());
    Absence.Tally tally = BookEvidence.tally(reading, true);
    double far = tally.farShare() < 0 ? USUAL_FAR : tally.farShare();
    double gain = tally.ownShare() - far;
    double covered = covered(reading.chapters().get(0));
    boolean believed =
        tally.all() >= LEAST_WORDS && gain >= LEAST_SUPPORT && covered >= LEAST_COVERED;
    return new Candidate(pair.source, pair.target, believed ? gain * covered : 0);
  }

  /** The share of the shorter side that the other side answers. */
  private static double covered(Reading.Sides sides) {
    double english = 0;
    double chinese = 0;
    for (Bead bead : sides.beads()) {
      if (!bead.isOneSided()) {
        english += sides.source().length(bead.sourceFrom(), bead.sourceTo());
        chinese += sides.target().length(bead.targetFrom(), bead.targetTo());
      }
    }
    double allEnglish = sides.source().length(0, sides.source().size());
    double allChinese = sides.target().length(0, sides.target().size());
    return Math.max(english / Math.max(1, allEnglish), chinese / Math.max(1, allChinese));
  }
}
