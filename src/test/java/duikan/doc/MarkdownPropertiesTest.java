package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private static Document read(String text) throws TooHostile {
    return Markdown.parse(Source.of("target-zh/第01章.md", text));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySpanLiesInTheFile(String text) throws TooHostile {
    Document page = read(text);
    for (Span span : spans(page)) {
      assertTrue(page.source().all().contains(span), span::toString);
    }
  }

  private static List<Span> spans(Document page) {
    List<Span> spans = new ArrayList<>(page.comments());
    spans.addAll(page.texts());
    spans.addAll(page.anchors().values());
    page.frontMatter().ifPresent(spans::add);
    page.blocks().forEach(block -> spans.addAll(List.of(block.span(), block.content())));
    page.blocks().stream()
        .flatMap(block -> block.fence().stream())
        .forEach(fence -> spans.addAll(fence.lines()));
    page.headings().forEach(heading -> spans.addAll(List.of(heading.span(), heading.content())));
    page.links()
        .forEach(link -> spans.addAll(List.of(link.span(), link.text(), link.destination())));
    page.emphases().forEach(found -> spans.addAll(List.of(found.span(), found.content())));
    page.codes().forEach(code -> spans.addAll(List.of(code.span(), code.content())));
    page.tables().forEach(table -> table.rows().forEach(spans::addAll));
    return spans;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void proseIsTheTextWhereItIsNeitherObjectNorMark(String text) throws TooHostile {
    Document page = read(text);
    assertEquals(page.text().length(), page.prose().length());
    for (int i = 0; i < page.prose().length(); i++) {
      char c = page.prose().charAt(i);
      char own = page.text().charAt(i);
      boolean lineEnd = own == '\n' || own == '\r';
      assertTrue(c == own || (!lineEnd && (c == Prose.OBJECT || c == Prose.MARK)), "at " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leavesDoNotOverlap(String text) throws TooHostile {
    Document page = read(text);
    List<Span> leaves = new ArrayList<>(page.texts());
    page.codes().forEach(code -> leaves.add(code.span()));
    page.blocks().stream()
        .flatMap(block -> block.fence().stream())
        .forEach(fence -> leaves.addAll(fence.lines()));
    leaves.addAll(page.comments());
    assertApart(leaves.stream().filter(span -> !span.isEmpty()).sorted().toList(), page);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void blocksAreInOrderAndApart(String text) throws TooHostile {
    Document page = read(text);
    assertApart(page.blocks().stream().map(Block::span).toList(), page);
    for (Block block : page.blocks()) {
      String own = block.span().of(page.text());
      assertFalse(own.isEmpty(), () -> block + " of " + text);
    }
  }

  private static void assertApart(List<Span> spans, Document page) {
    for (int i = 1; i < spans.size(); i++) {
      Span before = spans.get(i - 1);
      Span here = spans.get(i);
      assertTrue(
          before.end() <= here.start(),
          () -> "[" + before.of(page.text()) + "] and [" + here.of(page.text()) + "]");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void piecesOfTextAreInTheProse(String text) throws TooHostile {
    Document page = read(text);
    for (Span piece : page.texts()) {
      String own = piece.of(page.text());
      String prose = piece.of(page.prose());
      assertFalse(own.contains("\n") || own.contains("\r"), own);
      for (int i = 0; i < own.length(); i++) {
        assertTrue(
            prose.charAt(i) == own.charAt(i)
                || (own.charAt(i) == '\\' && prose.charAt(i) == Prose.MARK),
            own);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatASpanMarksIsWhatItSays(String text) throws TooHostile {
    Document page = read(text);
    for (CodeSpan code : page.codes()) {
      char edge = page.text().charAt(code.span().start());
      assertTrue(edge == '`' || edge == '$', code::toString);
      assertTrue("`$".indexOf(page.text().charAt(code.content().start() - 1)) >= 0, code::toString);
    }
    for (Emphasis emphasis : page.emphases()) {
      int marks = emphasis.content().start() - emphasis.span().start();
      assertEquals(
          emphasis.span().of(page.text()).substring(0, marks),
          page.text().substring(emphasis.content().end(), emphasis.span().end()));
    }
    for (Link link : page.links()) {
      String written = link.destination().of(page.text());
      assertTrue(
          link.target().endsWith(written) || written.contains("\\") || written.contains("&"),
          () -> link + " " + written);
    }
    for (Heading heading : page.headings()) {
      assertTrue(heading.span().contains(heading.content()), heading::toString);
    }
    for (Span comment : page.comments()) {
      assertTrue(comment.of(page.text()).startsWith("<!--"));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void lineEndsAndAByteOrderMarkChangeNothing(String text) throws TooHostile {
    String lf = text.replace("\uFEFF", "").replace("\r\n", "\n");
    Document one = read(lf);
    Document other = read("\uFEFF" + lf.replace("\n", "\r\n"));
    assertEquals(
        one.outline(), other.outline().stream().map(s -> s.replace("\r\n", "\n")).toList());
    assertEquals(one.prose(), other.prose().replace("\r\n", "\n"));
    assertEquals(
        one.headings().stream().map(Heading::anchor).toList(),
        other.headings().stream().map(Heading::anchor).toList());
    assertEquals(
        one.blocks().stream().map(block -> block.span().of(one.text())).toList(),
        other.blocks().stream()
            .map(block -> block.span().of(other.text()).replace("\r\n", "\n"))
            .toList());
  }
}
