package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.Tautology;

/** A bracket that repeats what stands before it. */
final class TautologicalAnnotation implements Rule.OfPage {
  @Override
  public String name() {
    return "tautological-annotation";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document text = page.document();
    for (Tautology tautology : Tautology.of(text)) {
      Finding finding =
          Finding.at(text.at(tautology.bracket().span())).with("said", tautology.said());
      // The English that was lost may belong there, so a person must look.
      out.report(
          tautology.hollow() ? finding.fixedBy(Fix.unsafe(tautology.span(text), "")) : finding);
    }
  }
}
