package duikan.rule;

import duikan.book.Book;
import duikan.book.Fault;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.progress.Evidence;

/** A line of duikan.lock that cannot be read. */
record DamagedStamp(Evidence evidence) implements Rule.OfBook {
  @Override
  public String name() {
    return "damaged-stamp";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    for (Fault fault : evidence.faults()) {
      out.report(Finding.at(fault.place()).saying(fault.variant()));
    }
  }
}
