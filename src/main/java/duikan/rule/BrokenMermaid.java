package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.mermaid.Diagram;
import duikan.mermaid.Verdict;
import duikan.mermaid.Verdicts;

/** A diagram that Mermaid's own parser rejects, or comes to no end with. */
final class BrokenMermaid implements Rule.OfPageInBook {
  private final Verdicts verdicts;

  BrokenMermaid(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public String name() {
    return "broken-mermaid";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    for (Diagram diagram : Diagram.in(page.document())) {
      if (diagram.text().isBlank()) {
        out.report(Finding.at(diagram.opening()).saying("empty"));
        continue;
      }
      Verdict verdict = verdicts.of(diagram.text());
      if (verdict instanceof Verdict.Broken broken) {
        out.report(new MermaidFault(diagram, broken, verdicts).finding());
      } else if (verdict instanceof Verdict.Stopped stopped) {
        out.report(Finding.at(diagram.opening()).saying(variant(stopped.limit())));
      }
    }
  }

  private static String variant(Verdict.Limit limit) {
    return switch (limit) {
      case TIME -> "endless";
      case CRASH -> "crash";
      case SIZE -> "size";
    };
  }
}
