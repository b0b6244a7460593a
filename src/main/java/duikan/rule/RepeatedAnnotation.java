package duikan.rule;

import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.FirstUse;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.List;

/** A term whose English is given again. */
final class RepeatedAnnotation implements Rule.OfTerms {
  @Override
  public String name() {
    return "repeated-annotation";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    GlossEdits edits = new GlossEdits(terms);
    for (FirstUse one : terms.firstUses()) {
      for (Use use : one.again()) {
        Finding finding =
            Finding.at(use.place())
                .with("text", use.text())
                .and(one.first().orElseThrow().place(), "first");
        out.report(
            edits.isSafe(use)
                ? finding.fixedBy(new Fix(true, List.of(edits.remove(use))))
                : finding);
      }
    }
  }
}
