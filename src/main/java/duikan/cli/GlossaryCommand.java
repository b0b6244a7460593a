package duikan.cli;

import duikan.doc.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duikan glossary}: what there is to do with the book's terms. */
@Command(name = "glossary")
final class GlossaryCommand {
  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  private GlossaryCommand() {}

  /** With its own commands. */
  static CommandLine of(Surroundings here, Language language) {
    return new CommandLine(new GlossaryCommand())
        .addSubcommand("check", new GlossaryCheckCommand(here, language))
        .addSubcommand("import", new GlossaryImportCommand(here, language))
        .addSubcommand("export", new GlossaryExportCommand(here, language));
  }
}
