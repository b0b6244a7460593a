package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # 标题                          | 1 标题 -> 标题
          ## 标题 ##                      | 2 标题 -> 标题
          ## C# 与 F#                     | 2 C# 与 F# -> c-与-f
          "标题\\n==="                    | 1 标题 -> 标题
          "两行\\n标题\\n---"              | 2 两行 标题 -> 两行-标题
          # 用 `Redis` **缓存**            | 1 用 Redis 缓存 -> 用-redis-缓存
          # 图 ![x](a.png) 后              | 1 图  后 -> 图--后
          # 甲 &amp; 乙                    | 1 甲 & 乙 -> 甲--乙
          # 速度 {#speed}                  | 1 速度 -> speed
          ## 速度 ## {#speed}              | 2 速度 -> speed
          ## 速度 {#speed .note} ##        | 2 速度 -> speed
          ## 速度 {/*speed*/}              | 2 速度 -> speed
          # 速度 {speed}                   | 1 速度 {speed} -> 速度-speed
          "> ## 引 {#y}"                   | 2 引 -> y
          #                               | 1  -> ""
          """)
  void aHeadingHasItsLevelTextAndAnchor(String text, String heading) throws TooHostile {
    assertEquals(List.of(heading.replace("\"\"", "")), Seen.of(text.translateEscapes()).headings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          见[第 1 章](第01章.md "题")。   | INLINE 第 1 章 -> 第01章.md
          [空]()                         | INLINE 空 ->
          [a](<第 1 章.md>)               | INLINE a -> 第 1 章.md
          [a](b\\\\(c\\\\).md)              | INLINE a -> b(c).md
          [a](b?x=1&amp;y=2)             | INLINE a -> b?x=1&y=2
          [a](%E7%AC%AC.md)              | INLINE a -> %E7%AC%AC.md
          ![图一](图/1.png)               | INLINE image 图一 -> 图/1.png
          "[a][b]\\n\\n[B]: c.md"          | REFERENCE a -> c.md
          "[b][]\\n\\n[b]: <c d.md> '题'"  | REFERENCE b -> c d.md
          "[b]\\n\\n[b]:\\n c.md\\n '题'"   | REFERENCE b -> c.md
          "![b]\\n\\n[b]: c.png"           | REFERENCE image b -> c.png
          <https://a.b/c>                | AUTOLINK https://a.b/c -> https://a.b/c
          <a@b.cn>                       | AUTOLINK a@b.cn -> mailto:a@b.cn
          访问https://a.b/c，然后          | AUTOLINK https://a.b/c -> https://a.b/c
          见 https://a.b/c。              | AUTOLINK https://a.b/c -> https://a.b/c
          （https://a.b/c）               | AUTOLINK https://a.b/c -> https://a.b/c
          (https://a.b/c_(d)).           | AUTOLINK https://a.b/c_(d) -> https://a.b/c_(d)
          **https://a.b/c**，            | AUTOLINK https://a.b/c -> https://a.b/c
          https://a.b/a_b_c*d*           | AUTOLINK https://a.b/a_b_c*d -> https://a.b/a_b_c*d
          见 www.a.cn/词条                | AUTOLINK www.a.cn/词条 -> http://www.a.cn/词条
          甲 <a href="b.md">乙</a>        | HTML 乙 -> b.md
          甲 <img src=b.png alt="乙">     | HTML image 乙 -> b.png
          <p><a href='b&amp;c'>乙</a></p> | HTML 乙 -> b&c
          """)
  void aLinkHasItsTextAndTarget(String text, String link) throws TooHostile {
    assertEquals(
        List.of(link),
        Seen.of(text.translateEscapes()).links().stream().map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [甲][无] 与 [乙]
          `https://a.b`
          xhttps://a.b
          http:// 之后
          \\[甲](乙)
          """)
  void whatLooksLikeALinkIsNone(String text) throws TooHostile {
    assertEquals(List.of(), Seen.of(text).links());
  }

  @Test
  void anAddressAsTheTextOfALinkIsOneLink() throws TooHostile {
    assertEquals(
        List.of("INLINE https://a.b -> https://a.b/c"),
        Seen.of("[https://a.b](https://a.b/c)").links());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          甲 *乙* 丙          | 甲 ·乙· 丙
          甲 **乙** 丙        | 甲 ··乙·· 丙
          中***乙***文        | 中···乙···文
          **中文：**后面       | **中文：**后面
          ~~删~~ ~一~         | ··删·· ·一·
          `代码` 后           | ▒▒▒▒ 后
          \\*甲\\*             | ·*甲·*
          甲&nbsp;乙&bad;     | 甲▒▒▒▒▒▒乙&bad;
          甲<br>乙<!-- 注 -->  | 甲····乙··········
          [甲](乙)            | ·甲····
          ![甲](乙)           | ··甲····
          见https://a.b。      | 见▒▒▒▒▒▒▒▒▒▒▒。
          # 甲 #              | ··甲··
          - 甲                | ··甲
          - [x] 甲            | ······甲
          > 甲                | ··甲
          $a_1 * b$ 与        | ▒▒▒▒▒▒▒▒▒ 与
          $5 与 $6            | $5 与 $6
          花了$5，剩$6         | 花了$5，剩$6
          其中$x$是           | 其中▒▒▒是
          𠮷 *𠮷*             | 𠮷 ·𠮷·
          <p>甲</p>           | ···甲····
          <img alt="甲">      | ··········甲··
          <pre>甲</pre>       | ·····▒······
          甲[乙]丙            | 甲[乙]丙
          甲\\\\               | 甲·\\
          """)
  void proseIsWhatAReaderReads(String text, String prose) throws TooHostile {
    assertEquals(prose, Seen.of(text).prose());
  }

  @Test
  void piecesOfTextHoldTheMarksThatTheParserLeft() throws TooHostile {
    assertEquals(
        List.of("**中文：**后面 ", " 与 ", "粗", " \\* [x]"),
        Seen.of("**中文：**后面 `*` 与 **粗** \\* [x]").texts());
  }

  @Test
  void aHardBreakLeavesNoBlankInTheText() throws TooHostile {
    assertEquals(List.of("甲", "乙", "丙"), Seen.of("甲  \n乙\\\n丙").texts());
  }

  @Test
  void blocksKnowTheirKindAndTheirContainers() throws TooHostile {
    String text =
        """
        # 标题

        一段
        两行

        - 甲
          - 乙

            续
        1. 丙
           > 引

        > [!NOTE]
        > 注意
        >
        > - 项

        [^1]: 脚注

            第二段

        脚注[^1]

        ::: tip 提示
        内容
        :::

        ![图](a.png)

        [![图](a.png)](b.md)

        | 甲 |
        |---|
        | 乙 |

        <div>块</div>

        ***

            缩进
        """;
    assertEquals(
        List.of(
            "HEADING: 标题",
            "PARAGRAPH: 一段\n两行",
            "LIST_ITEM in LIST: 甲",
            "LIST_ITEM in LIST LIST: 乙",
            "PARAGRAPH in LIST LIST: 续",
            "LIST_ITEM in LIST: 丙",
            "PARAGRAPH in LIST QUOTE: 引",
            "PARAGRAPH in ALERT: 注意",
            "LIST_ITEM in ALERT LIST: 项",
            "PARAGRAPH in FOOTNOTE: 脚注",
            "PARAGRAPH in FOOTNOTE: 第二段",
            "PARAGRAPH: 脚注[^1]",
            "PARAGRAPH in DIRECTIVE: 提示",
            "PARAGRAPH in DIRECTIVE: 内容",
            "IMAGE: ![图](a.png)",
            "IMAGE: [![图](a.png)](b.md)",
            "TABLE: | 甲 |\n|---|\n| 乙 |",
            "HTML: <div>块</div>",
            "CODE: 缩进"),
        Seen.of(text).blocks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "```mermaid\\ngraph LR\\n```"       | MERMAID
          "~~~ Mermaid {x}\\ngraph LR\\n~~~"  | MERMAID
          "```{mermaid}\\ngraph LR\\n```"     | MERMAID
          ":::mermaid\\ngraph LR\\n:::"       | MERMAID
          "```math\\nx\\n```"                 | MATH
          "$$\\nx_1 * y_1\\n- 1\\n$$"          | MATH
          "$$x$$"                            | MATH
          "```java\\nint a;\\n```"            | CODE
          "> ```\\n> a\\n> ```"               | CODE
          "$$\\n没有结束"                      | PARAGRAPH
          "::: \\n文"                         | PARAGRAPH
          """)
  void aBlockOfCodeHasItsKind(String text, BlockKind kind) throws TooHostile {
    assertEquals(
        List.of(kind),
        Seen.of(text.translateEscapes()).page().blocks().stream().map(Block::kind).toList());
  }

  @Test
  void aFenceInAListInAQuoteHasItsLinesWithoutIndentAndQuoteMarks() throws TooHostile {
    Seen seen = Seen.of("> - 甲\n>   ~~~ js 说明\n>   let a;\n>\n>     b\n>   ~~~\n");
    assertEquals(List.of("let a;", "", "  b"), seen.lines());
    assertEquals("js 说明", seen.fence().info().of(seen.page().text()));
    assertEquals("~~~", seen.fence().opening().of(seen.page().text()));
    assertTrue(seen.fence().closed());
  }

  @Test
  void aFenceThatIsNotClosedSaysSo() throws TooHostile {
    Seen seen = Seen.of("```\n甲\n");
    assertFalse(seen.fence().closed());
    assertEquals(List.of("甲"), seen.lines());
    assertEquals("```\n甲", seen.page().blocks().get(0).span().of(seen.page().text()));
  }

  @Test
  void anOpenFenceMayHoldBlankLinesAlone() throws TooHostile {
    Seen seen = Seen.of("- ```nginx\n\n\n- 乙\n");
    assertFalse(seen.fence().closed());
    assertEquals("```nginx", seen.page().blocks().get(0).span().of(seen.page().text()));
  }

  @Test
  void aPipeInCodeDividesCellsUnlessItIsEscaped() throws TooHostile {
    assertEquals(
        List.of(List.of("`a\\|b`", "乙"), List.of("`c", "d`", "丙 \\| 丁")),
        Seen.of("| `a\\|b` | 乙 |\n|:--|--:|\n| `c|d` | 丙 \\| 丁 |\n").cells());
  }

  @Test
  void aRowMayLackPipesAndCells() throws TooHostile {
    assertEquals(
        List.of(List.of("甲", "乙"), List.of("丙")), Seen.of("甲 | 乙\n--- | ---\n丙\n").cells());
  }

  @Test
  void aTableMayFollowAParagraphWithoutABlankLine() throws TooHostile {
    assertEquals(
        List.of("PARAGRAPH: 文字", "TABLE: | 甲 |\n| - |"), Seen.of("文字\n| 甲 |\n| - |\n").blocks());
  }

  @Test
  void aDelimiterRowWithOtherCellsMakesNoTable() throws TooHostile {
    assertEquals(List.of(), Seen.of("| 甲 | 乙 |\n|---|\n").page().tables());
  }

  @Test
  void frontMatterIsNoPartOfThePage() throws TooHostile {
    Seen seen = Seen.of("---\ntitle: 题\n---\n# 甲\n");
    assertEquals("title: 题\n", seen.page().frontMatter().orElseThrow().of(seen.page().text()));
    assertEquals(List.of("HEADING: 甲"), seen.blocks());
  }

  @Test
  void aThematicBreakAtTheTopIsNoFrontMatter() throws TooHostile {
    Seen seen = Seen.of("---\n\n一段文字。\n\n---\n\n两段\n");
    assertEquals(Optional.empty(), seen.page().frontMatter());
    assertEquals(List.of("PARAGRAPH: 一段文字。", "PARAGRAPH: 两段"), seen.blocks());
  }

  @Test
  void commentsAreFoundEverywhereButInCode() throws TooHostile {
    String text =
        """
        <!-- 一 -->

        文 <!-- 二 --> 字

        <div>
        <!-- 三
        行 -->
        </div>

        - <!-- 四 -->

        `<!-- 五 -->`

        ```
        <!-- 六 -->
        ```
        """;
    assertEquals(
        List.of("<!-- 一 -->", "<!-- 二 -->", "<!-- 三\n行 -->", "<!-- 四 -->"),
        Seen.of(text).comments());
  }

  @Test
  void everyFragmentLeadsSomewhere() throws TooHostile {
    String text =
        """
        # 总结
        ## 总结
        ### 别的 {#other}
        <h2>图</h2>

        <a id="x"></a>文 <a name="y"></a>

        <div id="z"></div>
        """;
    assertEquals(
        Set.of("总结", "总结-1", "other", "图", "x", "y", "z"), Seen.of(text).page().anchors().keySet());
  }

  @Test
  void anAddressThatMakesNoLinkIsAMarkAsOneThatDoes() throws TooHostile {
    assertEquals("见[甲]···········。", Seen.of("见[甲](第 02 章.md)。").prose());
    assertEquals("见[甲](下文 第 3 节)。", Seen.of("见[甲](下文 第 3 节)。").prose());
  }

  @Test
  void footnotesAreMarksOnlyWhereTheyAreDefined() throws TooHostile {
    assertEquals("甲····与[^2]\n\n······注", Seen.of("甲[^1]与[^2]\n\n[^1]: 注").prose());
  }

  @Test
  void aContainerEndsAtAsManyColons() throws TooHostile {
    assertEquals(
        List.of(
            "PARAGRAPH in DIRECTIVE: 甲",
            "PARAGRAPH in DIRECTIVE DIRECTIVE: 乙",
            "PARAGRAPH in DIRECTIVE: 丙",
            "PARAGRAPH: 丁"),
        Seen.of(":::: {.note}\n甲\n::: tip\n乙\n:::\n丙\n::::\n丁\n").blocks());
  }

  @Test
  void emphasisMayNest() throws TooHostile {
    assertEquals(List.of("**都**", "都", "甲 ~~乙~~", "乙"), Seen.of("***都*** *甲 ~~乙~~*").emphases());
  }

  @Test
  void codeHoldsWhatLooksLikeMarkup() throws TooHostile {
    assertEquals(List.of("*a*", " ` "), Seen.of("`*a*` 与 `` ` ``").codes());
  }

  @Test
  void plainTextIsNoPartOfTheOutline() throws TooHostile {
    assertEquals(
        Seen.of("# 甲\n\n- 乙 **丙** `d` [戊](f)\n").page().outline(),
        Seen.of("# 一\n\n- 二，**三** `d` [五](f)。\n").page().outline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          `a`      | `b`
          [甲](a)  | [甲](b)
          **甲**   | *甲*
          **甲**   | ** 甲**
          # 甲     | ## 甲
          - 甲     | 1. 甲
          > 甲     | 甲
          甲<br>   | 甲
          $a$      | $b$
          """)
  void theOutlineTellsShapesApart(String one, String other) throws TooHostile {
    assertFalse(Seen.of(one).page().outline().equals(Seen.of(other).page().outline()));
  }
}
