package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.NavigableSet;

/** A README that sends its readers to chapters that do not exist. */
final class ImpossibleChapterRange implements Rule.OfPageInBook {
  @Override
  public String name() {
    return "impossible-chapter-range";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    NavigableSet<Integer> numbers = ChapterNumbers.of(book);
    // A book that does not number its chapters says nothing of numbers.
    if (numbers.isEmpty()) {
      return;
    }
    Document document = page.document();
    String shown = ChapterNumbers.shown(numbers);
    for (ChapterList list : ChapterList.in(ReadmeText.of(document))) {
      for (ChapterList.Run run : list.runs()) {
        Finding finding = Finding.at(document.at(run.span())).with("chapters", shown);
        if (!numbers.contains(run.first())) {
          out.report(finding.with("number", run.first()));
        } else if (!numbers.contains(run.last())) {
          out.report(finding.with("number", run.last()));
        } else if (run.first() > run.last()) {
          out.report(
              finding.saying("reversed").with("first", run.first()).with("last", run.last()));
        }
      }
    }
  }
}
