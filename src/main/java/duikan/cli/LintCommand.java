package duikan.cli;

import duikan.book.Book;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.io.CacheFolder;
import duikan.io.UserError;
import duikan.io.WebLinks;
import duikan.lint.Fixable;
import duikan.lint.Outcome;
import duikan.lint.Shard;
import duikan.report.FixHint;
import duikan.web.Web;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duikan lint}: what is wrong with the book. */
@Command(name = "lint")
final class LintCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  /** The rule that does not run unless it is asked for. */
  private static final String OF_THE_WEB = "dead-url";

  private final Surroundings here;
  private final Language language;

  @Spec private CommandSpec command = CommandSpec.create();

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

  @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "lint.shard")
  private String shard = Shard.whole().toString();

  @Option(names = "--no-cache", descriptionKey = "lint.no-cache")
  private boolean noCache;

  @Option(names = "--online", descriptionKey = "lint.online")
  private boolean online;

  @Mixin private Reporting reporting = new Reporting();

  @Mixin private Workers workers = new Workers();

  @Mixin private Narrowing narrowing = new Narrowing();

  @Mixin private BookOptions common = new BookOptions();

  LintCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    RuleName.checkLists(command);
    reporting.check();
    narrowing.check();
    Path root = common.root(here);
    Selection selection = Selection.of(root, here.folder(), paths);
    if (only.contains(OF_THE_WEB) && !online) {
      throw new UserError(
          new Message(
              OF_THE_WEB + " asks the web: add --online", OF_THE_WEB + " 需要访问网络：请加上 --online"));
    }
    Optional<WebLinks> web =
        online ? Optional.of(WebLinks.of(memory(), Main.Version.number())) : Optional.empty();
    Checkup checkup = checkup(root, web.map(Web.class::cast).orElseGet(Web::none));
    Checkup.Checked checked;
    try (ProgressBar bar = ProgressBar.of(here, language, reporting.isQuiet())) {
      checked = workers.run(() -> checkup.now(selection::check, told(root, selection), bar));
    }
    Outcome all = selection.of(checked.verdict());
    Narrowing.Left left =
        narrowing.narrow(
            all.diagnostics(),
            run(root, checked, selection),
            (earlier, evidence, rules) -> checkup.earlier(earlier, evidence, rules));
    Outcome outcome = new Outcome(left.diagnostics(), all.files());
    Told told = new Told(outcome, checked.rulebook(), here.root(root), shard(), failOn.severity());
    reporting.write(told, here, language, common.paint(here));
    if (reporting.isTextWithTotals()) {
      FixHint.write(
          Fixable.of(checked.verdict().pages(), outcome.diagnostics()), language, here.text());
    }
    return failOn.fails(outcome) || left.stale() ? FOUND : CLEAN;
  }

  // What is left out afterwards, the web need not be asked about.
  private Function<Book, Predicate<Source>> told(Path root, Selection selection) {
    return book -> {
      Predicate<Source> reached = online ? narrowing.reached(root, book, here) : page -> true;
      return reached.and(page -> selection.holds(page.path()));
    };
  }

  private Narrowing.Run run(Path root, Checkup.Checked checked, Selection selection) {
    Shard part = shard();
    boolean whole = part.isWhole();
    Predicate<String> mine =
        whole || !narrowing.hasBaseline() ? path -> true : part.in(checked.book().get());
    return new Narrowing.Run(
        here,
        language,
        root,
        checked.book(),
        whole && paths.isEmpty() && only.isEmpty() && skip.isEmpty(),
        finding ->
            selection.holds(finding.path())
                && mine.test(finding.path())
                && (only.isEmpty() || only.contains(finding.rule()))
                && !skip.contains(finding.rule())
                && (online || !finding.rule().equals(OF_THE_WEB)),
        reporting.isQuiet());
  }

  private Checkup checkup(Path root, Web web) {
    Optional<Path> memory = memory();
    Optional<String> build = memory.flatMap(folder -> Build.identity());
    return new Checkup(here, root, only, skip, langCheck, shard(), memory, build, web);
  }

  private Optional<Path> memory() {
    return noCache ? Optional.empty() : CacheFolder.of(here.environment());
  }

  private Shard shard() {
    return Shard.of(shard)
        .orElseThrow(
            () ->
                new UserError(
                    new Message(
                        "--shard is I/N, as 1/4 to 4/4, not '" + shard + "'",
                        "--shard 应为 I/N，如 1/4 到 4/4，而不是“" + shard + "”")));
  }
}
