package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.CacheFolder;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.lint.Fixable;
import duikan.lint.Outcome;
import duikan.lint.Shard;
import duikan.report.FixHint;
import duikan.report.JsonReport;
import duikan.report.Paint;
import duikan.report.TextReport;
import duikan.report.TextReport.Ending;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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

  @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "lint.shard")
  private String shard = Shard.whole().toString();

  @Option(names = "--no-cache", descriptionKey = "lint.no-cache")
  private boolean noCache;

  @Option(names = "--quiet", descriptionKey = "lint.quiet")
  private boolean quiet;

  @Mixin private Workers workers = new Workers();

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
    Checkup checkup = checkup(root);
    Checkup.Checked checked = workers.run(() -> checkup.now(selection::check));
    Outcome all = selection.of(checked.verdict());
    Narrowing.Left left =
        narrowing.narrow(
            all.diagnostics(),
            run(root, checked, selection),
            (earlier, evidence, rules) -> checkup.earlier(earlier, evidence, rules));
    Outcome outcome = new Outcome(left.diagnostics(), all.files());
    write(outcome);
    if (format == Format.TEXT && output.isEmpty() && !quiet) {
      FixHint.write(
          Fixable.of(checked.verdict().pages(), outcome.diagnostics()), language, here.out());
    }
    return failOn.fails(outcome) || left.stale() ? FOUND : CLEAN;
  }

  private Narrowing.Run run(Path root, Checkup.Checked checked, Selection selection) {
    boolean whole = shard().equals(Shard.whole());
    Predicate<String> mine =
        whole || !narrowing.hasBaseline() ? path -> true : shard().in(checked.book().get());
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
                && !skip.contains(finding.rule()),
        quiet);
  }

  private Checkup checkup(Path root) {
    Optional<Path> memory = noCache ? Optional.empty() : CacheFolder.of(here.environment());
    Optional<String> build = memory.flatMap(folder -> Build.identity());
    return new Checkup(here, root, only, skip, langCheck, shard(), memory, build);
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
