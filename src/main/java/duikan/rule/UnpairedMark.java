package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.util.List;

/** A quotation mark or bracket lacks its partner. */
final class UnpairedMark implements Rule.OfPage {
  @Override
  public String name() {
    return "unpaired-mark";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    List<Block> blocks = ChineseBlocks.of(document);
    Beside beside = new Beside(document);
    for (int i = 0; i < blocks.size(); i++) {
      for (Brackets.Alone alone : Brackets.of(document, blocks.get(i)).alone()) {
        boolean goesOn =
            alone.opens() && i + 1 < blocks.size() && opens(document, blocks.get(i + 1), alone);
        if (!goesOn && isChinese(document, beside, alone)) {
          report(document, alone, out);
        }
      }
    }
  }

  /** Whether the next paragraph goes on with a speech: each opens it, the last one closes it. */
  private static boolean opens(Document page, Block next, Brackets.Alone alone) {
    return switch (alone.kind()) {
      case DOUBLE_QUOTE, SINGLE_QUOTE, CORNER, INNER_CORNER ->
          new Beside(page).after(next.content().start()) == next.content().start()
              && page.prose().charAt(next.content().start()) == page.prose().charAt(alone.at());
      case ROUND, SQUARE, TITLE, INNER_TITLE, SHELL -> false;
    };
  }

  /** Whether the mark belongs to Chinese: full width, or a Han character beside it. */
  private static boolean isChinese(Document page, Beside beside, Brackets.Alone alone) {
    char c = page.prose().charAt(alone.at());
    if (c == '[' || c == ']') {
      return false;
    }
    if (Glyph.of(c) == Glyph.OPENING || Glyph.of(c) == Glyph.CLOSING) {
      return true;
    }
    return beside.glyph(beside.before(alone.at())) == Glyph.HAN
        || beside.glyph(beside.after(alone.at() + 1)) == Glyph.HAN;
  }

  private static void report(Document page, Brackets.Alone alone, Findings out) {
    Finding finding =
        Finding.at(page.at(new Span(alone.at(), alone.at() + 1)))
            .with("mark", page.prose().substring(alone.at(), alone.at() + 1));
    out.report(alone.opens() ? finding : finding.saying("closing"));
  }
}
