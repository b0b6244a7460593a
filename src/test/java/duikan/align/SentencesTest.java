package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import duikan.doc.BlockKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static String cut(String text) {
    return String.join(
        "|", Sentences.of(Segment.paragraph(text)).stream().map(Segment::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It works.|So we ship it.",
        "这很快。|但是也很贵！|为什么？|因为缓存。",
        "He said “stop.”|Then he left.",
        "他说：“停。”|然后走了。",
        "“真的吗？”他问道。|没有人回答。",
        "See Fig. 3 and e.g. Dr. Smith, Inc. for that.|Next one.",
        "It was 3.14 at 9 a.m. on version 1.2.3.|Then more.",
        "Call `a.b()`. It returns.",
        "The U.S. market grew.|Prices fell.",
        "Open https://example.com/a.b?c=d. Then read.",
        "J. R. R. Tolkien wrote it.|I read it.",
        "等等……我想想。|好。",
        "（这是注释。它有两句。）|后面还有。",
        "Really?|Yes!|No...|Fine.",
        "Rust 版本是 1.85.0。|升级它。",
        "𠮷野家很好吃。|真的。",
        "What is `std::io`?|It is a module.",
        "[link](https://a.b/c.d) is first.|Second."
      })
  void aSentenceEndsWhereAReaderStops(String marked) {
    String expected =
        marked.equals("Call `a.b()`. It returns.") || marked.startsWith("Open ")
            ? marked.replace(". ", ".|")
            : marked;
    boolean chinese = marked.codePoints().anyMatch(c -> c >= 0x4e00 && c < 0xa000);
    assertEquals(expected, cut(marked.replace("|", chinese ? "" : " ")));
  }

  @Test
  void hardLineBreaksEndASentenceAndSoftOnesDoNot() {
    assertEquals("roses are red|violets are blue", cut("roses are red  \nviolets are blue"));
    assertEquals("roses are red|violets are blue", cut("roses are red  \r\nviolets are blue"));
    assertEquals("roses are red\\|violets are blue", cut("roses are red\\\nviolets are blue"));
    assertEquals("one<br>|two", cut("one<br>two"));
    assertEquals("roses are red\nviolets are blue", cut("roses are red\nviolets are blue"));
  }

  @Test
  void spansPointIntoTheFile() {
    String text = "第一句。 第二句。";
    List<Segment> cut =
        Sentences.of(new Segment(BlockKind.PARAGRAPH, 0, text, 100, 100 + text.length()));
    assertEquals(105, cut.get(1).start());
    assertEquals(109, cut.get(1).end());
  }

  @Test
  void codeIsOnePiece() {
    Segment code = new Segment(BlockKind.CODE, 0, "a. B.\nc. D.", 0, 11);
    assertEquals(List.of(code), Sentences.of(code));
  }

  @Test
  void brokenMarkupCostsNoMoreThanItsLength() {
    for (String unit : List.of("`", "``a", "<a", "](", "(", "http://", "...", "“")) {
      String text = unit.repeat(200_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Sentences.ends(text));
    }
  }
}
