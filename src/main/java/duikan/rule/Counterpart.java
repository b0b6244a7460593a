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
import java.util.List;

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
    List<Span> incomplete = new ArrayList<>();
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
    return new Span(blocks.get(0).start(), blocks.get(blocks.size() - 1).end());
  }

  static List<Link> links(Document page, List<Segment> blocks) {
    return page.links().stream().filter(link -> isIn(link.span(), blocks)).toList();
  }

  static List<CodeSpan> codes(Document page, List<Segment> blocks) {
    return page.codes().stream().filter(code -> isIn(code.span(), blocks)).toList();
  }

  private static boolean isIn(Span span, List<Segment> blocks) {
    return blocks.stream().anyMatch(block -> span(block).contains(span));
  }
}
