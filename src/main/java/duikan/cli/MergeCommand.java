package duikan.cli;

import duikan.doc.Message;
import duikan.io.Reopened;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.report.BadReport;
import duikan.report.Merged;
import duikan.report.ShardReport;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan merge}: the reports of shards as one. */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final Surroundings here;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "merge.file")
  private List<Path> files = List.of();

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "lint.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--fail-on", paramLabel = "error|warning|never", descriptionKey = "merge.fail-on")
  private FailOn failOn = FailOn.ERROR;

  // Picocli alone looks at it; Surroundings.language has read it before.
  @SuppressWarnings("unused")
  @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "common.lang")
  private Optional<BookOptions.Lang> lang = Optional.empty();

  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  MergeCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    List<ShardReport> shards = files.stream().map(this::shard).toList();
    try {
      Merged merged = Merged.of(shards);
      if (output.isPresent()) {
        WholeFile.write(here.folder().resolve(output.get()), merged::write);
      } else {
        merged.write(here.out());
      }
      return merged.fails(failOn.severity()) ? FOUND : CLEAN;
    } catch (BadReport wrong) {
      throw new UserError(wrong.message());
    } catch (CharacterCodingException wrong) {
      throw new UserError(new Message("a report is not UTF-8 text", "有报告不是 UTF-8 文本"));
    }
  }

  private ShardReport shard(Path file) {
    String name = file.toString();
    return new ShardReport(name, () -> Reopened.open(here.folder().resolve(file), name));
  }
}
