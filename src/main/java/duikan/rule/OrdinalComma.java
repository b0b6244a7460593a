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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ordinal at the head of a sentence is followed by the mark of a list. */
final class OrdinalComma implements Rule.OfPage {
  private static final String NUMERALS = "一二三四五六七八九十";

  /** How long a thing in a row may be, in UTF-16 units: 第一、最后、上一个. */
  private static final int SHORT = 8;

  private static final Pattern ORDINAL =
      Pattern.compile(
          "第[" + NUMERALS + "]{1,3}|首先|其次|再次|[（(](?:[" + NUMERALS + "]{1,3}|[0-9]{1,2})[）)]");

  @Override
  public String name() {
    return "ordinal-comma";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    Beside beside = new Beside(document);
    for (Block block : ChineseBlocks.of(document)) {
      Matcher ordinal =
          ORDINAL.matcher(document.prose()).region(block.content().start(), block.content().end());
      while (ordinal.find()) {
        Span span = new Span(ordinal.start(), ordinal.end());
        int mark = beside.after(span.end());
        if (isPauseMark(document, mark) && isFirst(document, beside, span.start())) {
          report(document, beside, span, mark, out);
        }
      }
    }
  }

  private static boolean isPauseMark(Document page, int at) {
    return at != Beside.NOTHING && page.prose().charAt(at) == '、';
  }

  /** Whether a sentence or a clause begins there. */
  private static boolean isFirst(Document page, Beside beside, int at) {
    int before = beside.wordBefore(at);
    return before == Beside.NOTHING
        || (beside.glyph(before) == Glyph.PAUSE && page.prose().charAt(before) != '、');
  }

  private static void report(Document page, Beside beside, Span ordinal, int mark, Findings out) {
    int next = beside.wordAfter(mark + 1);
    if (next == Beside.NOTHING || isRow(page.prose(), next)) {
      return;
    }
    String text = ordinal.of(page.prose());
    boolean brackets = text.charAt(0) == '（' || text.charAt(0) == '(';
    Finding finding =
        Finding.at(page.at(new Span(ordinal.start(), mark + 1))).with("ordinal", text);
    out.report(brackets ? finding.saying("brackets") : finding);
  }

  /** Whether what begins there stands in a row with the ordinal: 第一、第二和第三章. */
  private static boolean isRow(String prose, int at) {
    if ("第（(".indexOf(prose.charAt(at)) >= 0 || NUMERALS.indexOf(prose.charAt(at)) >= 0) {
      return true;
    }
    int end = Math.min(prose.length(), at + SHORT);
    int i = at;
    while (i < end && Glyph.of(prose.charAt(i)) == Glyph.HAN) {
      i++;
    }
    return i < end && prose.charAt(i) == '、';
  }
}
