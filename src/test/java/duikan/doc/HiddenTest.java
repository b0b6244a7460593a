package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HiddenTest {
  private static final String TEXT = "# 标题\r\n\r\n用 `redis` 存𠮷字。\n";

  @Test
  void whatIsHiddenIsHiddenAgain() {
    String prose =
        TEXT.replace("# ", "" + Prose.MARK + Prose.MARK).replace("`redis`", repeated(Prose.OBJECT));
    assertEquals(prose, Hidden.of(TEXT, prose).in(TEXT));
  }

  @Test
  void anyProseOfAnyTextIsMadeAgain() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      StringBuilder prose = new StringBuilder();
      int kind = 0;
      for (int i = random.nextInt(500); i > 0; i--) {
        char c = "字a\n\r𠮷".charAt(random.nextInt(6));
        kind = random.nextInt(20) == 0 ? random.nextInt(3) : kind;
        text.append(c);
        boolean shown = kind == 0 || c == '\n' || c == '\r';
        prose.append(shown ? c : kind == 1 ? Prose.MARK : Prose.OBJECT);
      }
      Hidden hidden = Hidden.of(text.toString(), prose);
      assertEquals(prose.toString(), hidden.in(text.toString()));
    }
  }

  @Test
  void proseHasTheLengthAndTheWordsOfItsText() {
    assertThrows(IllegalArgumentException.class, () -> Hidden.of(TEXT, "# 标题"));
    assertThrows(IllegalArgumentException.class, () -> Hidden.of(TEXT, TEXT.replace('标', '题')));
  }

  private static String repeated(char object) {
    return String.valueOf(object).repeat("`redis`".length());
  }
}
