package duikan.rule;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Destination;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Rule;
import duikan.lint.Settings;
import duikan.lint.TermConventions;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import duikan.progress.Staleness;
import duikan.readme.Markers;
import duikan.term.TermBook;
import java.util.Optional;
import java.util.function.Supplier;

/** A badge of the README that says another figure than the book. */
record StaleBadge(Evidence evidence) implements Rule.OfAlignedBook {
  @Override
  public String name() {
    return "stale-badge";
  }

  @Override
  public void check(Book book, Supplier<AlignedBook> aligned, Settings settings, Findings out) {
    Supplier<Progress> progress =
        new Asked<>(
            () ->
                Progress.of(
                    book,
                    aligned.get(),
                    evidence,
                    path -> settings.options(Staleness.RULE, path).number(Staleness.LETTERS)));
    Supplier<TermBook> terms =
        new Asked<>(() -> TermBook.of(book, aligned.get(), TermConventions.of(settings)));
    BadgeFigure figure = new BadgeFigure(book, progress, terms);
    for (Page page : book.pages()) {
      if (page.role() == Role.README) {
        Document document = page.document();
        Markers markers = Markers.of(document);
        for (ShownBadge badge : ShownBadge.in(document, book.files())) {
          int at = badge.image().span().start();
          // What duikan writes is stale-region's.
          if (markers.regions().stream().noneMatch(it -> it.content().contains(at))) {
            figure.right(badge).ifPresent(it -> out.report(finding(badge, it, document)));
          }
        }
      }
    }
  }

  private static Finding finding(ShownBadge badge, String right, Document page) {
    Finding finding =
        Finding.at(page.at(badge.image().span()))
            .with("label", badge.label())
            .with("told", badge.message())
            .with("right", right)
            .with("file", badge.file().orElse(""));
    String written = Destination.encoded(right, "").replace("/", "%2F");
    return badge
        .written()
        .map(span -> finding.fixedBy(Fix.unsafe(span, written).reshaping()))
        .orElseGet(() -> badge.file().isPresent() ? finding.saying("file") : finding);
  }

  /** A value that is made when it is first asked for, by one thread. */
  private static final class Asked<T> implements Supplier<T> {
    private final Supplier<T> origin;
    private Optional<T> value = Optional.empty();

    Asked(Supplier<T> origin) {
      this.origin = origin;
    }

    @Override
    public T get() {
      T known = value.orElseGet(origin);
      value = Optional.of(known);
      return known;
    }
  }
}
