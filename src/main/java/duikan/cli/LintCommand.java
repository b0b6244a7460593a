package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.lint.Diagnostic;
import duikan.lint.Fixable;
import duikan.lint.Linter;
import duikan.lint.Outcome;
import duikan.lint.Rule;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.report.FixHint;
import duikan.report.JsonReport;
import duikan.report.Paint;
import duikan.report.TextReport;
import duikan.report.TextReport.Ending;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
  /** How findings are written. */
  enum Format {
    TEXT,
    JSON
  }

  private static final String GRAMMAR = "grammar";
  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "lint.path")
  private List<Path> paths = List.of();

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "lint.format")
  private Format format = Format.TEXT;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "lint.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--only", paramLabel = "RULE", split = ",", descriptionKey = "lint.only")
  private Set<String> only = new LinkedHashSet<>();

  @Option(names = "--skip", paramLabel = "RULE", split = ",", descriptionKey = "lint.skip")
  private Set<String> skip = new LinkedHashSet<>();

  @Option(names = "--fail-on", paramLabel = "error|warning|never", descriptionKey = "lint.fail-on")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--max-per-rule", paramLabel = "N", descriptionKey = "lint.max-per-rule")
  private int maxPerRule = 10;

  @Option(names = "--lang-check", paramLabel = "en", descriptionKey = "lint.lang-check")
  private Optional<Machines.LangCheck> langCheck = Optional.empty();

  @Option(names = "--quiet", descriptionKey = "lint.quiet")
  private boolean quiet;

  @Mixin private Narrowing narrowing = new Narrowing();

  @Mixin private BookOptions common = new BookOptions();

  LintCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    narrowing.check();
    Path root = common.root(here);
    Selection selection = Selection.of(root, here.folder(), paths);
    Book book = duikan.io.BookFolder.read(root, new ContentPairing());
    selection.check(book);
    Outcome outcome;
    Narrowing.Left left;
    try (Machines machines = new Machines(here, root, langCheck)) {
      outcome = selection.of(book, found(book, machines.engines()));
      left = narrowing.narrow(outcome.diagnostics(), run(root, book, selection), lint(machines));
    }
    outcome = new Outcome(left.diagnostics(), outcome.files());
    write(outcome);
    if (format == Format.TEXT && output.isEmpty() && !quiet) {
      FixHint.write(Fixable.of(book, outcome.diagnostics()), language, here.out());
    }
    return failOn.fails(outcome) || left.stale() ? FOUND : CLEAN;
  }

  private Narrowing.Run run(Path root, Book book, Selection selection) {
    return new Narrowing.Run(
        here,
        language,
        root,
        book,
        paths.isEmpty() && only.isEmpty() && skip.isEmpty(),
        finding ->
            selection.holds(finding.path())
                && (only.isEmpty() || only.contains(finding.rule()))
                && !skip.contains(finding.rule()),
        quiet);
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

  private List<Diagnostic> found(Book book, Engines engines) throws BadSetting {
    RuleSet rules = rules(book, engines, only);
    RuleName.check(only, rules);
    RuleName.check(skip, rules);
    return lint(book, rules, only);
  }

  private List<Diagnostic> lint(Book book, RuleSet rules, Set<String> wanted) throws BadSetting {
    return Linter.lint(book, rules, Settings.of(book.config(), rules, wanted, skip));
  }

  private void write(Outcome outcome) throws IOException {
    if (output.isEmpty()) {
      write(outcome, here.out(), common.paint(here));
      return;
    }
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    write(outcome, out, Paint.PLAIN);
    out.flush();
    WholeFile.write(here.folder().resolve(output.get()), text.toString());
  }

  private void write(Outcome outcome, PrintWriter out, Paint paint) throws IOException {
    switch (format) {
      case JSON -> new JsonReport(language).write(outcome, out);
      case TEXT -> {
        if (maxPerRule < 0) {
          throw new UserError(
              new Message("--max-per-rule is 0 (all) or more", "--max-per-rule 应为 0（全部）或更大"));
        }
        int most = maxPerRule == 0 ? Integer.MAX_VALUE : maxPerRule;
        Ending ending = quiet ? Ending.NOTHING : Ending.TOTALS;
        new TextReport(language, paint, here.width(), most, ending).write(outcome, out);
      }
    }
  }
}
