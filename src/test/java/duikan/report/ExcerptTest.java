package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import org.junit.jupiter.api.Test;

final class ExcerptTest {
  private static String drawn(String text, String marked, int width) {
    int start = text.indexOf(marked);
    Place place = new Place(Source.of("a.md", text), new Span(start, start + marked.length()));
    Excerpt excerpt = Excerpt.of(place, width);
    return excerpt.line() + "\n" + " ".repeat(excerpt.indent()) + "^".repeat(excerpt.carets());
  }

  @Test
  void caretsStandUnderWideCharacters() {
    assertEquals("我们使用Redis作缓存\n        ^^^^^", drawn("我们使用Redis作缓存", "Redis", 80));
    assertEquals("𠮷野家用缓存。\n        ^^^^", drawn("\n𠮷野家用缓存。\n", "缓存", 80));
    assertEquals("e\u0301👩\u200D💻甲乙\n     ^^", drawn("e\u0301👩\u200D💻甲乙", "乙", 80));
  }

  @Test
  void aPlaceWithoutLengthHasOneCaret() {
    assertEquals("甲乙\n    ^", drawn("甲乙", "", 80).replace("\n^", "\n    ^"));
    Excerpt end = Excerpt.of(new Place(Source.of("a.md", "甲乙"), Span.at(2)), 80);
    assertEquals(new Excerpt("甲乙", 4, 1), end);
  }

  @Test
  void aPlaceOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
    assertEquals("甲乙丙\n  ^^^^", drawn("甲乙丙\r\n丁戊", "乙丙\r\n丁", 80));
  }

  @Test
  void tabsAndHiddenCharactersKeepTheCaretsInPlace() {
    assertEquals("    甲<U+200B>乙\n              ^^", drawn("\t甲\u200B乙", "乙", 80));
  }

  @Test
  void anEmptyTextHasAnExcerpt() {
    assertEquals(
        new Excerpt("", 0, 1), Excerpt.of(new Place(Source.of("a.md", ""), Span.at(0)), 80));
    assertEquals(
        new Excerpt("", 0, 1), Excerpt.of(new Place(Source.of("a.md", "甲\n"), Span.at(2)), 80));
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String long_ = "前".repeat(500) + "此处" + "后".repeat(500);
    String[] lines = drawn(long_, "此处", 60).split("\n");
    assertTrue(lines[0].startsWith("…前") && lines[0].endsWith("后…"), lines[0]);
    assertTrue(Cell.width(lines[0]) <= 60, lines[0]);
    int before = Cell.width(lines[0].substring(0, lines[0].indexOf("此")));
    assertEquals(" ".repeat(before) + "^^^^", lines[1]);
  }

  @Test
  void aPlaceLongerThanTheRoomIsMarkedAsFarAsItIsSeen() {
    String[] lines = drawn("前" + "长".repeat(500), "长".repeat(500), 60).split("\n");
    assertTrue(Cell.width(lines[0]) <= 60, lines[0]);
    assertTrue(lines[1].length() <= Cell.width(lines[0]), lines[1]);
  }
}
