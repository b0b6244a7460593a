package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.doc.Language;
import duikan.lint.Diagnostic;
import duikan.lint.Fixable;
import duikan.lint.Linter;
import duikan.lint.Outcome;
import duikan.lint.Rule;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.report.FixHint;
import duikan.report.Rulebook;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan lint}: what is wrong with the book. */
@Command(name = "lint")
final class LintCommand implements Callable<Integer> {
  private static final String GRAMMAR = "grammar";
  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "lint.path")
  private List<Path> paths = List.of();

  @Option(names = "--only", paramLabel = "RULE", split = ",", descriptionKey = "lint.only")
  private Set<String> only = new LinkedHashSet<>();

  @Option(names = "--skip", paramLabel = "RULE", split = ",", descriptionKey = "lint.skip")
  private Set<String> skip = new LinkedHashSet<>();

  @Option(names = "--fail-on", paramLabel = "error|warning|never", descriptionKey = "lint.fail-on")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--lang-check", paramLabel = "en", descriptionKey = "lint.lang-check")
  private Optional<Machines.LangCheck> langCheck = Optional.empty();

  @Mixin private Reporting reporting = new Reporting();

  @Mixin private Narrowing narrowing = new Narrowing();

  @Mixin private BookOptions common = new BookOptions();

  LintCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    reporting.check();
    narrowing.check();
    Path root = common.root(here);
    Selection selection = Selection.of(root, here.folder(), paths);
    Book book = duikan.io.BookFolder.read(root, new ContentPairing());
    selection.check(book);
    try (Machines machines = new Machines(here, root, langCheck)) {
      RuleSet rules = rules(book, machines.engines(), only);
      RuleName.check(only, rules);
      RuleName.check(skip, rules);
      Outcome all = selection.of(book, lint(book, rules, only));
      Narrowing.Left left =
          narrowing.narrow(all.diagnostics(), run(root, book, selection), lint(machines));
      Outcome outcome = new Outcome(left.diagnostics(), all.files());
      Told told = new Told(outcome, Rulebook.of(rules, book), here.root(root), failOn.severity());
      reporting.write(told, here, language, common.paint(here));
      if (reporting.isTextWithTotals()) {
        FixHint.write(Fixable.of(book, outcome.diagnostics()), language, here.out());
      }
      return failOn.fails(outcome) || left.stale() ? FOUND : CLEAN;
    }
  }

  private Narrowing.Run run(Path root, Book book, Selection selection) {
    return new Narrowing.Run(
        here,
        language,
        root,
        book,
        finding ->
            selection.holds(finding.path())
                && (only.isEmpty() || only.contains(finding.rule()))
                && !skip.contains(finding.rule()),
        reporting.isQuiet());
  }

  private Narrowing.Lint lint(Machines machines) {
    return (earlier, evidence, rules) -> {
      Set<String> wanted = rules.isEmpty() ? only : rules;
      return lint(earlier, rules(earlier, machines.engines().with(evidence), wanted), wanted);
    };
  }

  // The book's own grammar rules are tried by LanguageTool: a run without it does not start it.
  private Engines asked(Engines engines, Set<String> wanted) {
    boolean named = wanted.isEmpty() || wanted.contains(GRAMMAR) || wanted.contains("rule-page");
    return named && !skip.contains(GRAMMAR) ? engines : engines.withoutGrammar();
  }

  private RuleSet rules(Book book, Engines engines, Set<String> wanted) {
    List<Rule> rules = Rules.all(asked(engines, wanted));
    return RuleSet.shipped(rules, Rules.pagesAlone()).with(book.rulePages());
  }

  private List<Diagnostic> lint(Book book, RuleSet rules, Set<String> wanted) throws BadSetting {
    return Linter.lint(book, rules, Settings.of(book.config(), rules, wanted, skip));
  }
}
