package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of numbers leaves a sign out, or takes another mark than its book. */
final class RangeForm implements Rule.OfPage {
  private static final String IGNORE = "ignore";

  /** Neither a date, a version, a figure's number nor a negative one. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![0-9A-Za-z._/:+#~～–—-])([0-9]{1,9}+(?:\\.[0-9]{1,9}+)?+)([%％‰]?)( ?[~～–—至-] ?)"
              + "([0-9]{1,9}+(?:\\.[0-9]{1,9}+)?+)((?: ?[%％‰])?)(?![0-9A-Za-z._/:+#~～–—-])");

  /** What makes a pair of numbers a name: 图 1-2, 第 3-5 节. */
  private static final String NAMING = "图表式例节章第页步题号条版型";

  @Override
  public String name() {
    return "range-form";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String mark = options.text("mark");
    for (Block block : ChineseBlocks.of(document)) {
      Matcher range =
          RANGE.matcher(document.prose()).region(block.content().start(), block.content().end());
      range.useTransparentBounds(true);
      while (range.find()) {
        if (rises(range) && !isName(document.prose(), range.start())) {
          report(document, range, mark, out);
        }
      }
    }
  }

  /** Whether it counts upwards; 010-12345 is a telephone number. */
  private static boolean rises(Matcher range) {
    return !range.group(1).matches("0[0-9].*")
        && new BigDecimal(range.group(1)).compareTo(new BigDecimal(range.group(4))) < 0;
  }

  private static boolean isName(String prose, int start) {
    int i = start - 1;
    while (i >= 0 && prose.charAt(i) == ' ') {
      i--;
    }
    return i >= 0 && NAMING.indexOf(prose.charAt(i)) >= 0;
  }

  private static void report(Document page, Matcher range, String mark, Findings out) {
    String sign = range.group(5).strip();
    String found = range.group(3);
    String between = mark.equals(IGNORE) ? found : mark;
    boolean half = !sign.isEmpty() && range.group(2).isEmpty();
    boolean other = !mark.equals(IGNORE) && !found.equals(mark);
    if (half || other) {
      String first = range.group(1) + (half ? sign : range.group(2));
      Span span = new Span(range.start(), range.end());
      Finding finding =
          Finding.at(page.at(span))
              .with("found", range.group())
              .with("written", first + between + range.group(4) + sign);
      out.report(half ? finding : finding.saying("mark"));
    }
  }
}
