package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.util.List;

/** A bracket opens in one width and closes in another. */
final class MixedBrackets implements Rule.OfPage {
  @Override
  public String name() {
    return "mixed-brackets";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Block block : ChineseBlocks.of(document)) {
      Brackets brackets = Brackets.of(document, block);
      for (Brackets.Pair pair : brackets.pairs()) {
        if (isMixed(document, pair)) {
          report(document, pair, brackets, out);
        }
      }
    }
  }

  // [0, 1） would be an interval; only round brackets of two widths are surely meant as one pair.
  private static boolean isMixed(Document page, Brackets.Pair pair) {
    char open = page.prose().charAt(pair.open());
    char close = page.prose().charAt(pair.close());
    return !pair.kind().agree(open, close);
  }

  private static void report(Document page, Brackets.Pair pair, Brackets brackets, Findings out) {
    char open = page.prose().charAt(pair.open());
    char close = page.prose().charAt(pair.close());
    boolean full = isFull(page, pair);
    boolean opensFull = Glyph.of(open) == Glyph.OPENING;
    char rightOpen = full == opensFull ? open : pair.kind().opening(close);
    char rightClose = full == opensFull ? pair.kind().closing(open) : close;
    Edit edit =
        rightOpen == open
            ? new Edit(new Span(pair.close(), pair.close() + 1), String.valueOf(rightClose))
            : new Edit(new Span(pair.open(), pair.open() + 1), String.valueOf(rightOpen));
    Finding finding =
        Finding.at(page.at(new Span(pair.open(), pair.close() + 1)))
            .with("found", open + "…" + close)
            .with("written", rightOpen + "…" + rightClose);
    // Where another bracket lacks its partner, this pair may be none.
    boolean sure = brackets.alone().stream().noneMatch(alone -> alone.kind() == pair.kind());
    out.report(sure ? finding.fixedBy(new Fix(true, List.of(edit))) : finding);
  }

  /** Whether the pair is Chinese: it holds Chinese, or stands directly behind it. */
  private static boolean isFull(Document page, Brackets.Pair pair) {
    if (Brackets.holdsHan(page, pair.inside())) {
      return true;
    }
    Beside beside = new Beside(page);
    return beside.glyph(beside.before(pair.open())) == Glyph.HAN;
  }
}
