package duikan.lint;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.RulePage.Wording;

/**
 * A wording rule: a page with a pattern, over the prose of the translation. A match never holds
 * what is not prose, code or markup, unless the pattern itself names {@link Prose#OBJECT} or {@link
 * Prose#MARK}. Its message may say {@code {match}} and {@code {replacement}}.
 */
final class PatternRule implements Rule.OfPage {
  private final RulePage page;
  private final Wording wording;
  private final Pattern pattern;
  private final boolean crosses;

  /**
   * @throws IllegalArgumentException if the page has no pattern
   */
  PatternRule(RulePage page) {
    this.page = page;
    this.wording =
        page.pattern()
            .orElseThrow(() -> new IllegalArgumentException(page.name() + " has no pattern"));
    this.pattern = Pattern.compile(wording.pattern());
    this.crosses =
        wording.pattern().indexOf(Prose.OBJECT) >= 0
            || wording.pattern().indexOf(Prose.MARK) >= 0
            || wording.pattern().matches("(?is).*\\\\x\\{fdd[01]\\}.*");
  }

  @Override
  public String name() {
    return page.name();
  }

  @Override
  public void check(Page target, Book book, Options options, Findings out) {
    check(target.document(), out);
  }

  /** Looks through one page. */
  void check(Document document, Findings out) {
    String prose = document.prose();
    Matcher match = pattern.matcher(prose);
    int from = 0;
    while (from < prose.length() && match.find(from)) {
      int barrier = crosses ? -1 : barrier(prose, match.start(), match.end());
      if (barrier < 0) {
        report(document, match, 0, out);
        from = Math.max(match.end(), match.start() + 1);
        continue;
      }
      // What stands before the barrier may hold a shorter match.
      inside(document, from, barrier, out);
      from = barrier + 1;
    }
  }

  private void inside(Document document, int from, int to, Findings out) {
    int start = to;
    while (start > from && !isBarrier(document.prose().charAt(start - 1))) {
      start--;
    }
    Matcher match = pattern.matcher(document.prose().substring(start, to));
    while (match.find()) {
      if (match.end() > match.start()) {
        report(document, match, start, out);
      }
    }
  }

  private void report(Document document, Matcher match, int shift, Findings out) {
    Span span = new Span(match.start() + shift, match.end() + shift);
    String replacement =
        wording.replacement().map(template -> Replacement.expand(template, match)).orElse("");
    Finding finding =
        Finding.at(document.at(span))
            .with("match", match.group().replace('\n', ' '))
            .with("replacement", replacement);
    out.report(
        switch (page.fix()) {
          case NONE -> finding;
          case SAFE -> finding.fixedBy(Fix.safe(span, replacement));
          case UNSAFE -> finding.fixedBy(Fix.unsafe(span, replacement));
        });
  }

  private static int barrier(String prose, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBarrier(prose.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBarrier(char c) {
    return c == Prose.OBJECT || c == Prose.MARK;
  }
}
