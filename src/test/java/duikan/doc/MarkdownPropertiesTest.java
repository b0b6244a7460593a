package duikan.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every page, over pages put together from every construct at random; the seed is in
 * the page's name.
 */
final class MarkdownPropertiesTest {
  private static final int PAGES = 400;

  private static final List<String> BLOCKS =
      List.of(
          "# 标题 *甲* `乙` {#id}\n",
          "## 𠮷野家 ##\n",
          "两行\n标题\n---\n",
          "一段文字，**中文：**后面 *强调* 与 ~~删~~。\n",
          "- 项 `c`\n  - 子项\n\n    续段\n- [x] 完成\n",
          "1. 甲\n2. 乙\n   ```js\n   let a;\n\n     b\n   ```\n",
          "```mermaid\ngraph LR\n  a --> b\n```\n",
          "~~~~ 说明\n```\n~~~~\n",
          "> 引\n> 用 `x\n> y`\n续\n",
          "> [!WARNING]\n> 小心 $x$\n",
          "| 甲 | `a\\|b` |\n|:--|--|\n| 1 | **2** \\| 3 |\n| 少 |\n",
          "<div align=\"center\">\n文 <img src=\"a.png\" alt=\"替\"> &amp; <!-- 注 -->\n</div>\n",
          "<!-- 多行\n注释 -->\n",
          "$$\na_1 * b_2\n- c\n$$\n",
          "::: tip 提示\n内容\n:::\n",
          ":::mermaid\ngraph TD\n:::\n",
          "[^n]: 脚注 [链](a.md)\n\n    第二段\n",
          "[ref]: <a b.md> \"题\"\n",
          "[two]:\n  b.md\n  '题'\n",
          "![图](a.png)\n",
          "[![图][ref]](b.md)\n",
          "    缩进\n\n      代码\n",
          "***\n",
          "<details>\n<summary>摘要</summary>\n\n正文\n\n</details>\n",
          "",
          "\t制表\t符\n",
          "没有结束 `code *强 [链](\n");

  private static final List<String> INLINES =
      List.of(
          "文字，",
          "word ",
          "**粗**",
          "*斜*",
          "_下_",
          "~~删~~",
          "`码`",
          "`` a`b ``",
          "[链](a.md)",
          "[引][ref]",
          "[ref]",
          "[无]",
          "![图](b.png \"题\")",
          "<https://a.b>",
          "https://a.b/c，",
          "&nbsp;",
          "&bad;",
          "\\*",
          "\\\\",
          "<br>",
          "<a id=\"x\"></a>",
          "<a href=\"c.md\">超</a>",
          "<!-- 注 -->",
          "$x_1$",
          "$5",
          "[^n]",
          "𠮷",
          "😀",
          "  \n",
          "\n",
          "\\\n",
          "*",
          "**",
          "_",
          "`",
          "[",
          "](",
          ")",
          "<",
          "&",
          "$",
          "\uFE0F",
          "\u3000",
          "\0",
          "\uD842",
          "{#id}",
          "|",
          "~");

  static Stream<String> pages() throws IOException {
    String whole = everyConstruct();
    Stream<String> written =
        Stream.of(
            whole,
            whole.replace("\n", "\r\n"),
            indented(whole, "> ", "> "),
            indented(whole, "- ", "  "),
            indented(indented(whole, "1. ", "   "), "> ", "> "));
    return Stream.concat(written, IntStream.range(0, PAGES).mapToObj(MarkdownPropertiesTest::page));
  }

  private static String everyConstruct() throws IOException {
    try (InputStream page =
        MarkdownPropertiesTest.class.getResourceAsStream("/doc/every-construct.md")) {
      return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String page(int seed) {
    Random random = new Random(seed);
    StringBuilder page = new StringBuilder(seed % 7 == 0 ? "---\ntitle: 题\n---\n" : "");
    int blocks = 1 + random.nextInt(6);
    for (int i = 0; i < blocks; i++) {
      page.append(nested(random, block(random)));
      page.append(random.nextInt(4) == 0 ? "" : "\n");
    }
    String text = page.toString();
    return switch (seed % 5) {
      case 0 -> text.replace("\n", "\r\n");
      case 1 -> "\uFEFF" + text;
      case 2 -> text.stripTrailing();
      default -> text;
    };
  }

  private static String block(Random random) {
    if (random.nextInt(3) > 0) {
      return pick(random, BLOCKS);
    }
    return IntStream.range(0, 1 + random.nextInt(9))
            .mapToObj(i -> pick(random, INLINES))
            .collect(Collectors.joining())
        + "\n";
  }

  private static String nested(Random random, String block) {
    return switch (random.nextInt(6)) {
      case 0 -> indented(block, "> ", "> ");
      case 1 -> indented(block, "- ", "  ");
      case 2 -> indented(indented(block, "1. ", "   "), "> ", "> ");
      case 3 -> indented(indented(block, "> ", "> "), "- ", "  ");
      default -> block;
    };
  }

  private static String indented(String block, String first, String rest) {
    String[] lines = block.split("\n", -1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 1 < lines.length; i++) {
      text.append(i == 0 ? first : rest).append(lines[i]).append('\n');
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySpanLiesInTheFile(String text) throws TooHostile {
    MarkdownLaws.everySpanLiesInTheFile(text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void proseIsTheTextWhereItIsNeitherObjectNorMark(String text) throws TooHostile {
    MarkdownLaws.proseIsTheTextWhereItIsNeitherObjectNorMark(text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leavesDoNotOverlap(String text) throws TooHostile {
    MarkdownLaws.leavesDoNotOverlap(text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void blocksAreInOrderAndApart(String text) throws TooHostile {
    MarkdownLaws.blocksAreInOrderAndApart(text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void piecesOfTextAreInTheProse(String text) throws TooHostile {
    MarkdownLaws.piecesOfTextAreInTheProse(text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatASpanMarksIsWhatItSays(String text) throws TooHostile {
    MarkdownLaws.whatASpanMarksIsWhatItSays(text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void lineEndsAndAByteOrderMarkChangeNothing(String text) throws TooHostile {
    MarkdownLaws.lineEndsAndAByteOrderMarkChangeNothing(text);
  }
}
