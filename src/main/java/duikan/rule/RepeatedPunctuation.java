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
import java.util.Optional;

/** A mark of punctuation stands more often than once in a row. */
final class RepeatedPunctuation implements Rule.OfPage {
  private static final String CRIES = "！？";

  @Override
  public String name() {
    return "repeated-punctuation";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String prose = document.prose();
    boolean single = options.text("doubled").equals("single");
    for (Block block : ChineseBlocks.of(document)) {
      for (int i = block.content().start(); i < block.content().end(); i++) {
        if (Glyph.of(prose.charAt(i)) == Glyph.PAUSE) {
          Span marks = new Span(i, end(prose, i));
          if (marks.length() > 1 && !isMentioned(prose, marks)) {
            finding(document, marks, single).ifPresent(out::report);
          }
          i = marks.end() - 1;
        }
      }
    }
  }

  /** Where a run of the same mark ends, or of cries, or two marks that clash. */
  private static int end(String prose, int start) {
    char first = prose.charAt(start);
    boolean cry = CRIES.indexOf(first) >= 0;
    int end = start + 1;
    while (end < prose.length()
        && (cry ? CRIES.indexOf(prose.charAt(end)) >= 0 : prose.charAt(end) == first)) {
      end++;
    }
    boolean pair =
        !cry
            && end == start + 1
            && end < prose.length()
            && Glyph.of(prose.charAt(end)) == Glyph.PAUSE
            && CRIES.indexOf(prose.charAt(end)) < 0
            && (end + 1 == prose.length() || Glyph.of(prose.charAt(end + 1)) != Glyph.PAUSE)
            && (start == 0 || Glyph.of(prose.charAt(start - 1)) != Glyph.PAUSE);
    return pair ? end + 1 : end;
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
    return Optional.of(finding.saying("clash"));
  }

  private static Finding cry(Finding finding, Span marks, String found, boolean same) {
    String written = same ? found.substring(0, 1) : "？！";
    return finding
        .with("written", written)
        .fixedBy(same ? Fix.safe(marks, written) : Fix.unsafe(marks, written));
  }
}
