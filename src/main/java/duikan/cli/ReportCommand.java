package duikan.cli;

import duikan.align.AlignedBook;
import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Config;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.BookFolder;
import duikan.io.GitSample;
import duikan.io.SiteFolder;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.TermConventions;
import duikan.progress.Progress;
import duikan.progress.StampFile;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.site.Edition;
import duikan.site.Site;
import duikan.site.Timeline;
import duikan.term.TermBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code duikan report}: the book as a site to look at. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private static final String GRAMMAR = "grammar";
  private static final int MOST_POINTS = 100;
  private static final int SHORT_HASH = 7;

  private final Surroundings here;
  private final Language language;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--output", paramLabel = "DIR", required = true, descriptionKey = "report.output")
  private Path output = Path.of("");

  @Option(names = "--history", paramLabel = "N", descriptionKey = "report.history")
  private int history = 12;

  @Option(names = "--skip", paramLabel = "RULE", split = ",", descriptionKey = "report.skip")
  private Set<String> skip = new LinkedHashSet<>();

  @Mixin private BookOptions options = new BookOptions();

  ReportCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    RuleName.checkLists(command);
    if (history < 0 || history > MOST_POINTS) {
      throw new UserError(new Message("--history is from 0 to 100", "--history 应在 0 与 100 之间"));
    }
    Path root = options.root(here);
    Book book = BookFolder.read(root, new ContentPairing());
    // Says that there is no chapter.
    new ChapterChoice(root, here.folder()).of(book, List.of());
    // Refused at once rather than after the work.
    SiteFolder folder = SiteFolder.at(here.folder().resolve(output));
    Map<String, WholeFile.Content> files = new TreeMap<>();
    try (Machines machines = new Machines(here, root, Optional.empty())) {
      Site.of(edition(root, book, machines.engines()))
          .forEach((name, file) -> files.put(name, file::to));
    }
    folder.write(files);
    String index = output.resolve("index.html").toString();
    here.say(
        new Message(
                files.size() + " files written; open " + index,
                "已写入 " + files.size() + " 个文件；请打开 " + index)
            .in(language));
    return 0;
  }

  private Edition edition(Path root, Book book, Engines all) throws BadSetting {
    Engines engines = skip.contains(GRAMMAR) ? all.withoutGrammar() : all;
    RuleSet rules = RuleSet.shipped(Rules.all(engines), Rules.pagesAlone()).with(book.rulePages());
    RuleName.check(skip, rules);
    Settings settings = Settings.of(book.config(), rules, Set.of(), skip);
    AlignedBook aligned = AlignedBook.of(book);
    List<Diagnostic> findings = Linter.lint(book, rules, settings, () -> aligned);
    Progress progress = Standing.of(book, aligned, engines.evidence(), settings);
    TermBook terms = TermBook.of(book, aligned, TermConventions.of(rules, settings));
    return new Edition(
        language,
        book,
        aligned,
        progress,
        findings,
        rules.pages(),
        terms,
        timeline(root, book.config(), progress));
  }

  /** Where the translation stood in some commits; the newest point is the book as it is now. */
  private Timeline timeline(Path root, Config config, Progress now) {
    if (history == 0) {
      return Timeline.none();
    }
    GitSample sample = GitSample.of(root, here.environment(), paths(config), history);
    if (sample.silence().isPresent()) {
      return said(
          List.of(),
          new Message(
              "no progress over time: git tells of no commit of this book", "没有历史进度：git 中没有本书的提交"));
    }
    List<Timeline.Point> points = new ArrayList<>();
    List<GitSample.Commit> commits = sample.commits();
    for (GitSample.Commit commit : commits.subList(0, commits.size() - 1)) {
      then(root, commit).ifPresent(points::add);
    }
    GitSample.Commit last = commits.get(commits.size() - 1);
    points.add(new Timeline.Point(shortened(last), last.date(), now.percent()));
    return sample.cutOff()
        ? said(
            points,
            new Message(
                "progress over time begins late: this clone is shallow; fetch all of its history",
                "历史进度不完整：这是浅克隆；请获取全部历史"))
        : new Timeline(points, Optional.empty());
  }

  /** What the progress of a book depends on. */
  private static List<String> paths(Config config) {
    String source = config.sourceFile().map(Config.SourceFile::path).orElse(config.sourceFolder());
    return Stream.of(
            source, config.targetFolder(), config.glossaryFile(), Config.FILE, StampFile.NAME)
        .map(path -> path.isEmpty() ? "." : path)
        .toList();
  }

  private Timeline said(List<Timeline.Point> points, Message remark) {
    here.remark(remark.in(language));
    return new Timeline(points, Optional.of(remark));
  }

  private Optional<Timeline.Point> then(Path root, GitSample.Commit commit) {
    try {
      double percent = Standing.then(here, root, commit.hash()).progress().percent();
      return Optional.of(new Timeline.Point(shortened(commit), commit.date(), percent));
    } catch (UserError | BadSetting nothingThen) {
      // There was no book yet, or one that could not be read: that day has no point.
      return Optional.empty();
    }
  }

  private static String shortened(GitSample.Commit commit) {
    return commit.hash().substring(0, Math.min(SHORT_HASH, commit.hash().length()));
  }
}
