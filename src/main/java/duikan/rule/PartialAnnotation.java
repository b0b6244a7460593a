package duikan.rule;

import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.FirstUse;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.Optional;

/** A first use that gives less than the glossary asks. */
final class PartialAnnotation implements Rule.OfTerms {
  @Override
  public String name() {
    return "partial-annotation";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    for (FirstUse one : terms.firstUses()) {
      Optional<Use> first = one.first().filter(use -> use.annotation().isPresent());
      if (first.isPresent() && !first.get().isAnnotated()) {
        out.report(
            Finding.at(first.get().place())
                .with("text", first.get().text())
                .with("gloss", terms.gloss(one.term())));
      }
    }
  }
}
