package duikan.align;

import duikan.align.Answer.Order;
import duikan.doc.BlockKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs omitted blocks with added ones that stand elsewhere in the chapter. */
final class Moves {
  private static final int COMMON = 16;
  private static final int MANY = 2;

  private final Scales scales;
  private final Blocks source;
  private final Blocks target;
  private final Set<Integer> sources = new HashSet<>();
  private final Set<Integer> targets = new HashSet<>();

  /** Where in the list of answers they stand. */
  private final Map<Integer, Integer> sourceAt = new HashMap<>();

  private final Map<Integer, Integer> targetAt = new HashMap<>();
  private final Map<Long, Double> affinities = new HashMap<>();

  private Moves(Scales scales, List<Answer> answers) {
    this.scales = scales;
    source = scales.source;
    target = scales.target;
    for (int k = 0; k < answers.size(); k++) {
      int at = k;
      if (answers.get(k).isOmitted()) {
        answers.get(k).source().forEach(s -> sourceAt.put(s, at));
      } else if (answers.get(k).isAdded()) {
        answers.get(k).target().forEach(t -> targetAt.put(t, at));
      }
    }
    sources.addAll(sourceAt.keySet());
    targets.addAll(targetAt.keySet());
  }

  /** What is asked of two blocks: less if they are next to each other but for one. */
  private double least(int s, int t) {
    int apart = Math.abs(sourceAt.getOrDefault(s, 0) - targetAt.getOrDefault(t, 0));
    return apart <= 2 ? Thresholds.SWAP : Thresholds.MOVE_TOTAL;
  }

  /**
   * The answers with what moved paired; a moved pair stands where its source did. What proves to
   * stand between the pairs of its neighbours has not moved.
   */
  static List<Answer> found(List<Answer> answers, Scales scales) {
    Moves moves = new Moves(scales, answers);
    if (moves.sources.isEmpty() || moves.targets.isEmpty()) {
      return answers;
    }
    Map<Integer, Integer> moved = moves.found();
    if (moved.isEmpty()) {
      return answers;
    }
    Map<Integer, Integer> near = new HashMap<>(moved);
    Skyline sure = Skyline.of(answers);
    near.entrySet().removeIf(pair -> sure.isCrossed(pair.getKey(), pair.getValue()));
    Map<Integer, Integer> crossings = crossings(near);
    Set<Integer> arrived = new HashSet<>(moved.values());
    List<Answer> out = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.isPaired()) {
        out.add(answer);
        continue;
      }
      for (int s : answer.source()) {
        out.add(
            moved.containsKey(s)
                ? Answer.pair(s, moved.getOrDefault(s, 0), order(crossings.getOrDefault(s, MANY)))
                : Answer.omitted(s));
      }
      for (int t : answer.target()) {
        if (!arrived.contains(t)) {
          out.add(Answer.added(t));
        }
      }
    }
    return out;
  }

  /**
   * The pairs that nobody doubts, so that it costs a logarithm to ask whether another crosses one
   * of them.
   *
   * @param sources their sources, ascending
   * @param highest the highest target of each and all before it
   * @param lowest the lowest target of each and all behind it
   */
  private record Skyline(List<Integer> sources, List<Integer> highest, List<Integer> lowest) {
    static Skyline of(List<Answer> answers) {
      List<Answer> sure =
          answers.stream()
              .filter(answer -> answer.isPaired() && answer.order() == Order.IN_PLACE)
              .sorted(Comparator.comparing((Answer answer) -> answer.source().get(0)))
              .toList();
      List<Integer> sources = new ArrayList<>();
      List<Integer> highest = new ArrayList<>();
      List<Integer> lowest = new ArrayList<>();
      int most = -1;
      for (Answer answer : sure) {
        sources.add(answer.source().get(0));
        most = Math.max(most, answer.target().get(0));
        highest.add(most);
      }
      int least = Integer.MAX_VALUE;
      for (int k = sure.size() - 1; k >= 0; k--) {
        least = Math.min(least, sure.get(k).target().get(0));
        lowest.add(least);
      }
      Collections.reverse(lowest);
      return new Skyline(sources, highest, lowest);
    }

    /** Whether one of them begins before the one side and not before the other. */
    boolean isCrossed(int s, int t) {
      int found = Collections.binarySearch(sources, s);
      int behind = found >= 0 ? found : -found - 1;
      return (behind > 0 && highest.get(behind - 1) >= t)
          || (behind < sources.size() && lowest.get(behind) < t);
    }
  }

  /** How many of these pairs each one crosses: none, one or {@link #MANY}. */
  private static Map<Integer, Integer> crossings(Map<Integer, Integer> near) {
    List<Integer> sources = near.keySet().stream().sorted().toList();
    // The two highest targets before, and the two lowest behind: a third crossing says no more.
    Map<Integer, Integer> crossings = new HashMap<>();
    int high = -1;
    int nextHigh = -1;
    for (int s : sources) {
      int t = near.getOrDefault(s, 0);
      crossings.put(s, (high >= t ? 1 : 0) + (nextHigh >= t ? 1 : 0));
      nextHigh = Math.max(nextHigh, Math.min(high, t));
      high = Math.max(high, t);
    }
    int low = Integer.MAX_VALUE;
    int nextLow = Integer.MAX_VALUE;
    for (int k = sources.size() - 1; k >= 0; k--) {
      int s = sources.get(k);
      int t = near.getOrDefault(s, 0);
      int behind = (low < t ? 1 : 0) + (nextLow < t ? 1 : 0);
      crossings.merge(s, behind, (before, more) -> Math.min(MANY, before + more));
      nextLow = Math.min(nextLow, Math.max(low, t));
      low = Math.min(low, t);
    }
    return crossings;
  }

  /** Among the pairs that stay between their neighbours, two may have changed places. */
  private static Order order(int crossings) {
    return switch (crossings) {
      case 0 -> Order.IN_PLACE;
      case 1 -> Order.SWAPPED;
      default -> Order.MOVED;
    };
  }

  private record Candidate(int source, int target, double total) {}

  private Map<Integer, Integer> found() {
    List<Candidate> candidates = new ArrayList<>();
    Map<Integer, List<Integer>> holders = holders();
    Map<String, List<Integer>> code = code();
    Marked marked = new Marked(scales.evidence.words());
    holders.keySet().forEach(marked::add);
    for (int s : sources) {
      for (int t : candidates(s, holders, code, marked)) {
        double affinity = affinity(s, t);
        if (affinity > Thresholds.MOVE) {
          double total = affinity + neighbour(s + 1, t + 1) + neighbour(s - 1, t - 1);
          if (total >= least(s, t)) {
            candidates.add(new Candidate(s, t, total));
          }
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.total)
            .thenComparing(Candidate::source)
            .thenComparing(Candidate::target));
    Map<Integer, Integer> moved = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!moved.containsKey(candidate.source) && taken.add(candidate.target)) {
        moved.put(candidate.source, candidate.target);
      }
    }
    follow(moved, taken);
    return moved;
  }

  /** A heading or a piece of code beside a block that moved went with it. */
  private void follow(Map<Integer, Integer> moved, Set<Integer> taken) {
    List<Integer> first = moved.keySet().stream().sorted().toList();
    for (int step : new int[] {-1, 1}) {
      for (int s : first) {
        int at = s + step;
        int to = moved.getOrDefault(s, 0) + step;
        while (sources.contains(at)
            && targets.contains(to)
            && !moved.containsKey(at)
            && !source.isSoft(at)
            && source.segments.get(at).kind() == target.segments.get(to).kind()
            && taken.add(to)) {
          moved.put(at, to);
          at += step;
          to += step;
        }
      }
    }
  }

  /** The added blocks that hold each Chinese word. */
  private Map<Integer, List<Integer>> holders() {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int t : targets) {
      for (int word : target.words(t)) {
        holders.computeIfAbsent(word, first -> new ArrayList<>()).add(t);
      }
    }
    holders.values().removeIf(list -> list.size() > COMMON);
    return holders;
  }

  private Map<String, List<Integer>> code() {
    Map<String, List<Integer>> code = new HashMap<>();
    for (int t : targets) {
      if (target.segments.get(t).isVerbatim()) {
        code.computeIfAbsent(bare(target.segments.get(t)), first -> new ArrayList<>()).add(t);
      }
    }
    return code;
  }

  private List<Integer> candidates(
      int s, Map<Integer, List<Integer>> holders, Map<String, List<Integer>> code, Marked marked) {
    Segment segment = source.segments.get(s);
    if (segment.isVerbatim()) {
      List<Integer> same = code.getOrDefault(bare(segment), List.of());
      return same.subList(0, Math.min(same.size(), Thresholds.MOVE_CANDIDATES));
    }
    Map<Integer, Integer> shared = new HashMap<>();
    for (int word : source.words(s)) {
      Set<Integer> holding = new HashSet<>();
      for (int support : scales.evidence.forth.by(word, marked)) {
        holding.addAll(holders.getOrDefault(support / Support.GRADES, List.of()));
      }
      holding.forEach(t -> shared.merge(t, 1, Integer::sum));
    }
    return shared.keySet().stream()
        .sorted(
            Comparator.comparingInt((Integer t) -> -shared.getOrDefault(t, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(Thresholds.MOVE_CANDIDATES)
        .toList();
  }

  private double neighbour(int s, int t) {
    if (!sources.contains(s) || !targets.contains(t)) {
      return 0;
    }
    return Math.max(0, Math.min(Thresholds.MOVE_NEIGHBOUR, affinity(s, t)));
  }

  private double affinity(int s, int t) {
    return affinities.computeIfAbsent((long) s << 32 | t, pair -> weighed(s, t));
  }

  private double weighed(int s, int t) {
    Segment one = source.segments.get(s);
    Segment other = target.segments.get(t);
    boolean alike = one.kind() == other.kind() || (source.isSoft(s) && target.isSoft(t));
    if (!alike) {
      return -1;
    }
    if (one.isVerbatim()) {
      return bare(one).equals(bare(other)) ? Thresholds.SAME_CODE : -1;
    }
    double off = scales.evidence.lengths.logRatio(target.length(t), source.length(s));
    boolean fits = one.kind() == BlockKind.HEADING || Math.abs(off) < Thresholds.MOVE_LENGTH;
    return fits ? scales.affinity(s, t) : -1;
  }

  /** Code without comments and white space. */
  private static String bare(Segment segment) {
    return segment
        .text()
        .lines()
        .map(line -> line.replaceFirst("(?:^|\\s)(?://|#|--|%%).*$", "").replaceAll("\\s+", ""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
