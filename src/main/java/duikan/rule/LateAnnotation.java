package duikan.rule;

import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.FirstUse;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A term that stands bare before the place that gives its English. */
final class LateAnnotation implements Rule.OfTerms {
  @Override
  public String name() {
    return "late-annotation";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    GlossEdits edits = new GlossEdits(terms);
    for (FirstUse one : terms.firstUses()) {
      if (one.later().isEmpty()) {
        continue;
      }
      Use first = one.first().orElseThrow();
      Use later = one.later().get();
      Finding finding =
          Finding.at(first.place())
              .with("text", first.text())
              .with("gloss", terms.gloss(first.term()))
              .and(later.place(), "later");
      out.report(moved(first, later, edits).map(finding::fixedBy).orElse(finding));
    }
  }

  /** A fix mends one file, so what stands in another is left there. */
  private static Optional<Fix> moved(Use first, Use later, GlossEdits edits) {
    Optional<Edit> insertion = edits.insert(first);
    if (insertion.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> all = new ArrayList<>();
    all.add(insertion.get());
    boolean samePage = first.page().path().equals(later.page().path());
    if (samePage && edits.isSafe(later)) {
      all.add(edits.remove(later));
    }
    boolean safe = first.backing() == Use.Backing.SOURCE && edits.isSafe(first);
    return Optional.of(new Fix(safe, all));
  }
}
