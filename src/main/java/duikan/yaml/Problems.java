package duikan.yaml;

import duikan.doc.Message;
import java.util.List;
import java.util.Optional;

/** What the engine complains of, in the words that people are told. */
final class Problems {
  static final Message UNPRINTABLE =
      new Message("a control character that YAML does not allow", "含有 YAML 不允许的控制字符");

  // Pieces of the messages of snakeyaml-engine 2.10, scanner.ScannerImpl and parser.ParserImpl.
  private static final List<Known> KNOWN =
      List.of(
          new Known("TAB", "indent with spaces, not with a tab", "请用空格缩进，不要用制表符"),
          new Known(
              "mapping values are not allowed here",
              "a colon where no key can stand: quote the text or mend the indent",
              "此处不能出现冒号：请给文字加引号，或改正缩进"),
          new Known("found unexpected end of stream", "a quote that is not closed", "引号没有闭合"),
          new Known("found unexpected document separator", "a quote that is not closed", "引号没有闭合"),
          new Known("expected ',' or ']'", "a list that is not closed by ]", "列表缺少右方括号 ]"),
          new Known("expected ',' or '}'", "a mapping that is not closed by }", "映射缺少右花括号 }"),
          new Known(
              "could not find expected ':'", "a key without a colon and a space", "键后面缺少冒号和空格"),
          new Known(
              "expected <block end>",
              "this line does not fit the indent of the lines above",
              "这一行的缩进与上文不一致"),
          new Known(
              "A simple key is required",
              "this line does not fit the indent of the lines above",
              "这一行的缩进与上文不一致"),
          new Known("undefined alias", "an alias of nothing", "别名没有对应的锚点"),
          new Known(
              "that cannot start any token", "a character that must be quoted here", "此处的字符需要加引号"),
          new Known("unknown escape character", "an unknown escape", "无法识别的转义"));

  private Problems() {}

  static Message of(String context, String problem) {
    Optional<Message> known =
        KNOWN.stream()
            .filter(each -> problem.contains(each.piece))
            .map(each -> new Message(each.en, each.zh))
            .findFirst();
    return known.orElseGet(() -> new Message("not YAML: " + problem, "不是合法的 YAML：" + problem));
  }

  private record Known(String piece, String en, String zh) {}
}
