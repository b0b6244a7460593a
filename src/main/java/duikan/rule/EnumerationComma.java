package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Things in a row, Latin words among them, stand between commas where Chinese has its own mark. */
final class EnumerationComma implements Rule.OfPage {
  private static final String LATIN =
      "[A-Za-z][A-Za-z0-9.+#/_-]{0,30}+(?: [A-Za-z0-9][A-Za-z0-9.+#/_-]{0,30}+){0,3}+";
  private static final String HAN =
      "[\u4E00-\u9FFF&&[^和与及或等是在有的了也就会要而先再然后不但则因那它我你他这请可并还看把被让从用到对为能]]{1,4}+";
  private static final String CODE = Prose.OBJECT + "{1,60}+";

  /** What tells that a row ends; 等于 and 等待 tell nothing. */
  private static final String END = " ?(?:以及|或者|[和与及或]|等(?![待于价同到候式效]))|(?=[。；]|$)";

  private static final Pattern ROW =
      Pattern.compile(
          "(?<![A-Za-z0-9._\\uFDD0-])(?:%1$s|%3$s)(?:[,，] ?(?:%1$s|%2$s|%3$s)){1,20}+(%4$s)"
              .formatted(LATIN, HAN, CODE, END));

  private static final Pattern COMMA = Pattern.compile("[,，] ?");

  @Override
  public String name() {
    return "enumeration-comma";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    for (Block block : ChineseBlocks.of(document)) {
      Span content = block.content();
      String text = content.of(document.prose());
      if (text.indexOf('，') < 0 && text.indexOf(',') < 0) {
        continue;
      }
      Matcher row = ROW.matcher(text);
      while (row.find()) {
        Span span = new Span(row.start(), row.start(1));
        if (isRow(span.of(text), row.group(1).strip())) {
          Span place = new Span(content.start() + span.start(), content.start() + span.end());
          out.report(Finding.at(document.at(place)).with("found", mark(span.of(text))));
        }
      }
    }
  }

  private static String mark(String row) {
    return row.indexOf(',') >= 0 ? "," : "，";
  }

  private static boolean isRow(String row, String end) {
    List<String> things = COMMA.splitAsStream(row).toList();
    boolean chinese = things.stream().anyMatch(EnumerationComma::isHan);
    boolean narrow = row.indexOf('，') < 0;
    if (chinese) {
      // Between full-width commas, short words may be clauses: 用 Redis，速度快，成本低.
      return things.size() > 2 && narrow;
    }
    if (end.isEmpty()) {
      return false;
    }
    return things.size() > 2 || ((narrow || end.startsWith("等")) && isAlike(things));
  }

  private static boolean isHan(String thing) {
    return thing.charAt(0) >= 0x4E00 && thing.charAt(0) <= 0x9FFF;
  }

  // “Hello, world” is English.
  private static boolean isAlike(List<String> things) {
    return things.stream().map(EnumerationComma::form).distinct().count() == 1;
  }

  private static int form(String thing) {
    char first = thing.charAt(0);
    return first == Prose.OBJECT ? 0 : Character.isUpperCase(first) ? 1 : 2;
  }
}
