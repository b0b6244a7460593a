package duikan.cli;

import duikan.doc.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code duikan glossary}: what is done to and with the terms of a book. */
@Command(name = "glossary")
final class GlossaryCommand {
  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  private GlossaryCommand() {}

  /** The command with those below it. */
  static CommandLine of(Surroundings here, Language language) {
    return new CommandLine(new GlossaryCommand())
        .addSubcommand("harvest", new HarvestCommand(here, language));
  }
}
