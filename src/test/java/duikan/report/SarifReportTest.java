package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The validator of SARIF's authors reads the reports in {@code .ci/validate-formats}. */
final class SarifReportTest {
  private static final Pattern IDENTITY = Pattern.compile("\"duikan/v1\":\"([^\"]*)\"");

  static Outcome many(String path, int count, Severity severity) {
    Source page = Source.of(path, "甲。\n".repeat(count));
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(Found.at(page, new Span(3 * i, 3 * i + 1), "dead-link", severity));
    }
    return new Outcome(found, 1);
  }

  private static String report(Outcome outcome) throws Exception {
    return Found.written(
        out ->
            new SarifReport(Language.EN, Found.HERE, Found.RULEBOOK, "1.2.3").write(outcome, out));
  }

  private static List<String> identities(String report) {
    return IDENTITY.matcher(report).results().map(match -> match.group(1)).toList();
  }

  @Test
  void identitiesOutliveAShiftOfLinesAndAreNeverShared() throws Exception {
    String text = "甲、甲、乙。\n\n甲、甲、乙。\n\n丙。\n";
    List<Span> places = List.of(new Span(0, 1), new Span(2, 3), new Span(8, 9), new Span(16, 17));
    List<String> before = identities(report(outcome(text, places, 0)));
    List<String> after = identities(report(outcome("新的一段。\n\n" + text, places, 7)));
    assertEquals(before, after);
    assertEquals(4, new HashSet<>(before).size());
  }

  private static Outcome outcome(String text, List<Span> places, int shift) {
    Source page = Source.of("target-zh/01.md", text);
    return new Outcome(
        places.stream()
            .map(span -> new Span(span.start() + shift, span.end() + shift))
            .map(span -> Found.at(page, span, "dead-link", Severity.ERROR))
            .toList(),
        1);
  }

  @Test
  void theMostSevereAreKeptWhereGitHubTakesNoMore() throws Exception {
    List<Diagnostic> all =
        new ArrayList<>(many("target-zh/01.md", 24_999, Severity.WARNING).diagnostics());
    all.addAll(many("target-zh/02.md", 3, Severity.ERROR).diagnostics());
    String report = report(new Outcome(all, 2));
    assertEquals(25_000, report.lines().filter(line -> line.startsWith("{\"ruleId\"")).count());
    assertEquals(
        3, report.lines().filter(line -> line.contains("\"level\":\"error\",\"m")).count());
    assertTrue(report.contains("2 findings are left out: GitHub takes 25000 of a run"));
  }

  @Test
  void aPathIsAnUriBelowTheCheckout() {
    assertEquals(
        "books/%E4%B8%83/target-zh/%F0%A0%AE%B7%20100%25%3A%23%3F%2B%5B1%5D_a-b.~c.md",
        new Root("books/七/").uri("target-zh/𠮷 100%:#?+[1]_a-b.~c.md"));
  }

  @Test
  void bracketsOfTheBookAreNoLink() throws Exception {
    Source page = Source.of("target-zh/01.md", "甲");
    Diagnostic one = Found.at(page, new Span(0, 1), "dead-link", Severity.ERROR);
    String report = report(new Outcome(List.of(Found.saying("write [甲\\](1)", one)), 1));
    assertTrue(report.contains("\"text\":\"write \\\\[甲\\\\\\\\\\\\](1)\""), report);
  }

  @Test
  void onlyRulesThatFoundSomethingAreDescribedAndAnOwnRuleHasNoAddress() throws Exception {
    Source page = Source.of("target-zh/01.md", "甲");
    Outcome outcome =
        new Outcome(
            List.of(
                Found.at(page, new Span(0, 1), "dead-link", Severity.ERROR),
                Found.at(page, new Span(0, 1), "unpaired-mark", Severity.ERROR)),
            1);
    String report = report(outcome);
    assertTrue(report.contains("\"id\":\"dead-link\""));
    assertFalse(report.contains("\"id\":\"stray-space\""));
    assertTrue(report.contains("/rules/dead-link.md\""));
    assertFalse(report.contains("/rules/unpaired-mark.md\""));
  }

  @Test
  void helpIsInTheLanguageAskedForAndHasNoSettingInIt() {
    RuleHelp english = RuleHelp.of(Found.RULEBOOK.page("dead-link"), Language.EN);
    RuleHelp chinese = RuleHelp.of(Found.RULEBOOK.page("dead-link"), Language.ZH);
    assertTrue(english.summary().startsWith("A reader who follows the link finds nothing"));
    assertTrue(chinese.summary().startsWith("读者点开链接"));
    assertFalse(english.markdown().contains("severity:"));
    assertFalse(english.text().contains("中文"));
    assertTrue(chinese.markdown().contains("**bad**\n\n```markdown\n"));
  }

  // The values of codeql-action's own tests.
  @Test
  void linesHaveTheHashesThatGitHubComputes() {
    assertEquals(List.of("c129715d7a2bc9a3:1"), hashes("", 1));
    assertEquals(
        List.of(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"),
        hashes(" a\nb\n  \t\tc\n d", 4));
    List<String> six =
        List.of(
            "e9496ae3ebfced30:1",
            "fb7c023a8b9ccb3f:1",
            "ce8ba1a563dcdaca:1",
            "e20e36e16fcb0cc8:1",
            "b3edc88f2938467e:1",
            "c8e28b0b4002a3a0:1",
            "c129715d7a2bc9a3:1");
    assertEquals(six, hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", 7));
    assertEquals(six, hashes(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", 7));
    assertEquals(six, hashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", 7));
    List<String> repeated = hashes("Lorem ipsum dolor sit amet.\n".repeat(10), 11);
    assertEquals("a7f2ff13bc495cf2:6", repeated.get(5));
    assertEquals(Set.of("a7f2ff1481e87703:1"), Set.of(repeated.get(6)));
  }

  private static List<String> hashes(String text, int lines) {
    LineHashes hashes = LineHashes.of(Source.of("a.md", text));
    return IntStream.rangeClosed(1, lines).mapToObj(hashes::at).collect(Collectors.toList());
  }
}
