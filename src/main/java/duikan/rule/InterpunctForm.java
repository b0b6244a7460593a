package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;

/** The dot between the parts of a foreign name is a bullet or the dot of another script. */
final class InterpunctForm implements Rule.OfPage {
  private static final String WRONG = "•‧・･∙";

  @Override
  public String name() {
    return "interpunct-form";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String prose = document.prose();
    for (Block block : ChineseBlocks.of(document)) {
      for (int i = block.content().start() + 1; i + 1 < block.content().end(); i++) {
        if (WRONG.indexOf(prose.charAt(i)) >= 0 && isInName(prose, i)) {
          Span dot = new Span(i, i + 1);
          out.report(
              Finding.at(document.at(dot))
                  .with("found", dot.of(prose))
                  .fixedBy(Fix.safe(dot, "·")));
        }
      }
    }
  }

  /** Whether words touch it on both sides, one of them Chinese and none of them Japanese. */
  private static boolean isInName(String prose, int dot) {
    Glyph left = Glyph.at(prose, dot - 1);
    Glyph right = Glyph.of(prose.charAt(dot + 1));
    boolean chinese = left == Glyph.HAN || right == Glyph.HAN;
    return chinese && isPart(prose, dot - 1) && isPart(prose, dot + 1);
  }

  private static boolean isPart(String prose, int at) {
    char c = prose.charAt(at);
    boolean kana = c >= 0x3041 && c <= 0x30FF;
    Glyph glyph = Glyph.at(prose, at);
    return (glyph == Glyph.HAN && !kana) || glyph == Glyph.LATIN;
  }
}
