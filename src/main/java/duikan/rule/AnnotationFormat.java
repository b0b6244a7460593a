package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.GlossForm;
import duikan.term.Setting;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.Optional;

/** A gloss that is there and is not written as the glossary writes it. */
final class AnnotationFormat implements Rule.OfTerms {
  @Override
  public String name() {
    return "annotation-format";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    for (Use use : terms.uses()) {
      Optional<GlossForm> form = GlossForm.of(use, terms.conventions().brackets());
      if (form.isPresent() && !form.get().isRight()) {
        out.report(wrong(use, form.get()));
      }
    }
  }

  private static Finding wrong(Use use, GlossForm form) {
    Document page = use.page();
    Span span = form.span();
    Finding finding =
        Finding.at(page.at(span))
            .with("wanted", form.head() + form.wanted())
            .with("text", form.head() + form.written());
    finding = form.isPlural() ? finding.saying("plural") : finding;
    if (!GlossEdits.isPlain(page, span)) {
      return finding;
    }
    String wanted = GlossEdits.apart(form.wanted(), page, span.end());
    Span replaced = GlossEdits.withBlank(span, wanted, page);
    // What the gloss tells beyond the glossary would be lost, and a heading is linked to.
    return finding.fixedBy(
        form.tellsMore() || use.setting() == Setting.HEADING
            ? Fix.unsafe(replaced, wanted)
            : Fix.safe(replaced, wanted));
  }
}
