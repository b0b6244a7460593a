package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.report.HarvestCsv;
import duikan.report.HarvestJson;
import duikan.report.HarvestText;
import duikan.search.Proposal;
import duikan.search.TermIndex;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duikan glossary harvest}: terms that stand in the text and not in the glossary. */
@Command(name = "harvest")
final class HarvestCommand implements Callable<Integer> {
  /** How the proposals are written. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  private static final int CLEAN = 0;

  /** What somebody reads through at once; a program gets all of them. */
  private static final int SCREEN = 50;

  private final Surroundings here;
  private final Language language;

  @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "harvest.format")
  private Format format = Format.TEXT;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "harvest.limit")
  private Optional<Integer> limit = Optional.empty();

  @Mixin private BookOptions options = new BookOptions();

  HarvestCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    int most = limit.orElse(format == Format.TEXT ? SCREEN : Integer.MAX_VALUE);
    if (most < 0) {
      throw new UserError(new Message("--limit is 0 or more", "--limit 应为 0 或更大"));
    }
    TermIndex index = IndexedBook.of(options, here);
    List<Proposal> all = index.harvest();
    List<Proposal> shown = all.subList(0, Math.min(most, all.size()));
    switch (format) {
      case TEXT ->
          new HarvestText(language, options.paint(here), here.width())
              .write(shown, all.size(), here.text());
      case JSON -> HarvestJson.write(shown, all.size(), here.out());
      case CSV -> HarvestCsv.write(shown, index.glossaryHeader(), here.out());
    }
    return CLEAN;
  }
}
