package duikan.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlTest {
  private static final String RICH =
      """
      # 书
      source: source-en   # 原文
      𠮷野家: "a\\tb"
      rules:
        touching-scripts: {severity: off, words: [𠮷, '缓存']}
        dead-link: off

      # between
      pair:
        - {source: a.md, target: "𠮷.md"}
        - source: b.md
          target: b.md
      empty:
      """;

  /** The engine reads in pieces of 1,025 characters, and cannot cut between two halves. */
  @Test
  void anAstralCharacterMayStandAnywhereInALongText() throws YamlFault {
    for (int before = 1000; before < 1050; before++) {
      for (String value : List.of("𠮷", "😀".repeat(2000))) {
        String text = "# " + "长".repeat(before) + "\na: " + value + "\n";
        Source source = Source.of("duikan.yml", text);
        var found = new ArrayList<String>();
        walk(Yaml.parse(source, source.all()).orElseThrow(), source, found);
        assertTrue(found.contains(value), () -> text.length() + " characters");
      }
    }
  }

  @Test
  void halfACharacterAtTheEndIsUnprintable() {
    for (int before : List.of(0, 1020, 1021, 2046)) {
      Source source = Source.of("duikan.yml", "a: " + "长".repeat(before) + "\uD842");
      assertThrows(YamlFault.class, () -> Yaml.parse(source, source.all()));
    }
  }

  @Test
  void everySpanIsTheTextOfItsValue() throws YamlFault {
    for (String text : List.of(RICH, RICH.replace("\n", "\r\n"))) {
      String page = "---\n" + text + "---\n正文";
      Source source = Source.of("a.md", page);
      Span part = new Span(4, 4 + text.length());
      var found = new ArrayList<String>();
      walk(Yaml.parse(source, part).orElseThrow(), source, found);
      assertEquals(
          List.of(
              "source",
              "source-en",
              "𠮷野家",
              "\"a\\tb\"",
              "rules",
              "touching-scripts",
              "severity",
              "off",
              "words",
              "𠮷",
              "'缓存'",
              "[𠮷, '缓存']",
              "{severity: off, words: [𠮷, '缓存']}",
              "dead-link",
              "off"),
          found.stream().limit(15).toList());
      assertEquals(
          "touching-scripts: {severity: off, words: [𠮷, '缓存']}|  dead-link: off",
          found.get(15).replaceAll("\\R", "|"));
      assertTrue(
          found.contains(
              "- {source: a.md, target: \"𠮷.md\"}\n  - source: b.md\n    target: b.md"
                  .replace("\n", text.contains("\r") ? "\r\n" : "\n")),
          found.toString());
    }
  }

  @Test
  void quotedNullIsText() throws YamlFault {
    var node = (Node.Entries) parse("a: null\nb: \"null\"\nc: ~\nd: 'true'\n").orElseThrow();
    assertEquals(
        List.of("", "null", "", "true"),
        node.entries().stream().map(entry -> ((Node.Scalar) entry.value()).text()).toList());
    assertEquals(
        List.of(false, true, false, true),
        node.entries().stream().map(entry -> ((Node.Scalar) entry.value()).quoted()).toList());
  }

  @Test
  void commentsAloneAreNothing() throws YamlFault {
    assertEquals(Optional.empty(), parse(""));
    assertEquals(Optional.empty(), parse("# 空的\n\n"));
  }

  @Test
  void tagsAreIgnored() throws YamlFault {
    var node = (Node.Entries) parse("a: !!java.net.URL 'x'\nb: !!int 12\n").orElseThrow();
    assertEquals("x", ((Node.Scalar) node.get("a").orElseThrow()).text());
    assertEquals("12", ((Node.Scalar) node.get("b").orElseThrow()).text());
  }

  @Test
  void anAliasIsItsAnchor() throws YamlFault {
    var node = (Node.Entries) parse("a: &x {k: v}\nb: *x\n").orElseThrow();
    assertEquals(node.get("a"), node.get("b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "𠮷: 1|b: 2|𠮷: 3 ! 3:1 ! key '𠮷' stands twice",
        "a: 1|\tb: 2 ! 2:1 ! indent with spaces, not with a tab",
        "a: b: c ! 1:5 ! a colon where no key can stand: quote the text or mend the indent",
        "𠮷𠮷: \"x ! 1:7 ! a quote that is not closed",
        "a: [1, 2 ! 1:9 ! a list that is not closed by ]",
        "a: {b: 1 ! 1:9 ! a mapping that is not closed by }",
        "a: *x ! 1:4 ! an alias of nothing",
        "a: &x [*x] ! 1:8 ! an alias of nothing",
        "a: 1|---|b: 2 ! 2:1 ! a second document",
        "a: 1|{b: c}: 2 ! 2:1 ! a key must be one word",
        "[a]: 2 ! 1:1 ! a key must be one word",
        "a: @x ! 1:4 ! a character that must be quoted here",
        "a: 𠮷\u0007x ! 1:5 ! a control character that YAML does not allow",
        "a: 1|  b: 2 ! 2:4 ! a colon where no key can stand: quote the text or mend the indent",
        "a:|  - 1| - 2 ! 3:2 ! this line does not fit the indent of the lines above",
        "a:|  𠮷: \"x| \"c: y ! 3:3 ! this line does not fit the indent of the lines above",
      })
  void whatIsRefusedIsRefusedAtItsPlace(String text, String place, String problem) {
    YamlFault fault = assertThrows(YamlFault.class, () -> parse(text.replace('|', '\n')));
    var start = fault.place().start();
    assertEquals(
        place + " " + problem, start.line() + ":" + start.column() + " " + fault.problem().en());
    assertFalse(fault.problem().zh().isEmpty());
  }

  @Test
  void deepNestingIsRefused() {
    var fault = assertThrows(YamlFault.class, () -> parse("[".repeat(100_000)));
    assertEquals("nested deeper than 50", fault.problem().en());
    fault =
        assertThrows(
            YamlFault.class,
            () ->
                parse(
                    IntStream.range(0, 60)
                        .mapToObj(i -> " ".repeat(i) + "a:\n")
                        .collect(Collectors.joining())));
    assertEquals("nested deeper than 50", fault.problem().en());
  }

  @Test
  void manyAliasesAreRefused() {
    var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("a%d: &a%d [".formatted(i, i));
      laughs.append("*a%d, ".formatted(i - 1).repeat(9)).append("]\n");
    }
    var fault = assertThrows(YamlFault.class, () -> parse(laughs.toString()));
    assertEquals("more than 100000 values, aliases counted", fault.problem().en());
  }

  @Test
  void aHugeFileIsRefused() {
    var fault = assertThrows(YamlFault.class, () -> parse("# 大\n".repeat(300_000)));
    assertEquals("more than 1000000 characters of YAML", fault.problem().en());
  }

  private static Optional<Node> parse(String text) throws YamlFault {
    Source source = Source.of("duikan.yml", text);
    return Yaml.parse(source, source.all());
  }

  // Leaves first, then what holds them.
  private static void walk(Node node, Source source, List<String> found) {
    if (node instanceof Node.Items items) {
      items.items().forEach(item -> walk(item, source, found));
    }
    if (node instanceof Node.Entries entries) {
      for (Node.Entry entry : entries.entries()) {
        found.add(entry.key().span().of(source.text()));
        walk(entry.value(), source, found);
      }
    }
    found.add(node.span().of(source.text()));
  }
}
