package duikan.rule;

import duikan.book.Book;
import duikan.book.Destination;
import duikan.book.Files;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A link that only finds its file where letter case does not matter. */
final class WrongCasePath implements Rule.OfPageInBook {
  @Override
  public String name() {
    return "wrong-case-path";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    Document document = page.document();
    Set<Span> seen = new HashSet<>();
    for (Link link : document.links()) {
      Destination destination = Destination.of(link, page.path());
      if (destination.kind() == Destination.Kind.INSIDE
          && seen.add(link.destination())
          && book.files().find(destination.path()) instanceof Files.OtherCase other) {
        out.report(found(link, other.actual(), document));
      }
    }
  }

  private static Finding found(Link link, String actual, Document document) {
    Optional<Span> place = Destination.pathIn(document.text(), link.destination());
    String like = place.map(span -> span.of(document.text())).orElse("");
    String right = Destination.written(actual, document.path(), like.replace('\\', '/'));
    Finding finding =
        Finding.at(document.at(link.destination()))
            .with("target", Destination.decoded(link.target()))
            .with("suggestion", Destination.decoded(right));
    return place.map(span -> finding.fixedBy(Fix.safe(span, right).reshaping())).orElse(finding);
  }
}
