package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Steps;
import duikan.io.BookFolder;
import duikan.io.PageFiles;
import duikan.io.UserError;
import duikan.io.Witness;
import duikan.lint.BookFixer;
import duikan.lint.Diagnostic;
import duikan.lint.Fixable;
import duikan.lint.Linter;
import duikan.lint.Outcome;
import duikan.lint.Repairs;
import duikan.lint.Repairs.Changed;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Verdict;
import duikan.lint.Wanted;
import duikan.report.FixHint;
import duikan.report.Paint;
import duikan.report.RepairText;
import duikan.report.UnifiedDiff;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duikan fix}: repairs what can be repaired. */
@Command(name = "fix")
final class FixCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int FOUND = 1;
  private static final int CANNOT_WRITE = 2;
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Surroundings here;
  private final Language language;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "fix.path")
  private List<Path> paths = List.of();

  @Option(names = "--unsafe", descriptionKey = "fix.unsafe")
  private boolean unsafe;

  @Option(names = "--dry-run", descriptionKey = "fix.dry-run")
  private boolean dryRun;

  @Option(names = "--only", paramLabel = "RULE", split = ",", descriptionKey = "fix.only")
  private Set<String> only = new LinkedHashSet<>();

  @Option(names = "--skip", paramLabel = "RULE", split = ",", descriptionKey = "fix.skip")
  private Set<String> skip = new LinkedHashSet<>();

  @Option(names = "--fail-on", paramLabel = "error|warning|never", descriptionKey = "fix.fail-on")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--stdin-path", paramLabel = "NAME", descriptionKey = "fix.stdin-path")
  private Optional<Path> stdinPath = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "fix.quiet")
  private boolean quiet;

  @Mixin private BookOptions common = new BookOptions();

  FixCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  /** The rules and settings of a run. */
  private record Laws(RuleSet rules, Settings settings) {
    List<Diagnostic> broken(Book book, Steps steps) {
      return Linter.lint(book, rules, settings, steps);
    }
  }

  /**
   * What can be done, and what is wrong after it.
   *
   * @param left of the book as it is where nothing is to be done
   */
  private record Work(Repairs repairs, Outcome left) {}

  @Override
  public Integer call() throws BadSetting {
    RuleName.checkLists(command);
    boolean filter = paths.contains(STANDARD_INPUT);
    if (filter && (paths.size() > 1 || stdinPath.isEmpty())) {
      throw new UserError(
          new Message(
              "- stands alone and needs --stdin-path NAME: the name of the page that is read",
              "“-”须单独使用，并以 --stdin-path NAME 指明所读页面的名称"));
    }
    if (!filter && stdinPath.isPresent()) {
      throw new UserError(new Message("--stdin-path needs -", "--stdin-path 须与“-”一起使用"));
    }
    Path root = filter ? common.near(here).orElse(here.folder()) : common.root(here);
    try (Machines machines = new Machines(here, root, Optional.empty())) {
      return filter
          ? fixStream(stdinPath.orElseThrow(), machines.engines())
          : fixFiles(root, machines.engines());
    }
  }

  private int fixFiles(Path root, Engines engines) throws BadSetting {
    Selection selection = Selection.of(root, here.folder(), paths);
    PageFiles files = PageFiles.of(root);
    Work work;
    try (ProgressBar bar = ProgressBar.of(here, language, quiet)) {
      work = work(root, engines, selection, files, bar);
    }
    Repairs repairs = work.repairs;
    Outcome left = work.left;
    if (dryRun) {
      writeDiff(repairs);
      return failOn.fails(left) ? FOUND : CLEAN;
    }
    boolean written = write(repairs, files);
    RepairText text = new RepairText(language, common.paint(here));
    if (!quiet) {
      text.writeChanged(repairs.changed(), here.text());
    }
    text.writeRefused(repairs.refused(), here.text());
    if (!quiet) {
      text.writeSum(repairs, left, here.text());
      int more =
          unsafe
              ? 0
              : Fixable.of(Verdict.of(repairs.book(), List.of()).pages(), left.diagnostics())
                  .unsafe();
      FixHint.write(new Fixable(0, more), language, here.text());
    }
    if (!written) {
      return CANNOT_WRITE;
    }
    return failOn.fails(left) ? FOUND : CLEAN;
  }

  private Work work(Path root, Engines engines, Selection selection, PageFiles files, Steps steps)
      throws BadSetting {
    Book book = BookFolder.read(root, new ContentPairing(), Witness.forgetful(), steps);
    selection.check(book);
    Laws laws = laws(book, engines);
    Map<String, Optional<Message>> locks = new HashMap<>();
    Wanted wanted =
        new Wanted(
            unsafe,
            page -> isWanted(page, selection),
            page -> locks.computeIfAbsent(page.path(), files::lock));
    Repairs repairs = fix(book, laws, wanted, steps);
    Book after = dryRun ? book : repairs.book();
    return new Work(repairs, selection.of(after, laws.broken(after, steps)));
  }

  private int fixStream(Path name, Engines engines) throws BadSetting {
    StandardPage read = StandardPage.read(name, common.namedRoot(here), here);
    Laws laws = laws(read.book(), engines);
    Selection selection = Selection.of(read.page().path());
    Wanted wanted = Wanted.of(unsafe, page -> page.path().equals(read.page().path()));
    Repairs repairs = fix(read.book(), laws, wanted, Steps.untold());
    if (dryRun) {
      writeDiff(repairs);
    } else {
      String text =
          repairs.changed().isEmpty()
              ? read.page().text()
              : repairs.changed().get(0).after().text();
      here.out().print(read.page().source().byteOrderMark() ? "\uFEFF" + text : text);
      if (!quiet) {
        new RepairText(language, Paint.PLAIN).writeRefused(repairs.refused(), here.err());
      }
    }
    Book left = dryRun ? read.book() : repairs.book();
    return failOn.fails(selection.of(left, laws.broken(left, Steps.untold()))) ? FOUND : CLEAN;
  }

  private Laws laws(Book book, Engines engines) throws BadSetting {
    RuleSet rules = RuleSet.shipped(Rules.all(engines), Rules.pagesAlone()).with(book.rulePages());
    RuleName.check(only, rules);
    RuleName.check(skip, rules);
    return new Laws(rules, Settings.of(book.config(), rules, only, skip));
  }

  private static Repairs fix(Book book, Laws laws, Wanted wanted, Steps steps) throws BadSetting {
    return BookFixer.fix(book, laws.rules, laws.settings, wanted, new ContentPairing(), steps);
  }

  // A translator cannot mend the original; somebody who names it wants to.
  private static boolean isWanted(Page page, Selection selection) {
    return switch (page.role()) {
      case TARGET, README -> selection.holds(page.path());
      case SOURCE -> selection.names(page.path());
    };
  }

  private boolean write(Repairs repairs, PageFiles files) {
    boolean all = true;
    for (Changed page : repairs.changed()) {
      Optional<Message> failure = files.write(page.before(), page.after());
      if (failure.isPresent()) {
        all = false;
        new RepairText(language, Paint.PLAIN)
            .writeFailure(page.before().path(), failure.get(), here.err());
      }
    }
    return all;
  }

  private void writeDiff(Repairs repairs) {
    Paint paint = common.paint(here);
    // A patch that goes on to a program is exact; colours are for eyes alone.
    boolean seen = here.terminal() || paint == Paint.COLOURS;
    UnifiedDiff.Reader reader = seen ? UnifiedDiff.Reader.PERSON : UnifiedDiff.Reader.PROGRAM;
    PrintWriter out = here.out();
    for (Changed page : repairs.changed()) {
      UnifiedDiff.write(page.before(), page.after(), paint, reader, out);
    }
    RepairText text = new RepairText(language, Paint.PLAIN);
    text.writeRefused(repairs.refused(), here.err());
    if (!quiet) {
      text.writePlan(repairs, here.err());
    }
  }
}
