package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.BlockKind;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A heading whose level is not that of the source, or that is no heading on the other side. A
 * chapter whose levels are all shifted alike is no fault.
 */
final class HeadingMismatch implements Rule.OfAlignment {
  /** Deeper headings are seldom in a table of contents. */
  private static final int SECTION = 2;

  @Override
  public String name() {
    return "heading-mismatch";
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    List<Counterpart> pairs =
        Counterpart.of(chapter).stream()
            .filter(pair -> pair.source().size() == 1 && pair.target().size() == 1)
            .filter(pair -> isHeading(pair.source().get(0)) || isHeading(pair.target().get(0)))
            .toList();
    int shift = usualShift(pairs);
    for (Counterpart pair : pairs) {
      Segment source = pair.source().get(0);
      Segment target = pair.target().get(0);
      Finding finding =
          Finding.at(pair.place())
              .with("source", source.level())
              .with("target", target.level())
              .with("quote", Quote.of(chapter.source(), new Span(source.start(), source.end())))
              .and(pair.sourcePlace(), "source");
      if (!isHeading(target)) {
        out.report(finding.saying("no-heading").atMost(Severity.INFO));
      } else if (!isHeading(source)) {
        out.report(finding.saying("new-heading").atMost(Severity.INFO));
      } else if (target.level() - source.level() != shift) {
        boolean isChapterOrSection = Math.min(source.level(), target.level()) <= SECTION;
        out.report(finding.atMost(isChapterOrSection ? Severity.ERROR : Severity.INFO));
      }
    }
  }

  private static boolean isHeading(Segment block) {
    return block.kind() == BlockKind.HEADING;
  }

  /** By how much most headings are deeper than in the source; the least where two are as usual. */
  private static int usualShift(List<Counterpart> pairs) {
    Map<Integer, Integer> shifts = new TreeMap<>();
    for (Counterpart pair : pairs) {
      Segment source = pair.source().get(0);
      Segment target = pair.target().get(0);
      if (isHeading(source) && isHeading(target)) {
        shifts.merge(target.level() - source.level(), 1, Integer::sum);
      }
    }
    int best = 0;
    for (Map.Entry<Integer, Integer> shift : shifts.entrySet()) {
      if (shift.getValue() > shifts.getOrDefault(best, 0)) {
        best = shift.getKey();
      }
    }
    return best;
  }
}
