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

/** An ellipsis in Chinese is not the six dots of {@code ……}. */
final class EllipsisForm implements Rule.OfPage {
  private static final String ELLIPSIS = "……";

  @Override
  public String name() {
    return "ellipsis-form";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String prose = document.prose();
    Beside beside = new Beside(document);
    for (Block block : ChineseBlocks.of(document)) {
      for (int i = block.content().start(); i < block.content().end(); i++) {
        if (!isDot(prose.charAt(i))) {
          continue;
        }
        int end = i + 1;
        while (end < prose.length() && prose.charAt(end) == prose.charAt(i)) {
          end++;
        }
        Span dots = new Span(i, end);
        if (isWrong(dots.of(prose)) && isChinese(document, beside, dots)) {
          out.report(
              Finding.at(document.at(dots))
                  .with("found", dots.of(prose))
                  .fixedBy(Fix.safe(dots, ELLIPSIS)));
        }
        i = end - 1;
      }
    }
  }

  private static boolean isDot(char c) {
    return switch (c) {
      case '.', '。', '…', '·', '・' -> true;
      default -> false;
    };
  }

  private static boolean isWrong(String dots) {
    return dots.charAt(0) == '…' ? !dots.equals(ELLIPSIS) : dots.length() >= 3;
  }

  /** Whether Chinese stands before it, or behind it at the start of a sentence. */
  private static boolean isChinese(Document page, Beside beside, Span dots) {
    String prose = page.prose();
    int left = beside.before(dots.start());
    int right = beside.after(dots.end());
    Glyph before = beside.glyph(left);
    Glyph after = beside.glyph(right);
    boolean ascii = prose.charAt(dots.start()) == '.';
    if (after == Glyph.ASCII_MARK && "[]{}<>=/\\*".indexOf(prose.charAt(right)) >= 0) {
      return false;
    }
    return switch (before) {
      case HAN, CLOSING, CLOSING_QUOTE -> !(ascii && after.isWestern());
      case PAUSE, OPENING, OPENING_QUOTE, LINE_END -> after == Glyph.HAN;
      case LATIN, DIGIT, OBJECT -> !ascii && (after == Glyph.HAN || after.isWideMark());
      case BLANK, ASCII_MARK, MARK, OTHER -> false;
    };
  }
}
