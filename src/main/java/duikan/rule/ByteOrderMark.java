package duikan.rule;

import duikan.book.Page;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;

/** A file begins with a byte order mark. */
final class ByteOrderMark implements Rule.OfPage {
  @Override
  public String name() {
    return "byte-order-mark";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    if (page.document().source().byteOrderMark()) {
      out.report(Finding.at(page.document().at(Span.at(0))));
    }
  }
}
