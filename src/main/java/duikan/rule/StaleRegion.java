package duikan.rule;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Rule;
import duikan.lint.Settings;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import duikan.progress.Staleness;
import duikan.readme.FreshPage;
import duikan.readme.Markers;
import java.util.Locale;
import java.util.function.Supplier;

/** A region that duikan writes and that holds something else. */
record StaleRegion(Evidence evidence) implements Rule.OfAlignedBook {
  @Override
  public String name() {
    return "stale-region";
  }

  @Override
  public void check(Book book, Supplier<AlignedBook> aligned, Settings settings, Findings out) {
    Supplier<Progress> progress =
        () ->
            Progress.of(
                book,
                aligned.get(),
                evidence,
                path -> settings.options(Staleness.RULE, path).number(Staleness.LETTERS));
    for (Page page : book.pages()) {
      if (page.role() == Role.README) {
        Document document = page.document();
        Markers markers = Markers.of(document);
        markers.faults().forEach(fault -> out.report(finding(fault, document)));
        if (!markers.areBroken()) {
          FreshPage.of(document, book, progress)
              .stale()
              .forEach(stale -> out.report(finding(stale, document)));
        }
      }
    }
  }

  private static Finding finding(Markers.Fault fault, Document page) {
    String variant = fault.wrong().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Finding.at(page.at(fault.span()))
        .saying(variant)
        .with("name", fault.name())
        .with("meant", fault.meant().orElse(""));
  }

  private static Finding finding(FreshPage.Fresh stale, Document page) {
    return Finding.at(page.at(stale.region().begin()))
        .with("name", stale.region().kind().label())
        .fixedBy(Fix.safe(stale.region().content(), stale.text()).reshaping());
  }
}
