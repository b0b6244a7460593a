package duikan.rule;

import duikan.book.Book;
import duikan.book.Fault;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.List;
import java.util.Optional;

/** Something of the book that could not be read: what the reader noted under the rule's name. */
record FaultOfReading(String name) implements Rule.OfBook {
  @Override
  public void check(Book book, Options options, Findings out) {
    for (Fault fault : book.faults()) {
      if (fault.rule().equals(name)) {
        out.report(
            new Finding(
                fault.place(),
                fault.variant(),
                fault.args(),
                List.of(),
                Optional.empty(),
                duikan.lint.Severity.ERROR));
      }
    }
  }
}
