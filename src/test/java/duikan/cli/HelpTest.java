package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

final class HelpTest {
  private static Surroundings here(Map<String, String> environment) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Surroundings(Path.of("").toAbsolutePath(), environment, true, nowhere, nowhere);
  }

  @Test
  void helpIsCompleteInBothLanguages() {
    assertEquals(
        new TreeSet<>(Main.words(Language.EN).keySet()),
        new TreeSet<>(Main.words(Language.ZH).keySet()));
    for (String key : Main.words(Language.ZH).keySet()) {
      boolean chinese = Main.words(Language.ZH).getString(key).matches("(?s).*\\p{IsHan}.*|%n");
      assertTrue(chinese, key);
    }
  }

  @Test
  void everyCommandAndOptionIsDescribed() {
    CommandLine duikan = Main.commandLine(List.of("help"), here(Map.of()));
    List<String> undescribed = new ArrayList<>();
    List<CommandLine> commands = new ArrayList<>(duikan.getSubcommands().values());
    duikan.getSubcommands().values().forEach(one -> commands.addAll(one.getSubcommands().values()));
    for (CommandLine command : commands) {
      if (command.getCommandSpec().usageMessage().header().length == 0) {
        undescribed.add(command.getCommandName());
      }
      for (ArgSpec arg : command.getCommandSpec().args()) {
        if (arg.description().length == 0) {
          undescribed.add(command.getCommandName() + " " + arg);
        }
      }
    }
    assertEquals(List.of(), undescribed);
  }

  @Test
  void theLanguageIsAskedForOrTheLocales() {
    assertEquals(Language.ZH, here(Map.of("LANG", "zh_CN.UTF-8")).language(List.of()));
    assertEquals(
        Language.EN, here(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")).language(List.of()));
    assertEquals(
        Language.ZH,
        here(Map.of("LANG", "en_GB.UTF-8", "LC_MESSAGES", "zh_TW")).language(List.of()));
    assertEquals(
        Language.EN, here(Map.of("LANG", "zh_CN.UTF-8")).language(List.of("lint", "--lang", "en")));
    assertEquals(Language.ZH, here(Map.of("LANG", "C")).language(List.of("lint", "--lang=zh")));
  }

  @Test
  void coloursAreForPeopleWhoWantThem() {
    assertTrue(here(Map.of()).likesColour());
    assertEquals(false, here(Map.of("NO_COLOR", "1")).likesColour());
    assertEquals(false, here(Map.of("TERM", "dumb")).likesColour());
    assertTrue(here(Map.of("NO_COLOR", "")).likesColour());
  }
}
