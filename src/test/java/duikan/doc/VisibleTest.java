package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VisibleTest {
  private static List<String> seen(String text) throws TooHostile {
    Document page = Markdown.parse(Source.of("a.md", text));
    return page.blocks().stream().map(block -> Visible.of(page, block.span())).toList();
  }

  @Test
  void markupIsNotSeen() throws TooHostile {
    assertEquals(
        List.of("Chapter 𠮷", "A bold word, a link and code."),
        seen("# Chapter *𠮷*\n\nA **bold** word, a [link](x.md) and `` code ``.\n"));
  }

  @Test
  void anEntityIsTheCharacterAndAnEscapeToo() throws TooHostile {
    assertEquals(List.of("a & b <c> *d*"), seen("a &amp; b &lt;c&gt; \\*d\\*\n"));
  }

  @Test
  void aLineEndIsABlankButBetweenChineseCharacters() throws TooHostile {
    assertEquals(List.of("one two"), seen("one\r\ntwo\r\n"));
    assertEquals(List.of("一二。三"), seen("一\r\n二。\r\n三\r\n"));
    assertEquals(List.of("一 two 三 四"), seen("一\ntwo\n三 四\n"));
    assertEquals(List.of("引用的话"), seen("> 引用\n> 的话\n"));
  }

  @Test
  void anImageIsItsAlternativeText() throws TooHostile {
    assertEquals(List.of("a lamp"), seen("![a lamp](lamp.svg)\n"));
    assertEquals(List.of(""), seen("![](lamp.svg)\n"));
  }

  @Test
  void codeKeepsItsLinesWithoutTheFence() throws TooHostile {
    assertEquals(List.of("if x:\n  *y*"), seen("```py\nif x:\n  *y*\n```\n"));
    assertEquals(List.of("item", "a\nb"), seen("- item\n\n  ```\n  a\n  b\n  ```\n"));
  }

  @Test
  void aTableHasALineARow() throws TooHostile {
    assertEquals(
        List.of("a | b\n`1 | 2".replace("`", "")), seen("| a | b |\n|---|---|\n| `1` | 2 |\n"));
  }

  @Test
  void htmlShowsItsTextAndABreakIsABlank() throws TooHostile {
    assertEquals(List.of("one two"), seen("one<br>two\n"));
    assertEquals(List.of("say & see"), seen("<p align=\"center\">say &amp; see</p>\n"));
  }

  @Test
  void aPieceOfABlockIsSeenAlone() throws TooHostile {
    Document page = Markdown.parse(Source.of("a.md", "One *two*. Three `four`.\n"));
    assertEquals("Three four.", Visible.of(page, new Span(11, 24)));
  }
}
