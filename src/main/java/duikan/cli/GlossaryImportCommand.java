package duikan.cli;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.glossary.Format;
import duikan.glossary.Imported;
import duikan.glossary.Merge;
import duikan.io.BookFolder;
import duikan.io.LooseFile;
import duikan.io.UserError;
import duikan.io.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan glossary import}: a glossary.csv of other people's glossaries. */
@Command(name = "import")
final class GlossaryImportCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "glossary.import.file")
  private List<Path> files = List.of();

  @Option(
      names = "--from",
      paramLabel = "markdown|csv|tsv|omegat|crowdin|weblate|tbx",
      descriptionKey = "glossary.import.from")
  private Optional<Format> from = Optional.empty();

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "glossary.import.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--merge", descriptionKey = "glossary.import.merge")
  private boolean merge;

  @Mixin private BookOptions common = new BookOptions();

  GlossaryImportCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    Path target = target();
    boolean printed = target.equals(STANDARD_OUTPUT);
    boolean exists = !printed && LooseFile.isThere(here.folder().resolve(target));
    if (exists && !merge && output.isEmpty()) {
      throw new UserError(
          new Message(
              target
                  + " is there already; add to it with --merge, replace it with --output "
                  + target
                  + ", or print with --output -",
              target + " 已存在；并入请加 --merge，覆盖请加 --output " + target + "，只打印请加 --output -"));
    }
    Path base = printed && common.isInBook(here) ? ofBook() : target;
    Source existing =
        merge && LooseFile.isThere(here.folder().resolve(base))
            ? LooseFile.text(here.folder().resolve(base), base.toString())
            : Source.of(target.toString(), "");
    Merge rows = new Merge(existing);
    if (rows.isForeign()) {
      throw new UserError(
          new Message(
              target + " has no columns source and target, so nothing can be added to it",
              target + " 没有 source 和 target 列，无法并入"));
    }
    for (Path file : files) {
      Source source =
          LooseFile.text(here.folder().resolve(file), file.toString().replace('\\', '/'));
      Imported imported = from.orElseGet(() -> Format.of(source)).read(source);
      GlossaryWarnings.print(imported.warnings(), here.err(), language);
      rows.with(imported);
    }
    GlossaryWarnings.print(rows.warnings(), here.err(), language);
    if (printed) {
      here.out().print(rows.text());
    } else {
      WholeFile.write(here.folder().resolve(target), rows.text());
    }
    here.remark(done(rows, target, printed).in(language));
    return 0;
  }

  /** The file to write, as a person would type it. */
  private Path target() throws Exception {
    if (output.isPresent()) {
      return output.get();
    }
    return common.isInBook(here) ? ofBook() : STANDARD_OUTPUT;
  }

  private Path ofBook() throws Exception {
    Path root = common.root(here);
    Path file = root.resolve(BookFolder.readWithoutPages(root).config().glossaryFile());
    Path folder = here.folder().toAbsolutePath().normalize();
    return file.startsWith(folder) ? folder.relativize(file) : file;
  }

  private static Message done(Merge rows, Path target, boolean printed) {
    String en = "rows added: " + rows.added();
    String zh = "新增 " + rows.added() + " 行";
    if (rows.filled() > 0) {
      en += ", filled: " + rows.filled();
      zh += "，补全 " + rows.filled() + " 行";
    }
    return printed
        ? new Message(en, zh)
        : new Message(en + "; written to " + target, zh + "；已写入 " + target);
  }
}
