package duikan.rule;

import duikan.book.Book;
import duikan.book.CsvRow;
import duikan.book.Glossary;
import duikan.book.Term;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.lint.Severity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of the glossary that contradict each other or themselves. */
final class GlossaryConflict implements Rule.OfBook {
  @Override
  public String name() {
    return "glossary-conflict";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    new Rows(book.glossary(), out).check();
  }

  private static final class Rows {
    private final Glossary glossary;
    private final Findings out;
    private final Map<List<String>, Term> bySource = new HashMap<>();
    private final Map<String, Term> byTarget = new HashMap<>();

    Rows(Glossary glossary, Findings out) {
      this.glossary = glossary;
      this.out = out;
    }

    void check() {
      for (Term term : glossary.terms()) {
        targets(term).forEach(target -> byTarget.putIfAbsent(target, term));
      }
      for (Term term : glossary.terms()) {
        twice(term);
        renderings(term);
        firstUse(term);
        List<CsvRow.Cell> cells =
            CsvRow.at(glossary.source().text(), term.row().start(), ',').cells();
        for (int i = 0; i < Math.min(cells.size(), glossary.columns().size()); i++) {
          GlossaryCell.check(glossary, glossary.columns().get(i), cells.get(i), out);
        }
      }
    }

    private void twice(Term term) {
      if (term.source().isEmpty()) {
        return;
      }
      String folded = TermForm.joined(term.source());
      String key = term.caseSensitive() ? TermForm.exact(term.source()) : folded;
      Set<String> context = new LinkedHashSet<>(term.context());
      Term before =
          bySource.putIfAbsent(
              List.of(key, String.join("|", context.stream().sorted().toList())), term);
      if (before == null) {
        return;
      }
      boolean same = before.target().equals(term.target());
      Finding finding =
          at(term, "source")
              .saying(same ? "duplicate" : Finding.USUAL)
              .with("source", term.source())
              .with("target", before.target())
              .with("line", line(before))
              .and(glossary.placeOf(before, "source"), "other");
      out.report(same ? finding.atMost(Severity.WARNING) : finding);
    }

    private void renderings(Term term) {
      Set<String> own = targets(term);
      for (String forbidden : term.forbidden()) {
        String folded = TermForm.folded(forbidden);
        if (own.contains(folded)) {
          out.report(at(term, "forbidden").saying("forbidden-own").with("rendering", forbidden));
          continue;
        }
        Term other = byTarget.get(folded);
        if (other != null) {
          out.report(
              at(term, "forbidden")
                  .saying("forbidden-target")
                  .with("rendering", forbidden)
                  .with("source", other.source())
                  .with("line", line(other))
                  .and(glossary.placeOf(other, "target"), "other")
                  .atMost(Severity.WARNING));
        }
      }
      String later = TermForm.folded(term.laterUse());
      Term other = later.isEmpty() || own.contains(later) ? null : byTarget.get(later);
      boolean abbr = later.equals(TermForm.folded(term.abbr()));
      if (other != null && !abbr && !later.equals(TermForm.folded(term.source()))) {
        out.report(
            at(term, "later_use")
                .saying("later-use")
                .with("rendering", term.laterUse())
                .with("source", other.source())
                .with("line", line(other))
                .and(glossary.placeOf(other, "target"), "other"));
      }
      for (String phrase : term.notIn()) {
        if (own.stream().noneMatch(TermForm.folded(phrase)::contains)) {
          out.report(
              at(term, "not_in")
                  .saying("not-in")
                  .with("phrase", phrase)
                  .with("target", term.target())
                  .atMost(Severity.WARNING));
        }
      }
    }

    /** A first use shows a rendering, or begins with a form that stays English. */
    private void firstUse(Term term) {
      String first = TermForm.folded(term.firstUse());
      if (first.isEmpty() || targets(term).stream().anyMatch(first::contains)) {
        return;
      }
      int bracket = first.indexOf('(');
      String head = bracket < 0 ? first : first.substring(0, bracket);
      Set<String> heads = new LinkedHashSet<>();
      heads.add(TermForm.folded(term.abbr()));
      heads.add(TermForm.folded(term.source()));
      heads.add(TermForm.folded(term.laterUse()));
      term.sourceVariants().forEach(variant -> heads.add(TermForm.folded(variant)));
      if (bracket < 0 || head.isEmpty() || !heads.contains(head)) {
        out.report(
            at(term, "first_use")
                .saying("first-use")
                .with("first", term.firstUse())
                .with("target", term.target()));
      }
    }

    private static Set<String> targets(Term term) {
      Set<String> targets = new LinkedHashSet<>();
      targets.add(TermForm.folded(term.target()));
      term.targetVariants().forEach(variant -> targets.add(TermForm.folded(variant)));
      targets.remove("");
      return targets;
    }

    private Finding at(Term term, String column) {
      return Finding.at(glossary.placeOf(term, column));
    }

    private int line(Term term) {
      return new Place(glossary.source(), Span.at(term.row().start())).start().line();
    }
  }
}
