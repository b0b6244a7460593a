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
import java.util.function.ToDoubleBiFunction;

/**
 * Looks again at beads that are not 1-1: the aligner prefers a merged block to an omitted one, a
 * split one to an added one, and knows no order but its own.
 */
final class Retyping {
  private final Scales scales;
  private final Blocks source;
  private final Blocks target;
  private final Map<Integer, Integer> loose = new HashMap<>();
  private final Set<Integer> looseTargets = new HashSet<>();
  private List<Answer> answers = new ArrayList<>();

  private Retyping(Scales scales) {
    this.scales = scales;
    source = scales.source;
    target = scales.target;
  }

  /** The beads as what they most probably are, in the order of the beads. */
  static List<Answer> of(List<Bead> beads, Scales scales) {
    Retyping retyping = new Retyping(scales);
    for (Bead bead : beads) {
      retyping.answers.add(Answer.of(bead));
    }
    retyping.answers = Moves.found(retyping.answers, scales);
    retyping.takeApart();
    retyping.loosen();
    retyping.answers = Moves.found(retyping.answers, scales);
    retyping.exchange();
    retyping.joinNeighbours();
    retyping.restore();
    retyping.pairPartial();
    retyping.swapNeighbours();
    return Moves.found(retyping.answers, scales);
  }

  private void takeApart() {
    List<Answer> out = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.source().size() > 1 && answer.target().size() > 1) {
        out.addAll(assigned(answer));
      } else if (answer.source().size() > 1 && answer.target().size() == 1) {
        out.addAll(withoutOmitted(answer));
      } else if (answer.source().size() == 1 && answer.target().size() > 1) {
        out.addAll(withoutAdded(answer));
      } else if (answer.isPlain() && isCaptionOfSomethingElse(answer)) {
        answer.source().forEach(s -> out.add(Answer.omitted(s)));
        answer.target().forEach(t -> out.add(Answer.added(t)));
      } else {
        out.add(answer);
      }
    }
    answers = out;
  }

  /** Lets go of pairs that share hardly anything, until {@link #restore}. */
  private void loosen() {
    List<Answer> out = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.isPlain() && isLoose(answer)) {
        loose.put(answer.source().get(0), answer.target().get(0));
        looseTargets.add(answer.target().get(0));
        answer.source().forEach(s -> out.add(Answer.omitted(s)));
        answer.target().forEach(t -> out.add(Answer.added(t)));
      } else {
        out.add(answer);
      }
    }
    answers = out;
  }

  /** Two blocks that share so little that either may belong elsewhere. */
  private boolean isLoose(Answer answer) {
    int s = answer.source().get(0);
    int t = answer.target().get(0);
    return source.isSoft(s) && target.isSoft(t) && scales.affinity(s, t) < Thresholds.LOOSE;
  }

  /** Blocks that were taken apart and found nothing better are a free translation. */
  private void restore() {
    Set<Integer> omitted = new HashSet<>();
    Set<Integer> added = new HashSet<>();
    for (Answer answer : answers) {
      if (answer.isOmitted()) {
        omitted.addAll(answer.source());
      } else if (answer.isAdded()) {
        added.addAll(answer.target());
      }
    }
    loose
        .entrySet()
        .removeIf(pair -> !omitted.contains(pair.getKey()) || !added.contains(pair.getValue()));
    Set<Integer> targets = new HashSet<>(loose.values());
    List<Answer> out = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.isOmitted() && loose.containsKey(answer.source().get(0))) {
        int s = answer.source().get(0);
        out.add(Answer.pair(s, loose.getOrDefault(s, 0), Order.IN_PLACE));
      } else if (!answer.isAdded() || !targets.contains(answer.target().get(0))) {
        out.add(answer);
      }
    }
    answers = out;
  }

  /** A caption in HTML on one side and text on the other, which share nothing. */
  private boolean isCaptionOfSomethingElse(Answer answer) {
    int s = answer.source().get(0);
    int t = answer.target().get(0);
    boolean one = source.segments.get(s).kind() == BlockKind.HTML;
    boolean other = target.segments.get(t).kind() == BlockKind.HTML;
    return one != other && scales.affinity(s, t) <= 0;
  }

  /** Several for several: the pairs that fit best, and what is left alone. */
  private List<Answer> assigned(Answer answer) {
    List<int[]> pairs = new ArrayList<>();
    for (int s : answer.source()) {
      for (int t : answer.target()) {
        pairs.add(new int[] {s, t});
      }
    }
    pairs.sort(Comparator.comparingDouble((int[] pair) -> -fit(pair[0], pair[1])));
    List<int[]> chosen = new ArrayList<>();
    for (int[] pair : pairs) {
      boolean free = chosen.stream().noneMatch(one -> one[0] == pair[0] || one[1] == pair[1]);
      boolean square = answer.source().size() == 2 && answer.target().size() == 2;
      if (free && (square || scales.affinity(pair[0], pair[1]) > 0)) {
        chosen.add(pair);
      }
    }
    if (chosen.isEmpty()) {
      return List.of(answer);
    }
    chosen.sort(Comparator.comparingInt((int[] pair) -> pair[0]));
    List<Answer> out = new ArrayList<>();
    for (int[] pair : chosen) {
      boolean crosses =
          chosen.stream().anyMatch(one -> (one[0] - pair[0]) * (one[1] - pair[1]) < 0);
      out.add(Answer.pair(pair[0], pair[1], crosses ? Order.SWAPPED : Order.IN_PLACE));
    }
    for (int s : answer.source()) {
      if (chosen.stream().noneMatch(pair -> pair[0] == s)) {
        out.add((int) out.stream().filter(one -> before(one, s)).count(), Answer.omitted(s));
      }
    }
    for (int t : answer.target()) {
      if (chosen.stream().noneMatch(pair -> pair[1] == t)) {
        out.add((int) out.stream().filter(one -> beforeTarget(one, t)).count(), Answer.added(t));
      }
    }
    return out;
  }

  private static boolean before(Answer one, int s) {
    return !one.isAdded() && one.source().get(0) < s;
  }

  private static boolean beforeTarget(Answer one, int t) {
    return !one.isOmitted() && one.target().get(0) < t;
  }

  /** Those that are left when the one that belongs least has gone, time and again. */
  private static List<Integer> belonging(
      List<Integer> blocks, ToDoubleBiFunction<Integer, List<Integer>> strangeness) {
    List<Integer> kept = new ArrayList<>(blocks);
    while (kept.size() > 1) {
      int worst = -1;
      double most = 0;
      for (int k = 0; k < kept.size(); k++) {
        double strange = strangeness.applyAsDouble(kept.get(k), without(kept, k));
        if (strange > most) {
          most = strange;
          worst = k;
        }
      }
      if (worst < 0) {
        break;
      }
      kept.remove(worst);
    }
    return kept;
  }

  private List<Answer> withoutOmitted(Answer answer) {
    List<Integer> kept =
        belonging(answer.source(), (block, others) -> foreign(block, others, answer.target()));
    List<Answer> out = new ArrayList<>();
    Answer rest = new Answer(kept, answer.target(), Order.IN_PLACE);
    for (int block : answer.source()) {
      if (!kept.contains(block)) {
        out.add(Answer.omitted(block));
      } else if (block == kept.get(0)) {
        out.add(rest);
      }
    }
    return out;
  }

  private List<Answer> withoutAdded(Answer answer) {
    List<Integer> kept =
        belonging(answer.target(), (block, others) -> needless(block, others, answer.source()));
    List<Answer> out = new ArrayList<>();
    Answer rest = new Answer(answer.source(), kept, Order.IN_PLACE);
    for (int block : answer.target()) {
      if (!kept.contains(block)) {
        out.add(Answer.added(block));
      } else if (block == kept.get(0)) {
        out.add(rest);
      }
    }
    return out;
  }

  private static List<Integer> without(List<Integer> blocks, int k) {
    List<Integer> rest = new ArrayList<>(blocks);
    rest.remove(k);
    return rest;
  }

  private static List<Integer> with(List<Integer> blocks, int more) {
    List<Integer> all = new ArrayList<>(blocks);
    all.add(more);
    Collections.sort(all);
    return all;
  }

  /**
   * How surely a source block is not in the targets that the others answer; above 0 if it is not.
   */
  private double foreign(int block, List<Integer> others, List<Integer> targets) {
    return scales.missing(block, others, targets)
        + scales.unlikely(with(others, block), targets)
        - scales.unlikely(others, targets);
  }

  /** How surely a target block does not answer the sources that the others answer. */
  private double needless(int block, List<Integer> others, List<Integer> sources) {
    return scales.needless(block, others, sources)
        + scales.unlikely(sources, with(others, block))
        - scales.unlikely(sources, others);
  }

  /** A block that nothing answers may be the better half of the pair beside it. */
  private void exchange() {
    for (int k = 0; k < answers.size(); k++) {
      for (int step : new int[] {1, -1}) {
        int beside = beside(k, step);
        if (beside >= 0) {
          exchange(k, beside);
        }
      }
    }
  }

  /** The next answer in a direction, less what only the other side has; -1 if there is none. */
  private int beside(int at, int step) {
    boolean omitted = answers.get(at).isOmitted();
    int k = at + step;
    while (k >= 0
        && k < answers.size()
        && (omitted ? answers.get(k).isAdded() : answers.get(k).isOmitted())) {
      k += step;
    }
    return k < answers.size() ? k : -1;
  }

  private void exchange(int alone, int beside) {
    Answer single = answers.get(alone);
    Answer pair = answers.get(beside);
    if (single.isPaired() || !pair.isPlain()) {
      return;
    }
    int s = pair.source().get(0);
    int t = pair.target().get(0);
    if (single.isOmitted()) {
      int other = single.source().get(0);
      if (mayAnswer(other, t) && fit(other, t) - fit(s, t) > Thresholds.SWAP) {
        answers.set(alone, Answer.omitted(s));
        answers.set(beside, Answer.pair(other, t, Order.IN_PLACE));
        Collections.swap(answers, alone, beside);
      }
    } else {
      int other = single.target().get(0);
      if (mayAnswer(s, other) && fit(s, other) - fit(s, t) > Thresholds.SWAP) {
        answers.set(alone, Answer.added(t));
        answers.set(beside, Answer.pair(s, other, Order.IN_PLACE));
        Collections.swap(answers, alone, beside);
      }
    }
  }

  private double fit(int s, int t) {
    return scales.affinity(s, t) - scales.unlikely(List.of(s), List.of(t));
  }

  /** A block that nothing answers may belong to the pair beside it. */
  private void joinNeighbours() {
    int k = 0;
    while (k < answers.size()) {
      k = isJoined(k) ? k : k + 1;
    }
  }

  /** Joins the answer to a neighbour, and takes it out, if it belongs there. */
  private boolean isJoined(int k) {
    Answer alone = answers.get(k);
    if (alone.isPaired() || !isSoft(alone)) {
      return false;
    }
    int before = beside(k, -1);
    int after = beside(k, 1);
    double most = mayBeFree(alone) ? -Thresholds.SWAP : 0;
    before = joining(alone, before) < most ? before : -1;
    after = joining(alone, after) < most ? after : -1;
    int best = before < 0 || after < 0 ? Math.max(before, after) : better(alone, before, after);
    if (best < 0) {
      return false;
    }
    Answer pair = answers.get(best);
    answers.set(
        best,
        alone.isOmitted()
            ? new Answer(with(pair.source(), alone.source().get(0)), pair.target(), Order.IN_PLACE)
            : new Answer(
                pair.source(), with(pair.target(), alone.target().get(0)), Order.IN_PLACE));
    answers.remove(k);
    return true;
  }

  /** Whether it was taken out of a pair that may be a free translation. */
  private boolean mayBeFree(Answer alone) {
    return alone.isOmitted()
        ? loose.containsKey(alone.source().get(0))
        : looseTargets.contains(alone.target().get(0));
  }

  private int better(Answer alone, int before, int after) {
    return joining(alone, before) <= joining(alone, after) ? before : after;
  }

  /** How much it speaks against joining, 1 if it cannot be. */
  private double joining(Answer alone, int at) {
    if (at < 0) {
      return 1;
    }
    Answer pair = answers.get(at);
    boolean mayJoin = pair.isPaired() && pair.order() == Order.IN_PLACE && isSoft(pair);
    if (!mayJoin) {
      return 1;
    }
    if (alone.isOmitted()) {
      return pair.target().size() > 1
          ? 1
          : foreign(alone.source().get(0), pair.source(), pair.target());
    }
    return pair.source().size() > 1
        ? 1
        : needless(alone.target().get(0), pair.target(), pair.source());
  }

  private boolean isSoft(Answer answer) {
    return answer.source().stream().allMatch(source::isSoft)
        && answer.target().stream().allMatch(target::isSoft);
  }

  /** An omitted block beside an added one that says a part of it is translated in part. */
  private void pairPartial() {
    List<Answer> out = new ArrayList<>();
    for (int k = 0; k < answers.size(); k++) {
      Answer first = answers.get(k);
      Answer second = answers.get(Math.min(k + 1, answers.size() - 1));
      boolean both =
          (first.isOmitted() && second.isAdded()) || (first.isAdded() && second.isOmitted());
      if (!both) {
        out.add(first);
        continue;
      }
      int s = (first.isOmitted() ? first : second).source().get(0);
      int t = (first.isOmitted() ? second : first).target().get(0);
      if (mayAnswer(s, t) && scales.needless(t, List.of(), List.of(s)) < Thresholds.PARTIAL) {
        out.add(Answer.pair(s, t, Order.IN_PLACE));
        k++;
      } else {
        out.add(first);
      }
    }
    answers = out;
  }

  private boolean mayAnswer(int s, int t) {
    BlockKind kind = source.segments.get(s).kind();
    return kind == target.segments.get(t).kind() || (source.isSoft(s) && target.isSoft(t));
  }

  private void swapNeighbours() {
    for (int k = 0; k + 1 < answers.size(); k++) {
      Answer first = answers.get(k);
      Answer second = answers.get(k + 1);
      if (!first.isPlain() || !second.isPlain()) {
        continue;
      }
      int a = first.source().get(0);
      int b = second.source().get(0);
      int x = first.target().get(0);
      int y = second.target().get(0);
      if (!mayAnswer(a, y) || !mayAnswer(b, x)) {
        continue;
      }
      double ay = scales.affinity(a, y);
      double bx = scales.affinity(b, x);
      if (ay <= 0 || bx <= 0) {
        continue;
      }
      double straight = scales.affinity(a, x) + scales.affinity(b, y);
      if (ay + bx - straight > Thresholds.SWAP) {
        answers.set(k, Answer.pair(a, y, Order.SWAPPED));
        answers.set(k + 1, Answer.pair(b, x, Order.SWAPPED));
        k++;
      }
    }
  }
}
