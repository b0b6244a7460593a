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

/** A sentence is too long to be read in one breath. */
final class LongSentence implements Rule.OfPage {
  private static final String ENDS = "。！？；!?…";

  @Override
  public String name() {
    return "long-sentence";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Block block : ChineseBlocks.of(document)) {
      if (block.kind() != BlockKind.HEADING && block.kind().isProse()) {
        check(document, block.content(), options, out);
      }
    }
  }

  private static void check(Document page, Span block, Options options, Findings out) {
    String prose = page.prose();
    int start = block.start();
    int han = 0;
    int commas = 0;
    for (int i = block.start(); i < block.end(); i++) {
      char c = prose.charAt(i);
      boolean cell = c == Prose.MARK && page.text().charAt(i) == '|';
      boolean last = i + 1 == block.end();
      // The second half of a pair is no character of its own.
      han += Glyph.of(c) == Glyph.HAN && !Character.isLowSurrogate(c) ? 1 : 0;
      commas += c == '，' ? 1 : 0;
      if (cell || last || ENDS.indexOf(c) >= 0) {
        report(page, new Span(start, cell ? i : i + 1), han, commas, options, out);
        start = i + 1;
        han = 0;
        commas = 0;
      }
    }
  }

  private static void report(
      Document page, Span sentence, int han, int commas, Options options, Findings out) {
    int mostHan = options.number("han");
    int mostCommas = options.number("commas");
    if (mostHan > 0 && han > mostHan) {
      out.report(finding(page, sentence, han, mostHan));
    } else if (mostCommas > 0 && commas > mostCommas) {
      out.report(finding(page, sentence, commas, mostCommas).saying("commas"));
    }
  }

  private static Finding finding(Document page, Span sentence, int count, int most) {
    int start = sentence.start();
    while (!isWord(page.prose().charAt(start))) {
      start++;
    }
    return Finding.at(page.at(new Span(start, sentence.end())))
        .with("count", count)
        .with("most", most);
  }

  private static boolean isWord(char c) {
    return switch (Glyph.of(c)) {
      case HAN, LATIN, DIGIT, OBJECT, PAUSE -> true;
      default -> false;
    };
  }
}
