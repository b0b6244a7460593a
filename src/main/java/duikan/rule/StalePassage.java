package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Segment;
import duikan.book.Book;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.progress.Evidence;
import duikan.progress.Silence;
import duikan.progress.Staleness;
import duikan.progress.Staleness.Outdated;
import java.util.List;

/** A passage of the source that changed after it was translated. */
record StalePassage(Evidence evidence) implements Rule.OfAlignment, Rule.OfBook {
  @Override
  public String name() {
    return Staleness.RULE;
  }

  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    int letters = options.number(Staleness.LETTERS);
    for (Outdated passage : evidence.of(book, chapter, letters).passages()) {
      out.report(finding(passage, chapter));
    }
  }

  private static Finding finding(Outdated passage, AlignedChapter chapter) {
    List<Segment> target =
        passage.answer().target().stream().map(chapter.targetBlocks()::get).toList();
    Segment source = chapter.sourceBlocks().get(passage.block());
    Contrast contrast = Contrast.of(passage.before().orElse(""), passage.after());
    Finding finding =
        Finding.at(whole(chapter.target(), target))
            .with("before", contrast.before())
            .with("after", contrast.after())
            .and(chapter.source().at(new Span(source.start(), source.end())), "source");
    return switch (passage.basis()) {
      case HISTORY -> passage.before().isPresent() ? finding : finding.saying("new");
      case STAMP -> finding.saying(passage.before().isPresent() ? "stamped" : "not-stamped");
    };
  }

  private static Place whole(Document page, List<Segment> blocks) {
    int start = blocks.stream().mapToInt(Segment::start).min().orElseThrow();
    int end = blocks.stream().mapToInt(Segment::end).max().orElseThrow();
    return page.at(new Span(start, end));
  }

  /** Says once why nothing is known; a book in no repository has no history to ask. */
  @Override
  public void check(Book book, Options options, Findings out) {
    evidence
        .unknown(book)
        .filter(unknown -> unknown.why() != Silence.NO_REPOSITORY)
        .ifPresent(
            unknown ->
                out.report(
                    Finding.at(unknown.chapter().target().orElseThrow().at(Span.at(0)))
                        .saying(unknown.why().label())
                        .atMost(Severity.INFO)));
  }
}
