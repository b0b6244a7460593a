package duikan.rule;

import duikan.align.AlignedChapter;
import duikan.align.Passage;
import duikan.book.Book;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.List;

/** A passage that the translation does not answer as it should: one rule for each kind. */
record PassageRule(String name, Passage.Kind kind) implements Rule.OfAlignment {
  @Override
  public void check(AlignedChapter chapter, Book book, Options options, Findings out) {
    for (Passage passage : chapter.faults()) {
      if (passage.kind() == kind) {
        out.report(finding(passage, chapter));
      }
    }
  }

  private Finding finding(Passage passage, AlignedChapter chapter) {
    List<Span> quoted = kind == Passage.Kind.ADDED ? passage.target() : passage.source();
    Document page = kind == Passage.Kind.ADDED ? chapter.target() : chapter.source();
    Finding finding =
        Finding.at(whole(chapter.target(), passage.target()))
            .with("quote", Quote.of(page, quoted.get(0)))
            .with("count", Math.max(passage.source().size(), passage.target().size()))
            .atMost(ceiling(passage.strength()));
    if (quoted.size() > 1 && saysHowMany()) {
      finding = finding.saying("several");
    }
    if (!passage.source().isEmpty()) {
      finding = finding.and(whole(chapter.source(), passage.source()), "source");
    }
    return finding;
  }

  /** A kind that a book may raise to any severity has no ceiling. */
  private Severity ceiling(Passage.Strength strength) {
    return switch (kind) {
      case ADDED, MERGED, SPLIT, REORDERED -> Severity.ERROR;
      case OMITTED, UNTRANSLATED, TRUNCATED ->
          switch (strength) {
            case WEAK -> Severity.INFO;
            case LIKELY -> Severity.WARNING;
            case SURE -> Severity.ERROR;
          };
    };
  }

  private boolean saysHowMany() {
    return switch (kind) {
      case OMITTED, ADDED, REORDERED, UNTRANSLATED, MERGED -> true;
      case SPLIT, TRUNCATED -> false;
    };
  }

  /** From the first to the last of the blocks in the file, whatever their order. */
  private static Place whole(Document page, List<Span> spans) {
    int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
    int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
    return page.at(new Span(start, end));
  }
}
