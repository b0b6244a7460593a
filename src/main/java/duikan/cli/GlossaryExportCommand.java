package duikan.cli;

import duikan.book.Book;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.glossary.Format;
import duikan.glossary.Imported;
import duikan.io.BookFolder;
import duikan.io.UserError;
import duikan.io.WholeFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duikan glossary export}: the glossary in another format. */
@Command(name = "export")
final class GlossaryExportCommand implements Callable<Integer> {
  private final Surroundings here;
  private final Language language;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "csv|tsv|omegat|crowdin|weblate|tbx|markdown",
      descriptionKey = "glossary.export.to")
  private Format to = Format.CSV;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "glossary.export.output")
  private Optional<Path> output = Optional.empty();

  @Mixin private BookOptions common = new BookOptions();

  GlossaryExportCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Path root = common.root(here);
    Book book = BookFolder.readWithoutPages(root);
    Source source = book.glossary().source();
    if (source.text().isBlank()) {
      String path = book.config().glossaryFile();
      throw new UserError(
          new Message(
              "there is no " + path + " in " + root + " to export", root + " 中没有可导出的 " + path));
    }
    Imported glossary = Format.CSV.read(source);
    GlossaryWarnings.print(glossary.warnings(), here.err(), language);
    String text = to.write(glossary.sheet());
    if (output.filter(file -> !file.toString().equals("-")).isPresent()) {
      WholeFile.write(here.folder().resolve(output.get()), text);
    } else {
      here.out().print(text);
    }
    return 0;
  }
}
