package duikan.rule;

import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.term.FirstUse;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.List;

/** A term that never gets its English where it first occurs. */
final class UnannotatedFirstUse implements Rule.OfTerms {
  @Override
  public String name() {
    return "unannotated-first-use";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    GlossEdits edits = new GlossEdits(terms);
    for (FirstUse one : terms.firstUses()) {
      one.deferred().ifPresent(use -> out.report(deferred(use, terms)));
      boolean bare = one.first().filter(use -> use.annotation().isEmpty()).isPresent();
      if (bare && one.later().isEmpty()) {
        out.report(bare(one, terms, edits));
      }
      one.misplaced().forEach(use -> out.report(about(use, terms).saying("heading")));
    }
  }

  private static Finding about(Use use, TermBook terms) {
    return Finding.at(use.place()).with("text", use.text()).with("gloss", terms.gloss(use.term()));
  }

  private static Finding deferred(Use use, TermBook terms) {
    String variant = use.backing() == Use.Backing.NONE ? "added" : "aside";
    return about(use, terms).saying(variant).atMost(Severity.INFO);
  }

  private static Finding bare(FirstUse one, TermBook terms, GlossEdits edits) {
    Use use = one.first().orElseThrow();
    Finding finding = about(use, terms);
    if (one.aside().isPresent()) {
      finding = finding.saying("only-aside").and(one.aside().get().place(), "there");
    }
    boolean safe = use.backing() == Use.Backing.SOURCE && edits.isSafe(use);
    return edits
        .insert(use)
        .map(edit -> new Fix(safe, List.of(edit)))
        .map(finding::fixedBy)
        .orElse(finding);
  }
}
