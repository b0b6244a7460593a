package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import duikan.doc.Document;
import duikan.doc.Link;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A book that speaks to whatever shows it, over every writer: nothing that it says is obeyed by a
 * terminal, a runner of GitHub, a browser, a spreadsheet or a reader of XML, JSON and Markdown.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such names of files")
final class HostileOutputTest {
  /** Clears the screen, names the window, turns text around, hides it, breaks lines. */
  private static final String TERMINAL =
      "\u001b[2J\u001b]0;甲\u0007\u009b31m\u202e\u2066\u2069\u200b\u2028\u2029\u007f\b";

  private static final String RUNNER = "##[add-mask]x ::set-output name=a::b %0A::error::x ";

  private static final String BROWSER =
      "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> ]]> &lt;b> \uFFFE ";

  private static final String MARKDOWN = "a|b [x](javascript:alert(1)) `c` @all #1 ";
  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final String ALL = TERMINAL + RUNNER + BROWSER + MARKDOWN + "𠮷";

  /** A name of a file that begins a command to a runner, once it is printed. */
  private static final String NAME = "::error file=x::\u001b[31m<img src=x onerror=y>,'\"&|\n#1";

  private static final Pattern DANGEROUS =
      Pattern.compile("(?is)^[\\s\\p{Cntrl}]*(?:javascript|data|vbscript):.*");

  @TempDir private Path folder;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void theBookIsWritten() throws IOException {
    write("duikan.yml", "exclude: [site]\n");
    String flat = ALL.replaceAll("[\\u2028\\u2029\\u0085]", "");
    write(
        "source-en/01-a.md",
        "# One "
            + flat
            + "\n\nThe cache "
            + ALL
            + " is 3 fast.\n\n"
            + FORMULA
            + " is what it says.\n\n"
            + "::set-output name=a::b\n\n"
            + "```js\n"
            + ALL
            + "\n```\n\n| a | b |\n|---|---|\n| "
            + FORMULA
            + " | "
            + TERMINAL.replace("|", "")
            + " |\n\nA passage that nobody translates, and it is long enough.\n");
    write(
        "target-zh/01-a.md",
        "# 一 "
            + flat
            + "\n\n这个缓存"
            + ALL
            + "很快，有4个,见[这里](a"
            + TERMINAL
            + ".md)和[甲](##[x]y.md)。\n\n"
            + FORMULA
            + "是它所说的。\n\n::set-output name=a::b\n\n```js\n"
            + ALL
            + "\n```\n\n| a | b |\n|---|---|\n| "
            + FORMULA
            + " | 乙 |\n\n"
            + "使用"
            + RUNNER
            + "布署(load"
            + TERMINAL
            + "x balancer)时,要小心。。\n");
    write(
        "source-en/" + NAME + ".md",
        "# Two " + flat + "\n\nText of the second.\n\n-XX rate limiter\n");
    write(
        "target-zh/" + NAME + ".md",
        "# 二 "
            + flat
            + "\n\n限流器（rate limiter）与=甲（-XX flag）、+乙（Plus One）。第二章的正文,见[无](x.md)。\n\n["
            + BROWSER
            + "]: <"
            + ALL
            + ">\n");
    write("target-zh/03-c.md", "# 三" + flat + "\n\n只有译文,没有原文。\n");
    write(
        "glossary.csv",
        "source,target,abbr,note\n"
            + cell("cache" + TERMINAL)
            + ",缓存,"
            + cell(BROWSER)
            + ","
            + cell(ALL)
            + "\n"
            + "cache,缓存,,\n"
            + cell("load balancer")
            + ","
            + cell("负载均衡" + ALL)
            + ",,x\n"
            + cell(FORMULA)
            + ","
            + cell("@" + FORMULA)
            + ","
            + cell("'=x")
            + ","
            + cell("\t=1")
            + "\n");
    write(
        "rules/own.md",
        """
        ---
        name: own
        severity: warning
        message: "%1$s '{match}'"
        message-zh: "%1$s“{match}”"
        pattern: 布署
        ---
        Why %2$s.

        ## 中文
        为何 %2$s。

        ```bad
        布署 %2$s
        ```
        ```good
        部署 %2$s
        ```
        """
            .formatted(
                (RUNNER + MARKDOWN + "<b>\\e[31m\\u202E").replace("\"", ""),
                ALL.replaceAll("[\\u2028\\u2029\\u0085\\r\\n]", "")));
    write(
        "README.md",
        "# 书 "
            + flat
            + "\n\n<!-- duikan:begin chapters -->\n<!-- duikan:end -->\n\n"
            + "<!-- duikan:begin contents -->\n<!-- duikan:end -->\n\n<!-- duikan:begin progress -->\n<!-- duikan:end -->\n\n"
            + "共 9 章,见[甲]("
            + ALL.replaceAll("[\\s()<>]", "")
            + ")。\n");
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("book").resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private Run run(boolean terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> environment =
        Map.of(
            "LANG", "zh_CN.UTF-8",
            "GITHUB_ACTIONS", "true",
            "GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString(),
            "GIT_CEILING_DIRECTORIES", folder.toString(),
            "GIT_CONFIG_GLOBAL", folder.resolve("none").toString(),
            "DUIKAN_CACHE", folder.resolve("cache").toString(),
            // A bar that is drawn and erased moves the cursor, as it means to.
            "DUIKAN_STDERR", "file");
    int exit =
        Main.run(
            List.of(args),
            new Surroundings(
                folder.resolve("book"),
                environment,
                terminal,
                new PrintWriter(out),
                new PrintWriter(err)));
    assertTrue(exit < 3, err::toString);
    isQuietLog(err.toString());
    return new Run(exit, out.toString(), err.toString());
  }

  private Run run(String... args) {
    return run(false, args);
  }

  /** Nothing that a terminal obeys or hides. */
  private static void isQuiet(String text) {
    text.codePoints()
        .filter(point -> point != '\n')
        .forEach(
            point ->
                assertFalse(
                    switch (Character.getType(point)) {
                      case Character.CONTROL,
                          Character.FORMAT,
                          Character.SURROGATE,
                          Character.LINE_SEPARATOR,
                          Character.PARAGRAPH_SEPARATOR ->
                          true;
                      default -> false;
                    },
                    () -> "U+%04X in %s".formatted(point, text)));
  }

  /** Nor that a runner of GitHub takes for a command. */
  private static void isQuietLog(String text) {
    isQuiet(text);
    text.lines().forEach(line -> assertFalse(line.strip().startsWith("::"), line));
    assertFalse(text.contains("##["), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint --skip grammar --max-per-rule 0",
        "lint --skip grammar --quiet --lang en",
        "align",
        "align --level sentence --lang en",
        "align --check --quiet",
        "progress",
        "progress --lang en",
        "term cache",
        "term 负载",
        "term --context 2 cahce",
        "glossary check --lang en",
        "glossary check --usage",
        "glossary harvest",
        "readme --check",
        "stamp --check",
        "explain",
        "explain own",
        "explain own --lang en",
        "fix --only halfwidth-punctuation,own",
        "badge --check --output docs/a.svg",
        "report --skip grammar --output site",
        "init --lang en"
      })
  void whatPeopleReadIsObeyedByNothing(String args) {
    Run run = run(args.split(" "));
    assertTrue(run.exit() < 2, run::err);
    isQuietLog(run.out());
  }

  @Test
  void whatIsTypedIsObeyedByNothingEither() {
    String typed = NAME + TERMINAL;
    for (List<String> args :
        List.of(
            List.of("align", typed),
            List.of("term", typed),
            List.of("explain", typed),
            List.of("lint", typed),
            List.of("lint", "--only", typed),
            List.of("lint", "--format", typed),
            List.of("lint", "--skip", "grammar", "--changed-since", typed),
            List.of("lint", "--skip", "grammar", "--baseline", typed),
            List.of("lint", "--book", typed),
            List.of("glossary", "import", typed),
            List.of("merge", typed),
            List.of("stamp", typed),
            List.of("progress", "--since", typed),
            List.of(typed))) {
      isQuietLog(run(args.toArray(String[]::new)).out());
    }
  }

  @Test
  void aSettingThatIsWrongIsToldInPeace() throws IOException {
    write("duikan.yml", "\"a\\e[31m\\u202E##[x]\": 1\n");
    assertTrue(run("lint").err().contains("duikan.yml"));
  }

  @Test
  void aSettingWithoutEndIsNotToldWhole() throws IOException {
    write("duikan.yml", "rules: {touching-scripts: {style: " + "9𠮷".repeat(200_000) + "}}\n");
    Run run = run("lint", "--lang", "en");
    assertEquals(2, run.exit);
    assertTrue(run.err.startsWith("duikan: duikan.yml:1:35: style cannot be '9𠮷"));
    assertTrue(run.err.endsWith("'; there are always, never, ignore\n"), run.err);
    assertTrue(run.err.length() < 10_000, () -> run.err.length() + " characters");
  }

  @Test
  void aPatchIsExactForProgramsAndQuietForPeople() {
    String[] args = {"fix", "--dry-run", "--only", "halfwidth-punctuation"};
    assertTrue(run(args).out().contains(TERMINAL));
    String seen = run(true, args).out();
    assertTrue(seen.contains("<U+001B>"), seen);
    isQuiet(seen.replaceAll("\u001b\\[[0-9;]*m", ""));
    isQuiet(run(true, "fix", "--dry-run", "--color", "never").out());
  }

  @Test
  void annotationsAreCommandsOfOursAlone() throws IOException {
    String out = run("lint", "--skip", "grammar", "--format", "github").out();
    isQuiet(out);
    List<String> lines = out.lines().toList();
    for (String line : lines.subList(0, lines.size() - 1)) {
      assertTrue(
          line.matches("::(?:error|warning|notice) (?:file=[^,:]*,line=|title=)[^\\n]*"), line);
      assertTrue(line.split("::", 3)[1].split(",").length <= 6, line);
    }
    assertFalse(lines.get(lines.size() - 1).startsWith("::"));
    String summary = Files.readString(folder.resolve("summary.md"));
    isQuiet(summary);
    isTame(summary, "https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint --skip grammar --format json",
        "lint --skip grammar --format sarif",
        "lint --skip grammar --format rdjson",
        "lint --skip grammar --format gitlab",
        "align --format json",
        "progress --format json",
        "term cache --format json",
        "glossary check --format json",
        "glossary check --usage --format json",
        "glossary harvest --format json",
        "badge --format shields"
      })
  void jsonIsReadAndHoldsNothingThatATerminalObeys(String args) throws IOException {
    String out = run(args.split(" ")).out();
    isQuiet(out);
    int texts = 0;
    try (JsonParser json = new JsonFactory().createParser(out)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        texts += token == JsonToken.VALUE_STRING ? 1 : 0;
      }
    }
    assertTrue(texts > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint --skip grammar --format junit",
        "align --format tmx",
        "align --level sentence --format tmx",
        "glossary export --to tbx",
        "badge --metric chapters"
      })
  void xmlIsReadAndSaysWhatTheBookSays(String args) throws Exception {
    xml(run(args.split(" ")).out());
  }

  private static org.w3c.dom.Document xml(String text)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    org.w3c.dom.Document read =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    assertEquals(0, read.getElementsByTagName("img").getLength());
    assertEquals(0, read.getElementsByTagName("script").getLength());
    return read;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "align --format html",
        "align --level sentence --format html --lang en",
        "progress --format html"
      })
  void aPageHoldsNoMarkupOfTheBook(String args) {
    isTamePage(run(args.split(" ")).out());
  }

  @Test
  void noPageOfTheSiteHoldsMarkupOfTheBook() throws IOException {
    run("report", "--skip", "grammar", "--output", folder.resolve("out").toString());
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertTrue(pages.size() > 4, pages::toString);
      for (Path page : pages) {
        isTamePage(Files.readString(page));
      }
    }
  }

  private static void isTamePage(String html) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    assertEquals(0, page.select("img, iframe, object, embed, base, b").size());
    for (Element script : page.select("script")) {
      assertFalse(script.data().contains("alert(1)"), script::outerHtml);
    }
    assertTrue(page.text().contains("alert(1)"), "the text is there as text");
    for (Element element : page.getAllElements()) {
      for (Attribute one : element.attributes()) {
        assertFalse(one.getKey().startsWith("on"), element::outerHtml);
        boolean leads = Set.of("href", "src", "action", "xlink:href").contains(one.getKey());
        assertFalse(leads && DANGEROUS.matcher(one.getValue()).matches(), element::outerHtml);
      }
    }
    assertFalse(page.select("meta[http-equiv=Content-Security-Policy]").isEmpty());
  }

  @Test
  void markdownThatGoesElsewhereHoldsNoMarkupOfTheBook() throws IOException {
    isTame(run("lint", "--skip", "grammar", "--format", "markdown").out(), "https://");
    isTame(run("progress", "--format", "markdown").out(), "none");
    run("readme");
    String readme = Files.readString(folder.resolve("book/README.md"));
    int begin = readme.indexOf("<!-- duikan:begin chapters -->");
    int end = readme.lastIndexOf("<!-- duikan:end -->");
    String regions = readme.substring(begin, end).replaceAll("<!-- duikan:[^>]* -->", "");
    assertTrue(regions.contains("alert(1)"), regions);
    isTame(regions, "target-zh/");
  }

  private static void isTame(String markdown, String address) {
    try {
      Document page = Markdown.parse(Source.of("a.md", markdown));
      List<Link> links = page.links();
      for (Link link : links) {
        String to = link.target();
        boolean ours =
            to.startsWith(address)
                || to.startsWith("source-en/")
                || to.startsWith("https://img.shields.io/");
        assertTrue(ours, () -> to + " in " + markdown);
      }
    } catch (TooHostile wrong) {
      throw new AssertionError(wrong);
    }
    // What is no text to the parser is HTML, code or an address.
    String lines =
        markdown.lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
    assertFalse(Pattern.compile("(?<!\\\\)<(?!br>)[a-zA-Z/!]").matcher(lines).find(), lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "align --format csv",
        "align --level sentence --format csv",
        "glossary harvest --format csv",
        "glossary export --to csv",
        "glossary export --to crowdin",
        "glossary export --to weblate"
      })
  void noCellIsAFormula(String args) throws IOException {
    List<CSVRecord> rows = new ArrayList<>();
    try (var csv = CSVFormat.RFC4180.parse(new StringReader(run(args.split(" ")).out()))) {
      csv.forEach(rows::add);
    }
    assertFalse(rows.isEmpty());
    for (CSVRecord row : rows) {
      for (String cell : row) {
        assertFalse(cell.matches("(?s)[=+\\-@\t\r＝＋－＠].*"), cell);
      }
    }
  }

  @Test
  void whatWasExportedForASpreadsheetComesBackAsItWas() throws IOException {
    Map<String, String> before = new TreeMap<>();
    for (String to : List.of("csv", "tsv", "omegat", "crowdin", "weblate", "tbx", "markdown")) {
      String suffix = to.equals("tbx") ? ".tbx" : to.equals("markdown") ? ".md" : ".csv";
      String file = folder.resolve(to + suffix).toString();
      run("glossary", "export", "--to", to, "--output", file);
      Run back = run("glossary", "import", file, "--from", to, "--output", "-");
      before.put(to, back.out());
      assertTrue(back.out().contains(FORMULA), () -> to + ": " + back.out());
    }
    assertEquals(before.get("csv"), before.get("tsv"));
  }
}
