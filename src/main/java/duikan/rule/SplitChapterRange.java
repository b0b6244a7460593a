package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.rule.ChapterList.Run;
import java.util.List;

/** One range of chapters written as two: {@code 4-8,9-12}. */
final class SplitChapterRange implements Rule.OfPage {
  @Override
  public String name() {
    return "split-chapter-range";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    for (ChapterList list : ChapterList.in(page.document())) {
      List<Run> runs = list.runs();
      int first = 0;
      for (int i = 1; i <= runs.size(); i++) {
        if (i < runs.size() && goesOn(runs.get(i - 1), runs.get(i))) {
          continue;
        }
        if (i - 1 > first) {
          out.report(finding(page.document(), runs.get(first), runs.get(i - 1)));
        }
        first = i;
      }
    }
  }

  // Single numbers one after the other are a list, which somebody may want.
  private static boolean goesOn(Run before, Run after) {
    return before.first() < before.last()
        && after.first() < after.last()
        && after.first() == before.last() + 1;
  }

  private static Finding finding(Document page, Run first, Run last) {
    Span all = new Span(first.from().start(), last.to().end());
    int start = first.from().end();
    int end = first.to().start();
    String between = page.text().substring(start, end);
    String whole = first.from().of(page.text()) + between + last.to().of(page.text());
    Finding finding =
        Finding.at(page.at(all)).with("range", all.of(page.text())).with("suggestion", whole);
    return ReadmeText.isProse(page, all) ? finding.fixedBy(Fix.unsafe(all, whole)) : finding;
  }
}
