package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.StepSummary;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.report.GithubReport;
import duikan.report.GitlabReport;
import duikan.report.JsonReport;
import duikan.report.JunitReport;
import duikan.report.MarkdownReport;
import duikan.report.Paint;
import duikan.report.RdjsonReport;
import duikan.report.SarifReport;
import duikan.report.TextReport;
import duikan.report.TextReport.Ending;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import picocli.CommandLine.Option;

/** How findings are told: in which formats, and where to. */
final class Reporting {
  private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = ReportTarget.Reader.class,
      completionCandidates = ReportFormat.Names.class,
      descriptionKey = "lint.format")
  private List<ReportTarget> asked = List.of();

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "lint.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--max-per-rule", paramLabel = "N", descriptionKey = "lint.max-per-rule")
  private int maxPerRule = 10;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "lint.quiet")
  private boolean quiet;

  /**
   * Accepts options that go together.
   *
   * @throws UserError if they do not
   */
  void check() {
    if (maxPerRule < 0) {
      throw new UserError(
          new Message("--max-per-rule is 0 (all) or more", "--max-per-rule 应为 0（全部）或更大"));
    }
    for (ReportTarget one : targets()) {
      if (one.file().isPresent() && one.file().get().toString().isEmpty()) {
        String typed = "--format " + one.format().label() + "=";
        throw new UserError(
            new Message(typed + " names no file: " + typed + "FILE", typed + " 后面没有写文件名"));
      }
    }
    List<ReportTarget> homeless = targets().stream().filter(one -> one.file().isEmpty()).toList();
    if (homeless.size() > 1) {
      throw new UserError(
          new Message(
              "only one report goes to standard output; give the others a file: --format sarif=FILE",
              "标准输出只能写一份报告；其余的请指定文件：--format sarif=FILE"));
    }
    if (output.isPresent() && homeless.isEmpty()) {
      throw new UserError(
          new Message(
              "every --format has a file; there is nothing for --output",
              "每个 --format 都指定了文件，--output 没有可写的内容"));
    }
    Set<Path> files = new HashSet<>();
    for (ReportTarget one : targets()) {
      Optional<Path> file = one.file().or(() -> output).map(Path::normalize);
      if (file.isPresent() && !files.add(file.get())) {
        throw new UserError(new Message("two reports for " + file.get(), "有两份报告要写入 " + file.get()));
      }
    }
  }

  /** Whether no more is told than is needed. */
  boolean isQuiet() {
    return quiet;
  }

  /** Whether a person reads the text on standard output, with its last lines. */
  boolean isTextWithTotals() {
    return !quiet
        && output.isEmpty()
        && targets().contains(new ReportTarget(ReportFormat.TEXT, Optional.empty()));
  }

  /** Writes every report: a program's is written whole or not at all. */
  void write(Told told, Surroundings here, Language language, Paint paint) throws IOException {
    for (ReportTarget one : targets()) {
      Optional<Path> file = one.file().or(() -> output);
      if (file.isPresent()) {
        WholeFile.write(
            here.folder().resolve(file.get()),
            out -> write(one.format(), told, here, language, out));
      }
    }
    for (ReportTarget one : targets()) {
      if (one.file().isEmpty() && output.isEmpty()) {
        if (one.format() == ReportFormat.TEXT) {
          text(language, paint, here).write(told.outcome(), here.text());
        } else {
          HeldBack out = new HeldBack(here.out());
          write(one.format(), told, here, language, out);
          out.release();
        }
      }
    }
  }

  private List<ReportTarget> targets() {
    return asked.isEmpty() ? List.of(new ReportTarget(ReportFormat.TEXT, Optional.empty())) : asked;
  }

  private void write(
      ReportFormat format, Told told, Surroundings here, Language language, Writer out)
      throws IOException {
    switch (format) {
      case TEXT ->
          out.append(printed(to -> text(language, Paint.PLAIN, here).write(told.outcome(), to)));
      case JSON -> new JsonReport(language, told.shard()).write(told.outcome(), out);
      case SARIF ->
          new SarifReport(
                  language, told.root(), told.rulebook().get(), Main.Version.number(), told.shard())
              .write(told.outcome(), out);
      case GITHUB -> {
        out.append(
            printed(to -> new GithubReport(language, told.root()).write(told.outcome(), to)));
        summarize(told, here, language);
      }
      case RDJSON ->
          new RdjsonReport(language, told.root(), told.rulebook().get()).write(told.outcome(), out);
      case JUNIT -> junit(told, language, out);
      case GITLAB -> new GitlabReport(language, told.root()).write(told.outcome(), out);
      case MARKDOWN -> markdown(told, language, MarkdownReport.COMMENT).write(told.outcome(), out);
    }
  }

  // A PrintWriter would keep to itself that the disk is full.
  private static String printed(Consumer<PrintWriter> report) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    report.accept(out);
    out.flush();
    return text.toString();
  }

  private static void junit(Told told, Language language, Writer out) throws IOException {
    try {
      new JunitReport(language, told.root(), told.failing(), told.shard())
          .write(told.outcome(), out);
    } catch (XMLStreamException wrong) {
      throw wrong.getNestedException() instanceof IOException why ? why : new IOException(wrong);
    }
  }

  private TextReport text(Language language, Paint paint, Surroundings here) {
    Ending ending = quiet ? Ending.NOTHING : Ending.TOTALS;
    return new TextReport(language, paint, here.width(), most(), ending);
  }

  private MarkdownReport markdown(Told told, Language language, long room) {
    return new MarkdownReport(language, told.root(), told.rulebook().get(), most(), room);
  }

  // What annotations cannot show stands in the summary of the step.
  private void summarize(Told told, Surroundings here, Language language) throws IOException {
    String name = here.environment().getOrDefault(STEP_SUMMARY, "");
    if (name.isEmpty() || told.outcome().diagnostics().isEmpty()) {
      return;
    }
    Path file = here.folder().resolve(name);
    StringWriter text = new StringWriter();
    markdown(told, language, StepSummary.room(file)).write(told.outcome(), text);
    StepSummary.append(file, text.toString());
  }

  private int most() {
    return maxPerRule == 0 ? Integer.MAX_VALUE : maxPerRule;
  }
}
