package duikan.rule;

import duikan.align.Answer;
import duikan.align.Segment;
import duikan.book.Term;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.term.Form;
import duikan.term.Mention;
import duikan.term.Phrase;
import duikan.term.TermBook;
import duikan.term.Use;

/** A term of the original that the translation leaves in English, or renders by something else. */
final class UntranslatedTerm implements Rule.OfTerms {
  @Override
  public String name() {
    return "untranslated-term";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    for (Use use : terms.uses()) {
      boolean left = use.form() == Form.ENGLISH && use.annotation().isEmpty();
      if (left && use.term().kind() != Term.Kind.KEEP && !Phrase.holds(use)) {
        out.report(left(use));
      }
    }
    for (Mention mention : terms.mentions()) {
      if (mention.rendering() == Mention.Rendering.UNKNOWN
          && mention.term().kind() != Term.Kind.KEEP) {
        out.report(missing(mention));
      }
    }
  }

  private static Finding left(Use use) {
    Finding finding =
        Finding.at(use.place()).with("text", use.text()).with("target", use.term().target());
    boolean plain = use.span().length() == use.text().length();
    Finding fixed = plain ? finding.fixedBy(Fix.unsafe(use.span(), use.term().target())) : finding;
    return use.backing() == Use.Backing.NONE ? fixed.atMost(Severity.INFO) : fixed;
  }

  private static Finding missing(Mention mention) {
    Answer answer = mention.chapter().answers().get(mention.answer());
    Segment first = mention.chapter().targetBlocks().get(answer.target().get(0));
    Place place = mention.chapter().target().at(new Span(first.start(), first.end()));
    return Finding.at(place)
        .saying("missing")
        .with("source", mention.term().source())
        .with("target", mention.term().target())
        .and(mention.place(), "source")
        .atMost(Severity.INFO);
  }
}
