package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import duikan.doc.Steps.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressBarTest {
  private final StringWriter out = new StringWriter();

  private Surroundings here(boolean terminal, Map<String, String> environment) {
    PrintWriter err = new PrintWriter(out);
    return new Surroundings(Path.of(""), environment, terminal, new PrintWriter(out), err);
  }

  /** What stands on a line after all that was printed, as a terminal shows it. */
  private static String shown(String printed) {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (char one : printed.replace("\u001b[K", "\0").toCharArray()) {
      if (one == '\r') {
        column = 0;
      } else if (one == '\0') {
        line.setLength(column);
      } else {
        line.setLength(Math.max(line.length(), column + 1));
        line.setCharAt(column++, one);
      }
    }
    return line.toString().strip();
  }

  @Test
  void itSaysWhatIsDoneOfWhat() {
    assertEquals(
        "reading ████░░░░░░░░░░░░ 30/120", ProgressBar.line(Phase.READING, 30, 120, Language.EN));
    assertEquals("检查 ████████████████ 7/7", ProgressBar.line(Phase.CHECKING, 7, 7, Language.ZH));
    assertEquals("aligning ░░░░░░░░░░░░░░░░", ProgressBar.line(Phase.ALIGNING, 0, 0, Language.EN));
  }

  @Test
  void itIsGoneWhenTheRunEnds() throws InterruptedException {
    ProgressBar bar = ProgressBar.drawn(new PrintWriter(out), Language.EN, 0);
    bar.begin(Phase.CHECKING, 1_000_000);
    for (int i = 0; i < 1000 && !out.toString().contains("checking"); i++) {
      bar.step();
      Thread.sleep(5);
    }
    assertTrue(shown(out.toString()).startsWith("checking ░"), out::toString);
    bar.begin(Phase.READING, 1);
    bar.close();
    assertEquals("", shown(out.toString()));
    String printed = out.toString();
    Thread.sleep(250);
    assertEquals(printed, out.toString(), "and stays away");
  }

  @Test
  void aShortRunDrawsNothing() {
    try (ProgressBar bar = ProgressBar.of(here(true, Map.of()), Language.EN, false)) {
      bar.begin(Phase.READING, 3);
      bar.step();
    }
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "true, LANG, C, true",
    "true, NO_COLOR, 1, true",
    "true, TERM, dumb, false",
    "true, CI, true, false",
    "false, LANG, C, false",
    "false, DUIKAN_STDERR, terminal, true",
    "true, DUIKAN_STDERR, file, false"
  })
  void itIsForPeopleWhoWatch(boolean terminal, String name, String value, boolean watched) {
    assertEquals(watched, here(terminal, new HashMap<>(Map.of(name, value))).isWatched());
    assertFalse(here(false, Map.of()).isWatched());
  }
}
