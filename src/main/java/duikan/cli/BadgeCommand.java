package duikan.cli;

import duikan.book.Book;
import duikan.doc.Language;
import duikan.io.WholeFile;
import duikan.progress.Badge;
import duikan.progress.Progress;
import duikan.report.BadgeJson;
import duikan.report.BadgeSvg;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duikan badge}: a badge for the README. */
@Command(name = "badge")
final class BadgeCommand implements Callable<Integer> {
  /** What it shows. */
  enum Metric {
    PROGRESS,
    CHAPTERS
  }

  /** How it is written. */
  enum Format {
    SVG,
    SHIELDS
  }

  private final Surroundings here;
  private final Language language;

  @Option(names = "--metric", paramLabel = "progress|chapters", descriptionKey = "badge.metric")
  private Metric metric = Metric.PROGRESS;

  @Option(names = "--format", paramLabel = "svg|shields", descriptionKey = "badge.format")
  private Format format = Format.SVG;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "badge.output")
  private Optional<Path> output = Optional.empty();

  @Mixin private BookOptions options = new BookOptions();

  BadgeCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Path root = options.root(here);
    Book book = options.read(here);
    // Says that there is no chapter.
    new ChapterChoice(root, here.folder()).of(book, List.of());
    Progress progress = Standing.now(here, root, book);
    Badge badge =
        switch (metric) {
          case PROGRESS -> Badge.ofProgress(progress, language);
          case CHAPTERS -> Badge.ofChapters(progress, language);
        };
    String text =
        switch (format) {
          case SVG -> BadgeSvg.of(badge) + "\n";
          case SHIELDS -> BadgeJson.of(badge) + "\n";
        };
    if (output.isPresent()) {
      WholeFile.write(here.folder().resolve(output.get()), text);
    } else {
      here.out().print(text);
    }
    return 0;
  }
}
