package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.zh.Grammar;
import duikan.zh.Reading;
import duikan.zh.Slip;
import java.util.List;
import java.util.Optional;

/**
 * LanguageTool, or a rule of the book in its format, finds something in the translation; and, where
 * somebody asked for that, in the original, which a translator cannot mend.
 */
record GrammarSlip(Grammar grammar, Optional<Grammar> english)
    implements Rule.OfPageInBook, Rule.OfBook {
  @Override
  public String name() {
    return "grammar";
  }

  @Override
  public void check(Page page, Book book, Options options, Findings out) {
    for (Reading reading : Reading.of(page.document())) {
      for (Slip slip : grammar.slips(reading.text(), book.grammarRules())) {
        out.report(finding(page.document(), reading, slip));
      }
    }
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    for (Page page : english.isPresent() ? book.pages() : List.<Page>of()) {
      if (page.role() != Role.SOURCE) {
        continue;
      }
      for (Reading reading : Reading.of(page.document())) {
        for (Slip slip : english.orElseThrow().slips(reading.text(), List.of())) {
          Span span = reading.span(slip.start(), slip.end());
          out.report(
              Finding.at(page.document().at(span))
                  .saying("source")
                  .with("rule", slip.rule())
                  .with("said", slip.said())
                  .atMost(Severity.INFO));
        }
      }
    }
  }

  private static Finding finding(Document document, Reading reading, Slip slip) {
    Span span = reading.span(slip.start(), slip.end());
    String replacement = String.join("|", slip.replacements());
    Finding finding =
        Finding.at(document.at(span))
            .saying(variant(slip))
            .with("match", reading.text().substring(slip.start(), slip.end()))
            .with("replacement", replacement)
            .with("rule", slip.rule())
            .with("said", slip.said());
    if (slip.kind() == Slip.Kind.OWN_STYLE) {
      finding = finding.atMost(Severity.INFO);
    }
    boolean one = slip.replacements().size() == 1;
    return one && reading.isWritten(slip.start(), slip.end())
        ? finding.fixedBy(Fix.unsafe(span, replacement))
        : finding;
  }

  private static String variant(Slip slip) {
    return switch (slip.kind()) {
      case TYPO -> slip.replacements().isEmpty() ? "unknown" : Finding.USUAL;
      case OWN, OWN_STYLE -> "own";
      case UNTRIED -> "untried";
    };
  }
}
