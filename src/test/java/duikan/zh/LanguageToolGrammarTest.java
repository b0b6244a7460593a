package duikan.zh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageToolGrammarTest {
  private static final Grammar GRAMMAR = LanguageToolGrammar.chinese();

  private static Source file(String rules) {
    return Source.of(
        "rules/own.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rules lang="zh">
        <category id="BOOK" name="本书">
        %s
        </category>
        </rules>
        """
            .formatted(rules));
  }

  private static String rule(String examples) {
    return "<rule id=\"TWO\" name=\"两个\" type=\"style\"><pattern><token>两者</token></pattern>"
        + "<message>写<suggestion>二者</suggestion></message>\n"
        + examples
        + "\n</rule>";
  }

  private static List<String> faults(Source file) {
    return GRAMMAR.faults(List.of(file)).stream()
        .map(fault -> fault.place().start().line() + ": " + fault.problem().en())
        .toList();
  }

  @Test
  void aSlipStandsAtItsPlaceAlsoPastLatinWordsAndAnotherSentence() {
    String text = "𠮷使用 Redis 实现。工程师按步就班地扩容！";
    List<Slip> slips = GRAMMAR.slips(text, List.of());
    assertEquals(1, slips.size());
    Slip slip = slips.get(0);
    assertTrue(text.substring(slip.start(), slip.end()).contains("步"), slip.toString());
    assertEquals(Slip.Kind.TYPO, slip.kind());
  }

  @Test
  void aRuleOfTheBookSpeaksInItsAuthorsWords() {
    Source own = file(rule("<example correction=\"二者\">这<marker>两者</marker>都行。</example>"));
    assertEquals(List.of(), faults(own));
    Slip slip = GRAMMAR.slips("缓存与队列，两者都要。", List.of(own)).get(0);
    assertEquals(new Slip(6, 8, "TWO", Slip.Kind.OWN_STYLE, "写二者", List.of("二者")), slip);
    assertEquals(List.of(), GRAMMAR.slips("缓存与队列，两者都要。", List.of()));
  }

  @Test
  void anExampleThatFailsIsAFaultInItsLine() {
    assertEquals(
        List.of("5: TWO does not find the mistake in its own example"),
        faults(file(rule("<example correction=\"二者\">这<marker>二者</marker>都行。</example>"))));
    assertEquals(
        List.of("6: TWO finds something in its own correct example"),
        faults(
            file(
                rule(
                    "<example correction=\"二者\">这<marker>两者</marker>都行。</example>\n"
                        + "<example>两者都行。</example>"))));
    assertEquals(
        List.of("5: TWO offers '二者', which is not the correction of the example"),
        faults(file(rule("<example correction=\"两个\">这<marker>两者</marker>都行。</example>"))));
    assertEquals(
        List.of("5: TWO finds '两者', which is not what the example marks"),
        faults(file(rule("<example correction=\"二者\"><marker>这两者</marker>都行。</example>"))));
  }

  @Test
  void whatTheLoaderWouldSwallowIsAFault() {
    List<String> faults = faults(file("<rule id=\"X\" name=\"x\"><patern/></rule>"));
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).startsWith("4: no rule as LanguageTool writes them:"), faults.get(0));
    assertTrue(faults(Source.of("rules/a.xml", "<rules")).get(0).startsWith("1: "));
    assertTrue(
        faults(
                file(
                    "<rule id=\"X\" name=\"x\"><regexp>(</regexp><message>m</message>"
                        + "<example correction=\"\"><marker>a</marker></example></rule>"))
            .get(0)
            .contains("no rule as LanguageTool writes them"));
  }

  @Test
  void aFileOfRulesReadsNoOtherFile() {
    String entity =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rules [<!ENTITY e SYSTEM "file:///etc/hostname">]>
        <rules lang="zh"><category id="A" name="&e;"/></rules>
        """;
    assertEquals(
        List.of("2: a DOCTYPE has no place in a file of rules"),
        faults(Source.of("rules/own.xml", entity)));
  }

  @Test
  void aFileWithAFaultFindsNothing() {
    Source broken = file(rule("<example correction=\"\">没有。</example>"));
    assertEquals(List.of(), GRAMMAR.slips("两者都要。", List.of(broken)));
  }

  private static Source slow(String pattern, String example) {
    return file(
        "<rule id=\"SLOW\" name=\"x\">"
            + pattern
            + "<message>m</message><example correction=\"\">"
            + example
            + "</example></rule>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<regexp>(a|aa)+b</regexp>",
        "<regexp>.*.*.*.*.*.*b</regexp>",
        "<regexp>(?:(?:a|a)+|x)*b</regexp>",
        "<pattern><token regexp=\"yes\">(a|aa)+b</token></pattern>",
        "<pattern><token regexp=\"yes\">.*.*.*.*.*.*b</token></pattern>",
        "<pattern><token regexp=\"yes\">a*b<exception regexp=\"yes\">(a|aa)+c</exception></token>"
            + "</pattern>"
      })
  void aRuleThatWouldTakeForEverIsNotTriedThereAndThatIsSaid(String pattern) {
    Source own = slow(pattern, "<marker>ab</marker>。");
    assertEquals(List.of(), faults(own));
    String text = "一句。" + "a".repeat(2_000) + "！按步就班。";
    List<Slip> slips =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> GRAMMAR.slips(text, List.of(own)));
    Slip slip = slips.get(0);
    assertEquals(
        new Slip(3, 4, "rules/own.xml", Slip.Kind.UNTRIED, "", List.of()), slip, slips::toString);
    assertEquals(Slip.Kind.TYPO, slips.get(slips.size() - 1).kind());
  }

  @Test
  void aRuleThatWouldTakeForEverOnItsOwnExampleIsAFault() {
    Source own =
        slow("<regexp>.*.*.*.*.*.*b</regexp>", "<marker>" + "a".repeat(2_000) + "</marker>");
    List<String> faults = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> faults(own));
    assertTrue(faults.get(0).startsWith("4: a regular expression of this file takes too long"));
  }

  @Test
  void repetitionsThatReadNothingAreCounted() {
    assertEquals(
        List.of("4: '(?:(?:){9999}){9999}' repeats too often; write smaller numbers in {}"),
        faults(slow("<regexp>(?:(?:){9999}){9999}</regexp>", "<marker>a</marker>")));
  }

  @Test
  void noFileOfRulesNamesJavaToRun() {
    assertEquals(
        List.of("4: a filter names Java to run, which no book may"),
        faults(
            file(
                rule("<example correction=\"二者\">这<marker>两者</marker>都行。</example>")
                    .replace(
                        "</pattern>",
                        "</pattern><filter class=\"org.languagetool.rules.patterns.ApostropheTypeFilter\""
                            + " args=\"a:b\"/>"))));
  }
}
