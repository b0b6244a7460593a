package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WrapTest {
  @Test
  void linesBreakAtBlanks() {
    assertEquals(List.of("the lamp", "burns"), Wrap.lines("the lamp burns", 9));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertEquals(List.of("每天晚", "上灯𠮷"), Wrap.lines("每天晚上灯𠮷", 7));
  }

  @Test
  void aLineNeitherBeginsWithAClosingMarkNorEndsWithAnOpeningOne() {
    assertEquals(List.of("灯都", "亮。", "（猫）"), Wrap.lines("灯都亮。（猫）", 6));
  }

  @Test
  void aWordLongerThanALineIsCut() {
    assertEquals(List.of("abcd", "ef"), Wrap.lines("abcdef", 4));
  }

  @Test
  void noLineIsWiderThanAsked() {
    String text = "The 缓存（Cache）holds “copies”，never 真相。".repeat(5);
    for (int width = 2; width < 40; width++) {
      for (String line : Wrap.lines(text, width)) {
        assertTrue(Cell.width(line) <= width, width + ": " + line);
      }
    }
  }

  @Test
  void lineEndsStayAndAnEmptyTextHasNoLine() {
    assertEquals(List.of("a", "", "b"), Wrap.lines("a\n\nb", 9));
    assertEquals(List.of(), Wrap.lines("", 9));
  }
}
