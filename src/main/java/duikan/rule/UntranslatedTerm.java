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
import duikan.term.Habit;
import duikan.term.Mention;
import duikan.term.Mention.Rendering;
import duikan.term.Phrase;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Set<Mention> told = new HashSet<>();
    for (Habit habit : terms.habits()) {
      for (Habit.Instance instance : habit.places()) {
        told.add(instance.mention());
        out.report(taught(habit, instance));
      }
    }
    missing(terms.mentions()).stream()
        .filter(mention -> !told.contains(mention))
        .forEach(mention -> out.report(missing(mention)));
  }

  /** Of every term that a chapter never renders, the first mention: one may well be a pronoun. */
  private static List<Mention> missing(List<Mention> mentions) {
    Map<List<Object>, List<Mention>> byChapter = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.term().kind() != Term.Kind.KEEP) {
        List<Object> key =
            List.of(
                mention.term().row(),
                mention.chapter().target().path(),
                mention.chapter().chapter().ordinal());
        byChapter.computeIfAbsent(key, it -> new ArrayList<>()).add(mention);
      }
    }
    return byChapter.values().stream()
        .filter(all -> all.stream().allMatch(it -> it.rendering() == Rendering.UNKNOWN))
        .map(all -> all.get(0))
        .toList();
  }

  private static Finding taught(Habit habit, Habit.Instance instance) {
    return Finding.at(instance.place())
        .atMost(habit.isAlike() ? Severity.WARNING : Severity.INFO)
        .saying("taught")
        .with("source", habit.term().source())
        .with("target", habit.term().target())
        .with("instead", habit.phrase())
        .with("times", habit.places().size())
        .and(instance.mention().place(), "source");
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
