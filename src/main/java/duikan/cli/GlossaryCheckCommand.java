package duikan.cli;

import duikan.align.AlignedBook;
import duikan.align.ContentPairing;
import duikan.book.Book;
import duikan.book.GlossaryReader;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.BookFolder;
import duikan.io.UserError;
import duikan.lint.Linter;
import duikan.lint.Outcome;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.TermConventions;
import duikan.report.JsonReport;
import duikan.report.TextReport;
import duikan.report.TextReport.Ending;
import duikan.report.UsageJson;
import duikan.report.UsageText;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.term.Conventions;
import duikan.term.TermBook;
import duikan.term.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duikan glossary check}: what is wrong with the glossary itself, for which no page is read;
 * with {@code --usage} how the book uses it.
 */
@Command(name = "check")
final class GlossaryCheckCommand implements Callable<Integer> {
  /** How findings and usages are written. */
  enum Format {
    TEXT,
    JSON
  }

  /** The rules about glossary.csv alone. */
  private static final Set<String> RULES = Set.of(GlossaryReader.RULE, "glossary-conflict");

  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final Surroundings here;
  private final Language language;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "glossary.check.format")
  private Format format = Format.TEXT;

  @Option(names = "--fail-on", paramLabel = "error|warning|never", descriptionKey = "lint.fail-on")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--usage", descriptionKey = "glossary.check.usage")
  private boolean usage;

  @Mixin private BookOptions common = new BookOptions();

  GlossaryCheckCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Path root = common.root(here);
    Book book =
        usage ? BookFolder.read(root, new ContentPairing()) : BookFolder.readWithoutPages(root);
    String path = book.config().glossaryFile();
    boolean unread = book.faults().stream().anyMatch(one -> one.place().path().equals(path));
    if (book.glossary().source().text().isEmpty() && !unread) {
      throw new UserError(
          new Message(
              "there is no " + path + " in " + root + "; 'duikan glossary import FILE' makes one",
              root + " 中没有 " + path + "；可用“duikan glossary import FILE”生成"));
    }
    RuleSet rules =
        RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).with(book.rulePages());
    Settings settings = Settings.of(book.config(), rules, RULES, Set.of());
    if (usage) {
      writeUsage(book, TermConventions.of(rules, settings));
      return CLEAN;
    }
    Outcome outcome = new Outcome(Linter.lint(book, rules, settings), 1);
    switch (format) {
      case JSON -> new JsonReport(language).write(outcome, here.out());
      case TEXT ->
          new TextReport(
                  language, common.paint(here), here.width(), Integer.MAX_VALUE, Ending.TOTALS)
              .write(outcome, here.text());
    }
    return failOn.fails(outcome) ? FOUND : CLEAN;
  }

  private void writeUsage(Book book, Conventions conventions) throws IOException {
    List<Usage> usages = Usage.of(TermBook.of(book, AlignedBook.of(book), conventions));
    switch (format) {
      case JSON -> UsageJson.write(usages, here.out());
      case TEXT -> new UsageText(language, common.paint(here)).write(usages, here.text());
    }
  }
}
