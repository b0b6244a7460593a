package duikan.rule;

import duikan.book.Term;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.term.Label;
import duikan.term.TermBook;

/** A rendering that must not be used, in a diagram. */
final class MermaidTerm implements Rule.OfTerms {
  @Override
  public String name() {
    return "mermaid-term";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    for (Label label : terms.labels()) {
      Term term = label.term();
      Span span = label.place().span();
      Finding finding =
          Finding.at(label.place())
              .with("text", label.text())
              .with("source", term.source())
              .with("target", term.target())
              // A name in a diagram may be what its arrows refer to.
              .fixedBy(Fix.unsafe(span, term.target()).reshaping());
      out.report(label.backed() ? finding : finding.atMost(Severity.INFO));
    }
  }
}
