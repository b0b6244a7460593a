package duikan.rule;

import duikan.book.Book;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Grammar;
import duikan.zh.RuleFault;

/**
 * A file of the book's own rules cannot be used: a Markdown page, which the reader of the book has
 * judged, or a file in LanguageTool's format, which the engine judges.
 */
record PageOfRules(Grammar grammar) implements Rule.OfBook {
  @Override
  public String name() {
    return "rule-page";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    new FaultOfReading(name()).check(book, options, out);
    for (RuleFault fault : grammar.faults(book.grammarRules())) {
      out.report(
          Finding.at(fault.place())
              .saying("grammar")
              .with("reason", fault.problem().en())
              .with("reason-zh", fault.problem().zh()));
    }
  }
}
