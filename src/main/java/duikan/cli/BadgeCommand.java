package duikan.cli;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.LooseFile;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.TermConventions;
import duikan.progress.Badge;
import duikan.report.BadgeJson;
import duikan.report.BadgeSvg;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.term.TermBook;
import duikan.term.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duikan badge}: a badge for the README. */
@Command(name = "badge")
final class BadgeCommand implements Callable<Integer> {
  private static final int FRESH = 0;
  private static final int STALE = 1;

  /** What it shows. */
  enum Metric {
    PROGRESS,
    CHAPTERS,
    TERMS
  }

  /** How it is written. */
  enum Format {
    SVG,
    SHIELDS
  }

  private final Surroundings here;
  private final Language language;

  @Option(
      names = "--metric",
      paramLabel = "progress|chapters|terms",
      descriptionKey = "badge.metric")
  private Metric metric = Metric.PROGRESS;

  @Option(names = "--format", paramLabel = "svg|shields", descriptionKey = "badge.format")
  private Format format = Format.SVG;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "badge.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--check", descriptionKey = "badge.check")
  private boolean check;

  @Mixin private BookOptions options = new BookOptions();

  BadgeCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    if (check && output.isEmpty()) {
      throw new UserError(
          new Message(
              "--check compares a file: name it with --output FILE",
              "--check 要核对文件：请用 --output FILE 指明"));
    }
    Path root = options.root(here);
    Book book = options.read(here);
    // Says that there is no chapter.
    new ChapterChoice(root, here.folder()).of(book, List.of());
    Badge badge =
        switch (metric) {
          case PROGRESS -> Badge.ofProgress(Standing.now(here, language, root, book), language);
          case CHAPTERS -> Badge.ofChapters(Standing.now(here, language, root, book), language);
          case TERMS -> ofTerms(book);
        };
    String text =
        switch (format) {
          case SVG -> BadgeSvg.of(badge) + "\n";
          case SHIELDS -> BadgeJson.of(badge) + "\n";
        };
    if (check) {
      return checked(output.orElseThrow(), text);
    }
    if (output.isPresent()) {
      WholeFile.write(here.folder().resolve(output.get()), text);
    } else {
      here.out().print(text);
    }
    return FRESH;
  }

  private int checked(Path name, String text) {
    Path file = here.folder().resolve(name);
    boolean fresh =
        LooseFile.isThere(file) && LooseFile.text(file, name.toString()).text().equals(text);
    if (!fresh) {
      here.say(
          new Message(
                  name + ": the badge is stale; run duikan badge without --check",
                  name + "：徽章已过时；请去掉 --check 再运行一次 duikan badge")
              .in(language));
    }
    return fresh ? FRESH : STALE;
  }

  /** Of the terms that must be annotated and are used, those that are where they first stand. */
  private Badge ofTerms(Book book) throws BadSetting {
    RuleSet rules =
        RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).with(book.rulePages());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    TermBook terms = TermBook.of(book, AlignedBook.of(book), TermConventions.of(rules, settings));
    List<Use> first = terms.firstUses().stream().flatMap(one -> one.first().stream()).toList();
    int fine = (int) first.stream().filter(Use::isAnnotated).count();
    return Badge.ofTerms(fine, first.size(), language);
  }
}
