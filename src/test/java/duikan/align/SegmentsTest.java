package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SegmentsTest {
  private static List<String> kinds(String text) throws TooHostile {
    return Segments.of(page(text)).stream()
        .map(block -> block.kind().label() + " " + block.text().strip())
        .toList();
  }

  private static Document page(String text) throws TooHostile {
    return Markdown.parse(Source.of("target-zh/01.md", text));
  }

  @Test
  void captionOnOneLineIsOfTheKindOfAWrappedOne() throws TooHostile {
    assertEquals(
        List.of("html 图 1：码头", "html 图 2：船队"),
        kinds("<p class=\"x\">图 1：码头</p>\n\n<p class=\"x\">\n图 2：船队\n</p>\n"));
    assertEquals(
        List.of("html 图 1：码头", "html 图 2：船队"),
        kinds("<span class=\"x\">图 1：码头</span>\n\n<span class=\"x\">\n图 2：船队\n</span>\n"));
  }

  @Test
  void paragraphThatOnlyBeginsWithATagIsAParagraph() throws TooHostile {
    assertEquals(List.of("paragraph <b>注意</b>：水很<b>深</b>"), kinds("<b>注意</b>：水很<b>深</b>\n"));
  }

  @Test
  void whatShowsNothingIsNoSegment() throws TooHostile {
    assertEquals(
        List.of("paragraph 见[港口]。"),
        kinds(
            """
            ---
            title: 港口
            ---

            <!-- 说明 -->

            <a id="x"></a>

            见[港口]。

            <div>

            </div>

            [港口]: harbour.md
            """));
  }

  @Test
  void imageInHtmlIsAnImage() throws TooHostile {
    assertEquals(
        List.of("image <img src=\"a.png\">", "image ![码头](a.png)"),
        kinds("<img src=\"a.png\">\n\n![码头](a.png)\n"));
  }

  @Test
  void footnotesComeLast() throws TooHostile {
    assertEquals(
        List.of("paragraph 港口[^1]醒了。", "paragraph 镇子还睡着。", "paragraph 九点才开门。"),
        kinds("港口[^1]醒了。\n\n[^1]: 九点才开门。\n\n镇子还睡着。\n"));
  }

  @Test
  void offsetsAreThoseOfTheFile() throws TooHostile {
    String text = "# 港口 𠮷\r\n\r\n- 鱼箱\r\n\r\n```sh\r\nmake\r\n```\r\n";
    for (Segment block : Segments.of(page(text))) {
      String there = text.substring(block.start(), block.end());
      assertEquals(true, there.contains(block.text()), there);
    }
    assertEquals(
        List.of("港口 𠮷", "鱼箱"),
        Segments.of(page(text)).stream()
            .filter(Segment::isProse)
            .map(block -> text.substring(block.start(), block.end()))
            .toList());
  }
}
