package duikan.rule;

import duikan.book.Term;
import duikan.doc.Place;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import duikan.term.Conventions.Added;
import duikan.term.Form;
import duikan.term.Lesson;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A rendering that must not be used. */
final class ForbiddenTerm implements Rule.OfTerms {
  @Override
  public String name() {
    return "forbidden-term";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    Added added = options.choice("added", Added.class);
    IdentityHashMap<Term, List<Lesson>> taught = new IdentityHashMap<>();
    for (Lesson lesson : terms.lessons()) {
      List<Lesson> lessons = taught.computeIfAbsent(lesson.term(), it -> new ArrayList<>());
      if (lessons.stream().noneMatch(known -> known.text().equals(lesson.text()))) {
        lessons.add(lesson);
      }
    }
    for (Use use : terms.uses()) {
      boolean isBacked = use.backing() != Use.Backing.NONE;
      if (use.form().isOtherRendering() && (isBacked || added != Added.IGNORE)) {
        Finding finding = finding(use, taught);
        out.report(isBacked || added == Added.CHECK ? finding : finding.atMost(Severity.INFO));
      }
    }
  }

  private static Finding finding(Use use, IdentityHashMap<Term, List<Lesson>> taught) {
    Term term = use.term();
    Finding finding =
        Finding.at(use.place())
            .with("text", use.text())
            .with("source", term.source())
            .with("target", term.target());
    boolean learnt = use.form() == Form.LEARNT;
    if (learnt) {
      finding = finding.saying("learnt");
      Optional<Place> lesson =
          taught.getOrDefault(term, List.of()).stream()
              .filter(it -> it.isOf(use))
              .map(Lesson::place)
              .filter(place -> !place.equals(use.place()))
              .findFirst();
      finding = lesson.isPresent() ? finding.and(lesson.get(), "taught") : finding;
    }
    if (use.span().length() != use.text().length()) {
      return finding;
    }
    // One character may be half of another word, and what was learnt may be meant.
    boolean safe = !learnt && use.text().length() > 1 && use.backing() != Use.Backing.NONE;
    return finding.fixedBy(
        safe ? Fix.safe(use.span(), term.target()) : Fix.unsafe(use.span(), term.target()));
  }
}
