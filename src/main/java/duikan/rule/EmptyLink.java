package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;

/** A link without a destination, or without anything to click on. */
final class EmptyLink implements Rule.OfPage {
  @Override
  public String name() {
    return "empty-link";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Link link : document.links()) {
      Finding finding = Finding.at(document.at(link.span()));
      String target = link.target().strip();
      boolean invisible =
          link.kind() == Link.Kind.INLINE
              && !link.image()
              && link.text().of(document.text()).isBlank();
      if (target.isEmpty()) {
        out.report(link.image() ? finding.saying("image") : finding);
      } else if (invisible) {
        out.report(finding.saying("invisible").with("target", target));
      } else if (target.equals("#")) {
        out.report(finding.saying("placeholder").atMost(Severity.INFO));
      }
    }
  }
}
