package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Markdown;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;

final class CiReportsTest {
  private static final Source PAGE = Source.of("target-zh/01.md", "𠮷野家用Redis缓存。\r\n\r\n甲乙\r\n");
  private static final List<String> NASTY =
      List.of(
          "%",
          "\r",
          "\n",
          ",",
          ":",
          "::error::",
          "|",
          "`",
          "<b>",
          "&lt;",
          "@octocat",
          "#12",
          "GH-7",
          "https://example.com",
          "www.example.com",
          "a@b.example",
          "[x](y)",
          "![i](j)",
          "**",
          "_e_",
          "~~",
          "\\",
          "$x$",
          ":smile:",
          "!3",
          "%5",
          "&6",
          "~bug",
          "缓存",
          "𠮷",
          "\u202E",
          "\u0007",
          " ",
          "<!-- -->",
          "]",
          "(",
          "org/repo#9",
          "mailto:a@b.example",
          "\u200B",
          "<https://e.example>");

  private static Diagnostic error(Source page, Span span) {
    return Found.at(page, span, "dead-link", Severity.ERROR);
  }

  private static String words(Random random) {
    return random
        .ints(1 + random.nextInt(8), 0, NASTY.size())
        .mapToObj(NASTY::get)
        .collect(Collectors.joining());
  }

  private static String github(Outcome outcome) throws Exception {
    return Found.written(
        out -> {
          PrintWriter lines = new PrintWriter(out);
          new GithubReport(Language.EN, Found.HERE).write(outcome, lines);
          lines.flush();
        });
  }

  // ---- reviewdog

  @Test
  void reviewdogCountsBytesOfTheFileAsItIs() throws Exception {
    Source marked = Source.of("target-zh/01.md", "\uFEFF𠮷é野\r\n𠮷é野\r\n");
    Outcome outcome =
        new Outcome(List.of(error(marked, new Span(3, 4)), error(marked, new Span(9, 10))), 1);
    String report =
        Found.written(
            out ->
                new RdjsonReport(Language.EN, new Root("b/"), Found.RULEBOOK).write(outcome, out));
    assertTrue(report.contains("\"path\":\"b/target-zh/01.md\""));
    assertTrue(
        report.contains("\"start\":{\"line\":1,\"column\":10},\"end\":{\"line\":1,\"column\":13}"));
    assertTrue(
        report.contains("\"start\":{\"line\":2,\"column\":7},\"end\":{\"line\":2,\"column\":10}"));
  }

  @Test
  void aFixOfManyEditsIsOneSuggestion() throws Exception {
    Fix fix =
        new Fix(true, List.of(new Fix.Edit(Span.at(5), " "), new Fix.Edit(new Span(10, 11), "存")));
    Outcome outcome = new Outcome(List.of(Found.fixedBy(fix, error(PAGE, new Span(5, 10)))), 1);
    String report =
        Found.written(
            out -> new RdjsonReport(Language.EN, Found.HERE, Found.RULEBOOK).write(outcome, out));
    assertTrue(
        report.contains(
            "\"suggestions\":[{\"range\":{\"start\":{\"line\":1,\"column\":14},"
                + "\"end\":{\"line\":1,\"column\":22}},\"text\":\" Redis存\"}]"),
        report);
  }

  @Test
  void placesInOtherFilesAreToldWhereverSomebodyReadsThem() throws Exception {
    Source other = Source.of("target-zh/02 镜:子.md", "\uFEFF𠮷é野\n");
    Diagnostic.Related there =
        new Diagnostic.Related(
            new Place(other, new Span(3, 4)), new Message("annotated\n::error here", "注释在这里"));
    Outcome outcome = new Outcome(List.of(Found.relatedTo(there, error(PAGE, new Span(0, 2)))), 2);
    String rdjson =
        Found.written(
            out ->
                new RdjsonReport(Language.ZH, new Root("b/"), Found.RULEBOOK).write(outcome, out));
    assertTrue(
        rdjson.contains(
            "\"related_locations\":[{\"message\":\"注释在这里\",\"location\":{\"path\":"
                + "\"b/target-zh/02 镜:子.md\",\"range\":{\"start\":{\"line\":1,\"column\":10},"
                + "\"end\":{\"line\":1,\"column\":13}}}}]"),
        rdjson);
    String line = "target-zh/02 镜:子.md:1:3: annotated<U+000A>::error here";
    assertTrue(github(outcome).contains("::a fault%0A" + line + "\n"), github(outcome));
    String junit = junit(outcome, Optional.of(Severity.ERROR));
    assertTrue(
        junit.contains(": a fault\n  " + line.replace("<", "&lt;").replace(">", "&gt;")), junit);
    String markdown = markdown(outcome, 10, MarkdownReport.COMMENT);
    assertTrue(markdown.contains("a fault<br>target-zh/02 镜:子.md:1:3: annotated"), markdown);
  }

  @Test
  void columnsOfOneLongLineAreCountedOnce() {
    Source line = Source.of("target-zh/01.md", "甲".repeat(200_000));
    Positions positions = new Positions(Columns.UTF8_BYTES);
    for (int i = 0; i < 200_000; i++) {
      Diagnostic one = error(line, new Span(i, i + 1));
      assertEquals(3 * i + 1, positions.start(one.place()).column());
      assertEquals(3 * i + 4, positions.end(one.place()).column());
    }
  }

  // ---- GitHub

  @Test
  void everyFindingIsOneCommandThatReadsBackAsItWas() throws Exception {
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      String message = words(random);
      String path = "target-zh/" + words(random).replace("/", "") + ".md";
      Diagnostic one = error(Source.of(path, "甲乙"), new Span(0, 1));
      String report = github(new Outcome(List.of(Found.saying(message, one)), 1));
      List<String> lines = report.lines().toList();
      assertEquals(2, lines.size(), report);
      assertTrue(lines.get(1).startsWith("1 error, "));
      // As actions/runner takes a command apart.
      int end = lines.get(0).indexOf("::", 2);
      String file = lines.get(0).substring("::error file=".length(), lines.get(0).indexOf(','));
      // A name that a log would obey is shown as the log shows it.
      boolean obeyed = path.codePoints().anyMatch(c -> c == 0x07 || c == 0x1B || c == 0x202E);
      assertEquals(obeyed ? Cell.visible(path) : path, unescaped(file), report);
      assertEquals(Cell.visible(message), unescaped(lines.get(0).substring(end + 2)), report);
    }
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%");
  }

  @Test
  void noRuleIsHiddenByTheLimit() throws Exception {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      found.add(Found.at(PAGE, new Span(0, 1), "rule-" + i % 13, Severity.ERROR));
      found.add(Found.at(PAGE, new Span(0, 1), "often", Severity.ERROR));
    }
    String report = github(new Outcome(found, 1));
    assertEquals(10, report.lines().filter(line -> line.startsWith("::error ")).count());
    assertTrue(report.contains("title=often::a fault (39 more in this file)"), report);
    for (int i = 0; i < 13; i++) {
      assertTrue(report.contains("rule-" + i), report);
    }
  }

  @Test
  void placesThatAreNotAnnotatedAreCounted() throws Exception {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Source page = Source.of("target-zh/" + (char) ('a' + i) + ".md", "甲乙");
      found.add(error(page, new Span(0, 1)));
      found.add(error(page, new Span(1, 2)));
    }
    String report = github(new Outcome(found, 12));
    assertEquals(10, report.lines().filter(line -> line.startsWith("::error ")).count());
    assertTrue(report.contains("(1 more in this file, 4 in other files)"), report);
  }

  @Test
  void aPlaceOfSeveralLinesHasNoColumns() throws Exception {
    String report = github(new Outcome(List.of(error(PAGE, new Span(2, 17))), 1));
    assertTrue(report.startsWith("::error file=target-zh/01.md,line=1,endLine=3,title="), report);
  }

  // ---- JUnit

  @Test
  void everySuiteIsOneOfSurefiresButForTheFileThatGitlabReads() throws Exception {
    Validator schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("src/test/resources/report/surefire-test-report.xsd").toFile())
            .newValidator();
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      List<Diagnostic> found = new ArrayList<>();
      for (Diagnostic one : Found.random(i, i).diagnostics()) {
        found.add(Found.saying(words(random), one));
      }
      String report = junit(new Outcome(found, 5), Optional.of(Severity.WARNING));
      int suites = 0;
      for (int at = report.indexOf("<testsuite ");
          at >= 0;
          at = report.indexOf("<testsuite ", at)) {
        int end = report.indexOf("</testsuite>", at) + "</testsuite>".length();
        String suite = report.substring(at, end).replaceAll(" file=\"[^\"]*\"", "");
        schema.validate(new StreamSource(new StringReader(suite)));
        suites++;
        at = end;
      }
      assertTrue(suites > 0);
    }
  }

  private static String junit(Outcome outcome, Optional<Severity> failing) throws Exception {
    return Found.written(
        out -> new JunitReport(Language.EN, Found.HERE, failing).write(outcome, out));
  }

  @Test
  void whatDoesNotFailTheRunIsACaseThatPassed() throws Exception {
    Outcome outcome =
        new Outcome(List.of(Found.at(PAGE, new Span(0, 2), "stray-space", Severity.WARNING)), 1);
    assertFalse(junit(outcome, Optional.of(Severity.ERROR)).contains("<failure"));
    assertTrue(
        junit(outcome, Optional.of(Severity.ERROR)).contains("<system-out>target-zh/01.md:1:1"));
    assertTrue(junit(outcome, Optional.of(Severity.WARNING)).contains("<failure type=\"warning\""));
    assertFalse(junit(outcome, Optional.empty()).contains("<failure"));
  }

  @Test
  void aRuleInAFileIsOneCase() throws Exception {
    Diagnostic one = error(PAGE, new Span(0, 2));
    String report = junit(new Outcome(List.of(one, one, one), 1), Optional.of(Severity.ERROR));
    assertEquals(2, report.split("<testcase").length);
    assertTrue(report.contains("message=\"a fault (and 2 more)\""), report);
  }

  // ---- GitLab

  @Test
  void aCleanRunIsAnEmptyArray() throws Exception {
    String report =
        Found.written(
            out -> new GitlabReport(Language.EN, Found.HERE).write(new Outcome(List.of(), 3), out));
    assertEquals("[]", report.replaceAll("\\s", ""));
  }

  // ---- Markdown

  private static String markdown(Outcome outcome, int most, long room) throws Exception {
    return Found.written(
        out ->
            new MarkdownReport(Language.EN, Found.HERE, Found.RULEBOOK, most, room)
                .write(outcome, out));
  }

  @Test
  void nothingOfTheBookIsMarkup() throws Exception {
    Random random = new Random(10);
    for (int i = 0; i < 2000; i++) {
      String words = words(random);
      String cell = MarkdownText.cell(words);
      Document page =
          Markdown.parse(Source.of("a.md", "| a | b |\n|---|---|\n| " + cell + " | x |\n"));
      assertEquals(List.of(), page.links(), words);
      assertEquals(List.of(), page.emphases(), words);
      assertEquals(1, page.blocks().size(), words);
      // Two columns still: each pipe in it is escaped.
      assertFalse(cell.replace("\\\\", "").replace("\\|", "").contains("|"), cell);
      assertFalse(cell.matches("(?s).*(?<!\\\\)(?:\\\\\\\\)*[<`].*"), cell);
      assertFalse(cell.matches("(?s).*[\\r\\n].*"), cell);
      String rendered = cell.replaceAll("\\\\([\\p{Punct}])", "$1").replace("&#8203;", "\u200B");
      assertFalse(rendered.matches("(?s).*(@\\w|#\\d|://|www\\.|GH-\\d|!\\d).*"), rendered);
      assertEquals(Cell.visible(words), rendered.replace("\u200B", ""), cell);
    }
  }

  @Test
  void aPlaceIsNoEmoji() throws Exception {
    Source page = Source.of("target-zh/01.md", "\n".repeat(1300) + "甲");
    Outcome outcome =
        new Outcome(
            List.of(99, 100, 1234).stream().map(line -> error(page, Span.at(line - 1))).toList(),
            1);
    String report = markdown(outcome, 10, MarkdownReport.COMMENT);
    assertTrue(report.contains("| target-zh/01.md:99:1 |"), report);
    assertTrue(report.contains("| target-zh/01.md:&#8203;100:1 |"), report);
    assertTrue(report.contains("| target-zh/01.md:&#8203;1234:1 |"), report);
  }

  @Test
  void aRepeatedFaultIsOneRowWithItsNumber() throws Exception {
    Diagnostic one = Found.fixedBy(Fix.safe(Span.at(0), " "), error(PAGE, new Span(0, 2)));
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      found.add(one);
    }
    String report = markdown(new Outcome(found, 1), 10, MarkdownReport.COMMENT);
    assertEquals(1, report.lines().filter(line -> line.contains("01.md:1:1")).count());
    assertTrue(report.contains("300 times in this file"), report);
    assertTrue(
        report.endsWith(
            "| 300 | error | [dead-link](" + Rulebook.HOME + "/blob/main/rules/dead-link.md) |\n"),
        report);
  }

  @Test
  void whatHasNoRoomIsCountedAndTheTotalsStay() throws Exception {
    Outcome outcome = Found.random(11, 4000);
    for (long room : new long[] {0, 30, 100, 900, 1000, 5000, 65_536, 900 * 1024}) {
      String report = markdown(outcome, 4000, room);
      assertTrue(report.getBytes(StandardCharsets.UTF_8).length <= room, "room " + room);
      long rows = report.lines().filter(line -> line.startsWith("| target-zh/")).count();
      boolean told = report.contains((4000 - rows) + " more findings do not fit here");
      assertEquals(room >= 5000 && rows < 4000, told, report);
    }
    assertEquals(
        4000,
        markdown(outcome, 4000, 9_000_000)
            .lines()
            .filter(l -> l.startsWith("| target-zh/"))
            .count());
  }
}
