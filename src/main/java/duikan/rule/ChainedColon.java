package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;

/** A colon stands in what another colon of the sentence leads to. */
final class ChainedColon implements Rule.OfPage {
  /** What ends a sentence, or begins the words of somebody else. */
  private static final String BREAKS = "。！？；“”「」『』‘’（）《》…";

  /** A first colon this near to the start names what follows: 注意：. In UTF-16 units. */
  private static final int LABEL = 12;

  @Override
  public String name() {
    return "chained-colon";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Block block : ChineseBlocks.of(document)) {
      if (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM) {
        check(document, block, out);
      }
    }
  }

  private static void check(Document page, Block block, Findings out) {
    String prose = page.prose();
    int start = block.content().start();
    int first = -1;
    for (int i = start; i < block.content().end(); i++) {
      char c = prose.charAt(i);
      if (BREAKS.indexOf(c) >= 0) {
        start = i + 1;
        first = -1;
      } else if (c == '：' && !isRatio(prose, i)) {
        if (first >= 0) {
          out.report(Finding.at(page.at(new Span(i, i + 1))));
        } else if (!isLabel(prose, start, i)) {
          first = i;
        }
      }
    }
  }

  private static boolean isRatio(String prose, int at) {
    return at > 0
        && at + 1 < prose.length()
        && Glyph.of(prose.charAt(at - 1)) == Glyph.DIGIT
        && Glyph.of(prose.charAt(at + 1)) == Glyph.DIGIT;
  }

  private static boolean isLabel(String prose, int start, int colon) {
    boolean bold = prose.charAt(colon - 1) == Prose.MARK || prose.charAt(colon + 1) == Prose.MARK;
    return bold || (colon - start <= LABEL && prose.substring(start, colon).indexOf('，') < 0);
  }
}
