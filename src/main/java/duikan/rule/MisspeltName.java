package duikan.rule;

import duikan.book.Term;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.Setting;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.Locale;
import java.util.stream.Stream;

/** A name that stays English, written otherwise. */
final class MisspeltName implements Rule.OfTerms {
  @Override
  public String name() {
    return "misspelt-name";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    for (Use use : terms.uses()) {
      Term term = use.term();
      boolean kept = term.kind() == Term.Kind.KEEP && !term.caseSensitive();
      if (!kept || isRight(use) || isIdentifier(use)) {
        continue;
      }
      Finding finding = Finding.at(use.place()).with("text", use.text()).with("name", name(use));
      boolean plain = use.span().length() == use.text().length();
      out.report(plain ? finding.fixedBy(Fix.safe(use.span(), name(use))) : finding);
    }
  }

  /** What it is a misspelling of: k8s of K8s, not of Kubernetes. */
  private static String name(Use use) {
    Term term = use.term();
    return Stream.concat(Stream.of(term.abbr()), term.sourceVariants().stream())
        .filter(use.text()::equalsIgnoreCase)
        .findFirst()
        .orElse(term.target());
  }

  /** docker-compose is a command, not Docker Compose misspelt. */
  private static boolean isIdentifier(Use use) {
    String text = use.text();
    return text.indexOf('-') > 0
        && use.term().target().indexOf('-') < 0
        && text.equals(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isRight(Use use) {
    Term term = use.term();
    return isCapitalised(use)
        || Stream.concat(
                Stream.of(term.source(), term.target(), term.laterUse(), term.abbr()),
                Stream.concat(term.sourceVariants().stream(), term.targetVariants().stream()))
            .anyMatch(use.text()::equals);
  }

  /** A name in lower case may begin a title with a capital. */
  private static boolean isCapitalised(Use use) {
    String name = use.term().target();
    return use.setting() == Setting.HEADING
        && name.equals(name.toLowerCase(Locale.ROOT))
        && use.text().substring(1).equals(name.substring(1));
  }
}
