package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;

/** A heading ends with a mark that ends sentences or leads on. */
final class HeadingPunctuation implements Rule.OfPage {
  @Override
  public String name() {
    return "heading-punctuation";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String marks = options.text("marks");
    Beside beside = new Beside(document);
    for (Block block : ChineseBlocks.of(document)) {
      if (block.kind() == BlockKind.HEADING) {
        int last = beside.wordBefore(block.content().end());
        if (last > block.content().start()
            && marks.indexOf(document.prose().charAt(last)) >= 0
            && isOrphan(document, beside, last)) {
          report(document, last, out);
        }
      }
    }
  }

  /** Whether it is a single mark behind Chinese: no ellipsis, no abbreviation. */
  private static boolean isOrphan(Document page, Beside beside, int at) {
    char mark = page.prose().charAt(at);
    int before = beside.before(at);
    boolean full = Glyph.of(mark) == Glyph.PAUSE;
    return before != Beside.NOTHING
        && page.prose().charAt(before) != mark
        && (full || Glyph.at(page.prose(), before) == Glyph.HAN);
  }

  private static void report(Document page, int at, Findings out) {
    Span mark = new Span(at, at + 1);
    out.report(
        Finding.at(page.at(mark)).with("found", mark.of(page.prose())).fixedBy(Fix.safe(mark, "")));
  }
}
