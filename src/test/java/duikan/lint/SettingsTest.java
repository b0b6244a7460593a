package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  private static Settings settings(String yaml) throws BadSetting {
    return Settings.of(Texts.config(yaml), Texts.rules(), Set.of(), Set.of());
  }

  private static String refused(String yaml) {
    BadSetting bad = assertThrows(BadSetting.class, () -> settings(yaml));
    assertFalse(bad.message().zh().isBlank());
    return bad.place().start().line()
        + ":"
        + bad.place().start().column()
        + " "
        + bad.message().en();
  }

  @Test
  void withoutSettingsAPageDecides() throws BadSetting {
    assertEquals(Severity.WARNING, settings("").severity("plain-use", Texts.TARGET));
    Options options = settings("").options("plain-use", Texts.TARGET);
    assertEquals(3, options.number("most"));
    assertEquals(List.of("甲", "乙"), options.list("words"));
    assertFalse(options.truth("strict"));
    assertEquals("always", options.text("style"));
  }

  @Test
  void aSettingIsASeverityOrAMapping() throws BadSetting {
    assertEquals(
        Severity.OFF, settings("rules: {plain-use: off}").severity("plain-use", Texts.TARGET));
    Settings both =
        settings("rules:\n  plain-use: {severity: error, most: 5, style: 12, words: [丙]}\n");
    assertEquals(Severity.ERROR, both.severity("plain-use", Texts.TARGET));
    assertEquals(5, both.options("plain-use").number("most"));
    assertEquals("12", both.options("plain-use").text("style"));
    assertEquals(List.of("丙"), both.options("plain-use").list("words"));
    assertFalse(both.options("plain-use").truth("strict"));
  }

  @Test
  void aLaterOverrideWinsOnItsPaths() throws BadSetting {
    Settings settings =
        settings(
            """
            rules: {plain-use: {severity: off, most: 1}}
            overrides:
              - paths: ['target-zh/0*']
                rules: {plain-use: {severity: error, most: 2}}
              - paths: ['target-zh/**']
                rules: {plain-use: {most: 7}}
              - paths: [target-zh/02.md]
                rules: {plain-use: info}
            """);
    assertEquals(Severity.ERROR, settings.severity("plain-use", "target-zh/01.md"));
    assertEquals(7, settings.options("plain-use", "target-zh/01.md").number("most"));
    assertEquals(Severity.INFO, settings.severity("plain-use", "target-zh/02.md"));
    assertEquals(Severity.OFF, settings.severity("plain-use", "target-zh/11.md"));
    assertEquals(1, settings.options("plain-use").number("most"));
    assertTrue(settings.mayRun("plain-use"));
  }

  @Test
  void aRuleOffEverywhereDoesNotRun() throws BadSetting {
    assertFalse(settings("rules: {plain-use: off}").mayRun("plain-use"));
  }

  @Test
  void onlyAndSkipNarrowTheRun() throws BadSetting {
    var rules = Texts.rules();
    var only = Settings.of(Texts.config(""), rules, Set.of("bad-word"), Set.of());
    assertTrue(only.mayRun("bad-word"));
    assertFalse(only.mayRun("plain-use"));
    var skip = Settings.of(Texts.config(""), rules, Set.of(), Set.of("bad-word"));
    assertFalse(skip.mayRun("bad-word"));
    assertTrue(skip.mayRun("plain-use"));
  }

  @Test
  void whatIsUnknownIsRefusedAtItsPlaceWithTheNearestName() {
    assertEquals(
        "2:3 no rule is called 'plain-us'; did you mean 'plain-use'?",
        refused("rules:\n  plain-us: off\n"));
    assertEquals(
        "1:21 no option of plain-use is called 'mots'; did you mean 'most'?",
        refused("rules: {plain-use: {mots: 1}}"));
    assertEquals(
        "1:20 no such severity; there are off, info, warning, error",
        refused("rules: {plain-use: of}"));
    for (String wrong : List.of("many", "-3", "2.5")) {
      assertEquals(
          "1:27 most wants a whole number, 0 or more",
          refused("rules: {plain-use: {most: " + wrong + "}}"));
    }
    assertEquals("1:29 strict wants true or false", refused("rules: {plain-use: {strict: yes}}"));
    assertEquals("1:28 words wants a list of texts", refused("rules: {plain-use: {words: 甲}}"));
    assertEquals(
        "1:26 way cannot be 'left'; there are up, down",
        refused("rules: {plain-use: {way: left}}"));
    assertEquals("1:28 style wants a text", refused("rules: {plain-use: {style: [甲]}}"));
  }
}
