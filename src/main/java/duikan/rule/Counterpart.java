package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Answer;
import duikan.align.Passage;
import duikan.align.Segment;
import duikan.doc.CodeSpan;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Place;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Blocks that answer each other as a whole, so that what they hold can be compared. Blocks that are
 * cut off or were left in English are not among them: one thing said about them is enough.
 *
 * @param source blocks of the original, at least one
 * @param target blocks of the translation, at least one
 */
record Counterpart(AlignedChapter chapter, List<Segment> source, List<Segment> target) {

  /** All of a chapter, in reading order of the original. */
  static List<Counterpart> of(AlignedChapter chapter) {
    Set<Span> incomplete = new HashSet<>();
    for (Passage passage : chapter.faults()) {
      switch (passage.kind()) {
        case TRUNCATED, UNTRANSLATED -> incomplete.addAll(passage.target());
        case OMITTED, ADDED, MERGED, SPLIT, REORDERED -> {}
      }
    }
    List<Counterpart> all = new ArrayList<>();
    for (Answer answer : chapter.answers()) {
      if (!answer.isPaired()) {
        continue;
      }
      Counterpart one =
          new Counterpart(
              chapter,
              answer.source().stream().map(chapter.sourceBlocks()::get).toList(),
              answer.target().stream().map(chapter.targetBlocks()::get).toList());
      if (one.target.stream().noneMatch(block -> incomplete.contains(span(block)))) {
        all.add(one);
      }
    }
    return all;
  }

  /** Where its translation stands. */
  Place place() {
    return chapter.target().at(whole(target));
  }

  /** Where its original stands. */
  Place sourcePlace() {
    return chapter.source().at(whole(source));
  }

  static Span span(Segment block) {
    return new Span(block.start(), block.end());
  }

  private static Span whole(List<Segment> blocks) {
    int start = blocks.stream().mapToInt(Segment::start).min().orElseThrow();
    int end = blocks.stream().mapToInt(Segment::end).max().orElseThrow();
    return new Span(start, end);
  }

  static List<Link> links(Document page, List<Segment> blocks) {
    return within(page.links(), Link::span, blocks);
  }

  static List<CodeSpan> codes(Document page, List<Segment> blocks) {
    return within(page.codes(), CodeSpan::span, blocks);
  }

  /** The items inside the blocks, found by halves: a page may hold thousands of both. */
  private static <T> List<T> within(List<T> items, Function<T, Span> span, List<Segment> blocks) {
    List<T> inside = new ArrayList<>();
    for (Segment block : blocks) {
      int low = 0;
      int high = items.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (span.apply(items.get(middle)).start() < block.start()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      while (low < items.size() && span.apply(items.get(low)).end() <= block.end()) {
        inside.add(items.get(low++));
      }
    }
    return inside;
  }
}
