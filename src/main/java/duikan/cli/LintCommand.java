package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.doc.Language;
import duikan.lint.Diagnostic;
import duikan.lint.Fixable;
import duikan.lint.Linter;
import duikan.lint.Outcome;
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

  @Mixin private BookOptions common = new BookOptions();

  LintCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    reporting.check();
    Path root = common.root(here);
    Selection selection = Selection.of(root, here.folder(), paths);
    Book book = duikan.io.BookFolder.read(root, new ContentPairing());
    selection.check(book);
    try (Machines machines = new Machines(here, root, langCheck)) {
      RuleSet rules = rules(book, asked(machines.engines()));
      Outcome outcome = selection.of(book, found(book, rules));
      Told told = new Told(outcome, Rulebook.of(rules, book), here.root(root), failOn.severity());
      reporting.write(told, here, language, common.paint(here));
      if (reporting.isTextWithTotals()) {
        FixHint.write(Fixable.of(book, outcome.diagnostics()), language, here.out());
      }
      return failOn.fails(outcome) ? FOUND : CLEAN;
    }
  }

  // The book's own grammar rules are tried by LanguageTool: a run without it does not start it.
  private Engines asked(Engines engines) {
    boolean named = only.isEmpty() || only.contains(GRAMMAR) || only.contains("rule-page");
    return named && !skip.contains(GRAMMAR) ? engines : engines.withoutGrammar();
  }

  private RuleSet rules(Book book, Engines engines) {
    RuleSet rules = RuleSet.shipped(Rules.all(engines), Rules.pagesAlone()).with(book.rulePages());
    RuleName.check(only, rules);
    RuleName.check(skip, rules);
    return rules;
  }

  private List<Diagnostic> found(Book book, RuleSet rules) throws BadSetting {
    return Linter.lint(book, rules, Settings.of(book.config(), rules, only, skip));
  }
}
