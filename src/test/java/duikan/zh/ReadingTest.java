package duikan.zh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Markdown;
import duikan.doc.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadingTest {
  private static List<Reading> of(String text) throws Exception {
    return Reading.of(Markdown.parse(Source.of("target-zh/01.md", text)));
  }

  private static List<String> texts(String text) throws Exception {
    return of(text).stream().map(Reading::text).toList();
  }

  @Test
  void marksAreLeftOutAndAnObjectIsOneLetter() throws Exception {
    assertEquals(List.of("缓存很快：用X即可，见文档。"), texts("**缓存**很*快*：用`GET key`即可，见[文档](a.md)。\n"));
  }

  @Test
  void aLineEndBetweenChineseIsNothingAndElseABlank() throws Exception {
    assertEquals(List.of("第一行第二行 Redis 行"), texts("> 第一行\r\n> 第二行\r\n> Redis 行\r\n"));
  }

  @Test
  void everyItemHeadingAndCellIsReadAlone() throws Exception {
    assertEquals(
        List.of("标题", "甲", "乙", "表头", "值", "一", "二"),
        texts("# 标题\n\n- 甲\n- 乙\n\n|表头|值|\n|-|-|\n|一|二|\n\n```\n码\n```\n"));
  }

  @Test
  void aPieceOfTheTextIsAPieceOfTheFile() throws Exception {
    String file = "𠮷与**按步**就`x`班\n";
    Reading reading = of(file).get(0);
    int start = reading.text().indexOf("按步就");
    assertEquals("按步**就", reading.span(start, start + 3).of(file));
    assertFalse(reading.isWritten(start, start + 3), "it crosses a mark");
    assertTrue(reading.isWritten(start, start + 2));
    int object = reading.text().indexOf('X');
    assertFalse(reading.isWritten(object, object + 1), "it holds an object");
  }
}
