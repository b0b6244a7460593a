package duikan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import duikan.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TypesetTest {
  private static String set(String text, String... marked) throws TooHostile {
    Document page = Markdown.parse(Source.of("01.md", text));
    List<Mark> marks = new ArrayList<>();
    for (String one : marked) {
      int at = text.indexOf(one);
      marks.add(new Mark(new Span(at, at + one.length()), marks.size() + 1, Severity.WARNING));
    }
    marks.sort(Mark.BY_START);
    Markup out = new Markup();
    Typeset.prose(page, page.blocks().get(0).span()).write(marks, List.of(), out);
    return out.toString();
  }

  @Test
  void marksOverlap() throws TooHostile {
    assertEquals(
        "一<mark class=\"warning\" data-f=\"1\">二</mark><mark class=\"warning\" data-f=\"2 1\">三</mark>"
            + "<mark class=\"warning\" data-f=\"2\">四</mark>五",
        set("一二三四五", "二三", "三四"));
  }

  @Test
  void aMarkCrossesEmphasis() throws TooHostile {
    assertEquals(
        "<strong>甲</strong><mark class=\"warning\" data-f=\"1\"><strong>乙</strong></mark>"
            + "<mark class=\"warning\" data-f=\"1\"><span class=\"syntax\">**</span></mark>"
            + "<mark class=\"warning\" data-f=\"1\">丙</mark>丁",
        set("**甲乙**丙丁", "乙**丙"));
  }

  @Test
  void aPlaceWithoutLengthIsAPoint() throws TooHostile {
    Document page = Markdown.parse(Source.of("01.md", "用Redis"));
    Markup out = new Markup();
    Typeset.prose(page, new Span(0, 6))
        .write(List.of(new Mark(Span.at(1), 7, Severity.ERROR)), List.of(), out);
    assertEquals("用<mark class=\"point error\" data-f=\"7\"></mark>Redis", out.toString());
  }

  @Test
  void linesOfChineseAreJoinedAndThoseOfEnglishParted() throws TooHostile {
    assertEquals("灯下书店", set("灯下\r\n书店"));
    assertEquals("the lamp", set("the\nlamp"));
  }

  @Test
  void entitiesAndLineBreaksAreSeen() throws TooHostile {
    assertEquals("a &amp; b<br>c", set("a &amp; b<br>c"));
  }
}
