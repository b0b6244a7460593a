package duikan.term;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Crossing;
import duikan.align.Segment;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What English stands behind each block of a chapter's translation. */
final class Behind {
  /** No block, or one that nothing answers. */
  static final int NOTHING = -1;

  private final AlignedChapter chapter;
  private final Folded source;
  private final Side sourceSide;
  private final Side targetSide;

  /** By answer: rows whose English stands there, however inflected, and where. */
  private final List<Map<Row, Set<Integer>>> meant = new ArrayList<>();

  private Optional<Crossing> crossing = Optional.empty();

  Behind(AlignedChapter chapter, Stems stems) {
    this.chapter = chapter;
    source = Folded.of(chapter.source());
    sourceSide = new Side(chapter.sourceBlocks(), chapter.answers(), Answer::source);
    targetSide = new Side(chapter.targetBlocks(), chapter.answers(), Answer::target);
    chapter.answers().forEach(answer -> meant.add(new HashMap<>()));
    stems.scan(source, (row, start) -> mean(row, source.offset(start)));
  }

  /** A row's English stands at an offset of the original. */
  void mean(Row row, int offset) {
    int answer = answerOfSource(offset);
    if (answer != NOTHING) {
      meant.get(answer).computeIfAbsent(row, it -> new TreeSet<>()).add(offset);
    }
  }

  /** The original, folded. */
  Folded source() {
    return source;
  }

  /** The answer that the English at an offset belongs to. */
  int answerOfSource(int offset) {
    return sourceSide.answer(offset);
  }

  /** The answer that the Chinese at an offset belongs to, if English stands behind it. */
  int answerOfTarget(int offset) {
    int answer = targetSide.answer(offset);
    return answer == NOTHING || chapter.answers().get(answer).isAdded() ? NOTHING : answer;
  }

  /** Whether the English of an answer may mean the row. */
  boolean means(int answer, Row row) {
    return meant.get(answer).containsKey(row);
  }

  /** How often the English of an answer may mean the row. */
  int times(int answer, Row row) {
    return meant.get(answer).getOrDefault(row, Set.of()).size();
  }

  /** Whether the sentence behind an offset of the translation may mean the row. */
  boolean meansInSentence(int answer, Row row, int targetOffset) {
    if (crossing.isEmpty()) {
      crossing = Optional.of(Crossing.of(chapter.alignment()));
    }
    List<Segment> sentences = crossing.get().sourceOf(targetOffset);
    return meant.get(answer).getOrDefault(row, Set.of()).stream()
        .anyMatch(
            offset -> sentences.stream().anyMatch(it -> it.start() <= offset && offset < it.end()));
  }

  /** The English of an answer, folded. */
  String english(int answer) {
    return text(chapter.answers().get(answer).source(), chapter.sourceBlocks(), source);
  }

  /** The Chinese of an answer, folded. */
  String chinese(int answer, Folded target) {
    return text(chapter.answers().get(answer).target(), chapter.targetBlocks(), target);
  }

  private static String text(List<Integer> numbers, List<Segment> blocks, Folded page) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      Segment block = blocks.get(number);
      text.append(page.within(new Span(block.start(), block.end()))).append(Folded.BREAK);
    }
    return text.toString();
  }

  /** The blocks of one side in file order, which footnotes keep them from being listed in. */
  private static final class Side {
    private final int[] starts;
    private final int[] ends;
    private final int[] answers;

    Side(List<Segment> blocks, List<Answer> all, Function<Answer, List<Integer>> numbers) {
      int[] byBlock = new int[blocks.size()];
      Arrays.fill(byBlock, NOTHING);
      for (int a = 0; a < all.size(); a++) {
        for (int block : numbers.apply(all.get(a))) {
          byBlock[block] = a;
        }
      }
      List<Integer> order = new ArrayList<>();
      for (int b = 0; b < blocks.size(); b++) {
        order.add(b);
      }
      order.sort(Comparator.comparingInt(b -> blocks.get(b).start()));
      starts = order.stream().mapToInt(b -> blocks.get(b).start()).toArray();
      ends = order.stream().mapToInt(b -> blocks.get(b).end()).toArray();
      answers = order.stream().mapToInt(b -> byBlock[b]).toArray();
    }

    int answer(int offset) {
      int at = Offsets.last(starts.length, i -> starts[i], offset);
      return at < 0 || offset >= ends[at] ? NOTHING : answers[at];
    }
  }
}
