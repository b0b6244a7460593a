package duikan.align;

import duikan.align.Answer.Order;
import duikan.align.Passage.Kind;
import duikan.align.Passage.Strength;
import duikan.doc.BlockKind;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns answers into passages that are at fault; what touches is one passage. */
final class Faults {
  private final Scales scales;
  private final Blocks source;
  private final Blocks target;
  private final List<Answer> answers;
  private final SentenceLevel sentences;
  private final Set<Integer> added = new HashSet<>();
  private final List<Passage> found = new ArrayList<>();

  private Faults(Scales scales, List<Answer> answers, SentenceLevel sentences) {
    this.scales = scales;
    this.source = scales.source;
    this.target = scales.target;
    this.answers = answers;
    this.sentences = sentences;
    answers.stream().filter(Answer::isAdded).forEach(answer -> added.addAll(answer.target()));
  }

  /** In reading order of the translation. */
  static List<Passage> of(Scales scales, List<Answer> answers, SentenceLevel sentences) {
    Faults faults = new Faults(scales, answers, sentences);
    faults.omitted();
    faults.added();
    faults.regrouped();
    faults.reordered();
    faults.untranslated();
    faults.truncated();
    faults.found.sort(
        Comparator.comparing((Passage passage) -> passage.target().get(0))
            .thenComparing(Passage::kind));
    return faults.found;
  }

  private void omitted() {
    List<Integer> run = new ArrayList<>();
    int before = -1;
    int gap = -1;
    for (Answer answer : answers) {
      if (answer.isOmitted()) {
        for (int s : answer.source()) {
          if (!run.isEmpty() && (!follows(source, run, s) || gap != before)) {
            omitted(run, gap);
            run.clear();
          }
          gap = before;
          run.add(s);
        }
      } else if (answer.isPaired() && answer.order() != Order.MOVED) {
        before = answer.target().get(answer.target().size() - 1);
      }
    }
    if (!run.isEmpty()) {
      omitted(run, gap);
    }
  }

  /**
   * Whether a block goes on with a run; a footnote does not, since its place in the file is
   * elsewhere.
   */
  private static boolean follows(Blocks side, List<Integer> run, int block) {
    int last = run.get(run.size() - 1);
    return block == last + 1 && side.segments.get(last).start() < side.segments.get(block).start();
  }

  private void omitted(List<Integer> run, int before) {
    Strength strength = Strength.WEAK;
    for (int s : run) {
      Strength one = weight(s);
      strength = one.compareTo(strength) > 0 ? one : strength;
    }
    boolean onlyImages =
        run.stream().allMatch(s -> source.segments.get(s).kind() == BlockKind.IMAGE);
    if (!onlyImages) {
      found.add(
          new Passage(Kind.OMITTED, spans(source, run), List.of(Span.at(after(before))), strength));
    }
  }

  /** Where something is missing after the target block: the start of the next one. */
  private int after(int before) {
    if (before + 1 < target.size()) {
      return target.segments.get(before + 1).start();
    }
    return before < 0 ? 0 : target.segments.get(before).end();
  }

  private Strength weight(int s) {
    Segment segment = source.segments.get(s);
    boolean says = segment.text().codePoints().filter(Character::isLetter).limit(2).count() == 2;
    return switch (segment.kind()) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE -> says ? Strength.SURE : Strength.WEAK;
      case CODE, MERMAID, MATH -> Strength.LIKELY;
      case IMAGE, HTML -> Strength.WEAK;
    };
  }

  private void added() {
    List<Integer> run = new ArrayList<>();
    for (Answer answer : answers) {
      if (!answer.isAdded()) {
        continue;
      }
      for (int t : answer.target()) {
        if (!run.isEmpty() && !follows(target, run, t)) {
          added(run);
          run.clear();
        }
        run.add(t);
      }
    }
    if (!run.isEmpty()) {
      added(run);
    }
  }

  /** Captions in HTML are often an attribute of the source's own markup. */
  private void added(List<Integer> run) {
    if (run.stream().anyMatch(t -> target.segments.get(t).kind() != BlockKind.HTML)) {
      found.add(new Passage(Kind.ADDED, List.of(), spans(target, run), Strength.WEAK));
    }
  }

  private void regrouped() {
    for (Answer answer : answers) {
      int sources = answer.source().size();
      int targets = answer.target().size();
      if (!answer.isPaired() || sources == targets) {
        continue;
      }
      Kind kind = sources > targets ? Kind.MERGED : Kind.SPLIT;
      found.add(
          new Passage(
              kind, spans(source, answer.source()), spans(target, answer.target()), Strength.WEAK));
    }
  }

  private void reordered() {
    List<Answer> moved =
        answers.stream()
            .filter(answer -> answer.order() != Order.IN_PLACE)
            .sorted(Comparator.comparing((Answer answer) -> answer.source().get(0)))
            .toList();
    List<Integer> sources = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    Order order = Order.IN_PLACE;
    for (Answer answer : moved) {
      int s = answer.source().get(0);
      int t = answer.target().get(0);
      if (!sources.isEmpty()) {
        int lastSource = sources.get(sources.size() - 1);
        int lastTarget = targets.get(targets.size() - 1);
        boolean follows = s == lastSource + 1 && t == lastTarget + 1 && order == Order.MOVED;
        boolean crosses = s == lastSource + 1 && t == lastTarget - 1 && order == Order.SWAPPED;
        if (order != answer.order() || !(follows || crosses)) {
          reordered(sources, targets);
          sources.clear();
          targets.clear();
        }
      }
      order = answer.order();
      sources.add(s);
      targets.add(t);
    }
    if (!sources.isEmpty()) {
      reordered(sources, targets);
    }
  }

  private void reordered(List<Integer> sources, List<Integer> targets) {
    List<Integer> inOrder = targets.stream().sorted().toList();
    found.add(
        new Passage(Kind.REORDERED, spans(source, sources), spans(target, inOrder), Strength.SURE));
  }

  private void untranslated() {
    List<Integer> sources = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    Strength strength = Strength.WEAK;
    for (Answer answer : answers) {
      Optional<Strength> one = untranslated(answer);
      if (one.isPresent()) {
        sources.addAll(answer.source());
        targets.addAll(answer.target());
        strength = one.get().compareTo(strength) > 0 ? one.get() : strength;
      } else if (!targets.isEmpty() && saysSomething(answer)) {
        untranslated(sources, targets, strength);
        sources.clear();
        targets.clear();
        strength = Strength.WEAK;
      }
    }
    if (!targets.isEmpty()) {
      untranslated(sources, targets, strength);
    }
  }

  /** What is not Chinese, code or a name, does not part two untranslated blocks. */
  private boolean saysSomething(Answer answer) {
    return answer.target().stream()
        .map(target.segments::get)
        .anyMatch(block -> !block.isVerbatim() && block.text().chars().anyMatch(Faults::isHan));
  }

  private static boolean isHan(int unit) {
    return Words.isHan((char) unit);
  }

  private void untranslated(List<Integer> sources, List<Integer> targets, Strength strength) {
    found.add(
        new Passage(Kind.UNTRANSLATED, spans(source, sources), spans(target, targets), strength));
  }

  private Optional<Strength> untranslated(Answer answer) {
    if (!answer.isPaired()) {
      return Optional.empty();
    }
    Optional<Strength> most = Optional.empty();
    boolean bilingual = false;
    for (int t : answer.target()) {
      Optional<Strength> one = Untranslated.whole(target.segments.get(t));
      if (one.isEmpty() && Untranslated.inPart(target.segments.get(t))) {
        one = Optional.of(Strength.LIKELY);
      }
      bilingual |= one.isEmpty();
      if (one.isPresent() && (most.isEmpty() || one.get().compareTo(most.get()) > 0)) {
        most = one;
      }
    }
    bilingual |= most.isPresent() && isFollowedByTranslation(answer);
    return bilingual ? most.map(strength -> Strength.WEAK) : most;
  }

  /** Whether the next block is the Chinese of this one, so that both stand side by side. */
  private boolean isFollowedByTranslation(Answer answer) {
    int next = answer.target().get(answer.target().size() - 1) + 1;
    return added.contains(next) && scales.affinity(answer.source().get(0), next) > Thresholds.MOVE;
  }

  private void truncated() {
    for (Answer answer : answers) {
      boolean single = answer.source().size() == 1 && answer.target().size() == 1;
      if (!single) {
        continue;
      }
      int s = answer.source().get(0);
      int t = answer.target().get(0);
      if (!source.isSoft(s)
          || !target.isSoft(t)
          || Untranslated.whole(target.segments.get(t)).isPresent()) {
        continue;
      }
      // What stands elsewhere is not aligned by sentences.
      Optional<SentenceLevel> level =
          answer.order() == Order.IN_PLACE ? Optional.of(sentences) : Optional.empty();
      Truncation.in(scales, s, t, level)
          .ifPresent(
              missing ->
                  found.add(
                      new Passage(
                          Kind.TRUNCATED,
                          List.of(missing.span()),
                          spans(target, answer.target()),
                          missing.strength())));
    }
  }

  private static List<Span> spans(Blocks side, List<Integer> blocks) {
    return blocks.stream()
        .map(b -> new Span(side.segments.get(b).start(), side.segments.get(b).end()))
        .toList();
  }
}
