package duikan.cli;

import duikan.book.Book;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.progress.Earlier;
import duikan.progress.Progress;
import duikan.report.Paint;
import duikan.report.ProgressHtml;
import duikan.report.ProgressJson;
import duikan.report.ProgressMarkdown;
import duikan.report.ProgressText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duikan progress}: where the translation stands. */
@Command(name = "progress")
final class ProgressCommand implements Callable<Integer> {
  /** How it is written. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    HTML
  }

  private static final int CLEAN = 0;
  private static final int BELOW = 1;

  private final Surroundings here;
  private final Language language;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown|html",
      descriptionKey = "progress.format")
  private Format format = Format.TEXT;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "progress.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--fail-under", paramLabel = "PCT", descriptionKey = "progress.fail-under")
  private double failUnder;

  @Option(names = "--since", paramLabel = "REV", descriptionKey = "progress.since")
  private Optional<String> since = Optional.empty();

  @Mixin private BookOptions options = new BookOptions();

  ProgressCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    if (!(failUnder >= 0 && failUnder <= 100)) {
      throw new UserError(
          new Message("--fail-under is from 0 to 100", "--fail-under 应在 0 与 100 之间"));
    }
    Path root = options.root(here);
    Book book = options.read(here);
    // Says that there is no chapter.
    new ChapterChoice(root, here.folder()).of(book, List.of());
    Progress progress = Standing.now(here, language, root, book);
    Optional<Earlier> earlier = Optional.empty();
    if (since.isPresent()) {
      earlier = Optional.of(Standing.then(here, root, since.get()));
    }
    write(progress, earlier);
    return verdict(progress.percent());
  }

  private int verdict(double percent) {
    if (percent >= failUnder) {
      return CLEAN;
    }
    // Not rounded, or 88.45 would read like the 88.4 that is not enough.
    String wanted = BigDecimal.valueOf(failUnder).stripTrailingZeros().toPlainString() + "%";
    String shown = Progress.shown(percent);
    here.remark(
        new Message(
                shown + " is under the " + wanted + " of --fail-under",
                shown + " 低于 --fail-under 要求的 " + wanted)
            .in(language));
    return BELOW;
  }

  private void write(Progress progress, Optional<Earlier> earlier) throws IOException {
    if (output.isEmpty()) {
      PrintWriter out = format == Format.TEXT ? here.text() : here.out();
      write(progress, earlier, out, options.paint(here));
      return;
    }
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    write(progress, earlier, out, Paint.PLAIN);
    out.flush();
    WholeFile.write(here.folder().resolve(output.get()), text.toString());
  }

  private void write(Progress progress, Optional<Earlier> earlier, PrintWriter out, Paint paint)
      throws IOException {
    switch (format) {
      case TEXT -> new ProgressText(language, paint).write(progress, earlier, out);
      case JSON -> ProgressJson.write(progress, earlier, out);
      case MARKDOWN -> new ProgressMarkdown(language).write(progress, earlier, out);
      case HTML -> new ProgressHtml(language).write(progress, earlier, out);
    }
  }
}
