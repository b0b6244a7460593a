package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import duikan.yaml.Node;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigReaderTest {
  @Test
  void everyKeyIsRead() throws BadSetting {
    Config config =
        read(
            """
            source: ./en/
            target: 译文
            glossary: terms/术语.csv
            rules-folder: house-rules
            pair:
              en/intro.md: 译文/开篇.md
            order: [译文/开篇.md, "译文/第*"]
            exclude: 译文/drafts
            rules:
              touching-scripts: off
              dead-link: {severity: info, sluggers: [github]}
            overrides:
              - paths: [译文/附录*]
                rules: {touching-scripts: info}
            """);
    assertEquals("en", config.sourceFolder());
    assertEquals("译文", config.targetFolder());
    assertEquals("terms/术语.csv", config.glossaryFile());
    assertEquals("house-rules", config.rulesFolder());
    assertEquals(Optional.empty(), config.sourceFile());
    assertEquals("en/intro.md", config.pairs().get(0).source());
    assertEquals("译文/开篇.md", config.pairs().get(0).target());
    assertEquals("en/intro.md: 译文/开篇.md", config.pairs().get(0).span().of(config.file().text()));
    assertEquals(List.of("译文/开篇.md", "译文/第*"), config.order());
    assertEquals(List.of("译文/drafts"), config.exclude());
    assertEquals(
        List.of("touching-scripts", "dead-link"),
        config.rules().stream().map(setting -> setting.rule().text()).toList());
    assertTrue(config.rules().get(1).value() instanceof Node.Entries);
    assertEquals(List.of("译文/附录*"), config.overrides().get(0).paths());
    assertEquals("touching-scripts", config.overrides().get(0).rules().get(0).rule().text());
  }

  @Test
  void aSourceInOneFileIsSplitByAPattern() throws BadSetting {
    Config config = read("source: {file: book.md, split: '^## Chapter (\\d+)'}\ntarget: .\n");
    assertEquals(
        Optional.of(new Config.SourceFile("book.md", "^## Chapter (\\d+)")), config.sourceFile());
    assertEquals("", config.targetFolder());
  }

  @Test
  void pairsMayBeAList() throws BadSetting {
    Config config = read("pair:\r\n  - {source: source-en/a.md, target: target-zh/𠮷.md}\r\n");
    assertEquals("target-zh/𠮷.md", config.pairs().get(0).target());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# 空\n", "{}\n"})
  void anEmptyFileSaysNothing(String text) throws BadSetting {
    Config config = read(text);
    assertEquals(Config.defaults().in(config.file()), config);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "targt: zh ! 1:1 ! unknown key 'targt', did you mean 'target'?",
        "# 书|𠮷: zh ! 2:1 ! unknown key '𠮷'; known are source, target, glossary, rules-folder,"
            + " pair, order, exclude, rules, overrides",
        "source: {file: a.md, spilt: 'x(.)'} ! 1:22 ! unknown key 'spilt', did you mean 'split'?",
        "source: {file: a.md} ! 1:9 ! source needs 'split'",
        "source: {file: a.md, split: '## (\\d'} ! 1:29 ! split is no RE2 pattern: error parsing"
            + " regexp: missing closing ): `## (\\d`",
        "source: {file: a.md, split: '## Ch'} ! 1:29 ! split needs a group around the chapter's"
            + " number: '^## Chapter (\\d+)'",
        "source: {file: a.md, split: '(?=x)(y)'} ! 1:29 ! split is no RE2 pattern: error parsing"
            + " regexp: invalid or unsupported Perl syntax: `(?=`",
        "source: [a] ! 1:9 ! source must be a text",
        "target: ! 1:8 ! target must be a text",
        "source: target-zh ! 1:9 ! source and target are the same folder",
        "target: /etc ! 1:9 ! '/etc' must be a path inside the book, relative and with /",
        "target: a/../../b ! 1:9 ! 'a/../../b' must be a path inside the book, relative and with /",
        "glossary: C:\\x.csv ! 1:11 ! 'C:\\x.csv' must be a path inside the book, relative and"
            + " with /",
        "exclude: [a, ../b] ! 1:14 ! '../b' must be a path inside the book, relative and with /",
        "pair: {a.md: ../b.md} ! 1:14 ! '../b.md' must be a path inside the book, relative and"
            + " with /",
        "pair: [{source: a.md}] ! 1:8 ! pair needs 'target'",
        "pair: 3 ! 1:7 ! pair must be a list",
        "order: {a: b} ! 1:8 ! order must be a list",
        "rules: [dead-link] ! 1:8 ! rules must be a mapping",
        "rules: {dead-link: [off]} ! 1:20 ! a rule takes a severity or a mapping, not a list",
        "overrides: [{paths: [a]}] ! 1:13 ! overrides needs 'rules'",
        "overrides: [{path: [a], rules: {}}] ! 1:14 ! unknown key 'path', did you mean 'paths'?",
        "- a ! 1:1 ! duikan.yml must be a mapping",
        "a: b: c ! 1:5 ! a colon where no key can stand: quote the text or mend the indent",
      })
  void whatIsNotInTheSchemaIsRefusedAtItsPlace(String text, String place, String message) {
    BadSetting bad = assertThrows(BadSetting.class, () -> read(text.replace('|', '\n')));
    var start = bad.place().start();
    assertEquals(
        place + " " + message, start.line() + ":" + start.column() + " " + bad.message().en());
    assertTrue(bad.message().zh().codePoints().anyMatch(Character::isIdeographic));
  }

  private static Config read(String text) throws BadSetting {
    return ConfigReader.read(Source.of("duikan.yml", text));
  }
}
