package duikan.rule;

import duikan.book.Book;
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
import java.util.Optional;

/** A mark of punctuation stands more often than once in a row. */
final class RepeatedPunctuation implements Rule.OfPage {
  private static final String CRIES = "！？";

  @Override
  public String name() {
    return "repeated-punctuation";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    String prose = document.prose();
    boolean single = options.text("doubled").equals("single");
    for (Block block : ChineseBlocks.of(document)) {
      for (int i = block.content().start(); i < block.content().end(); i++) {
        if (Glyph.of(prose.charAt(i)) != Glyph.PAUSE) {
          continue;
        }
        int end = i + 1;
        while (end < prose.length() && Glyph.of(prose.charAt(end)) == Glyph.PAUSE) {
          end++;
        }
        Span marks = new Span(i, end);
        if (marks.length() > 1 && !isMentioned(prose, marks)) {
          finding(document, marks, single).ifPresent(out::report);
        }
        i = end - 1;
      }
    }
  }

  // “，。” names the marks.
  private static boolean isMentioned(String prose, Span marks) {
    Glyph before = marks.start() == 0 ? Glyph.LINE_END : Glyph.at(prose, marks.start() - 1);
    return before == Glyph.OPENING_QUOTE || before == Glyph.OPENING;
  }

  private static Optional<Finding> finding(Document page, Span marks, boolean single) {
    String found = marks.of(page.prose());
    Finding finding = Finding.at(page.at(marks)).with("found", found);
    char first = found.charAt(0);
    boolean same = found.chars().allMatch(c -> c == first);
    boolean cries = found.chars().allMatch(c -> CRIES.indexOf(c) >= 0);
    if (cries) {
      return found.length() > 2 || (same && single)
          ? Optional.of(cry(finding, marks, found, same))
          : Optional.empty();
    }
    if (same) {
      // Three stops are an ellipsis.
      boolean ellipsis = first == '。' && found.length() > 2;
      return ellipsis
          ? Optional.empty()
          : Optional.of(
              finding.with("written", first).fixedBy(Fix.safe(marks, String.valueOf(first))));
    }
    boolean clash = found.length() == 2 && CRIES.indexOf(first) < 0;
    return clash ? Optional.of(finding.saying("clash")) : Optional.empty();
  }

  private static Finding cry(Finding finding, Span marks, String found, boolean same) {
    String written = same ? found.substring(0, 1) : "？！";
    return finding
        .with("written", written)
        .fixedBy(same ? Fix.safe(marks, written) : Fix.unsafe(marks, written));
  }
}
