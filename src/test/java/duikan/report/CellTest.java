package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "缓存, 4",
    "，。, 4",
    "ａ, 2",
    "ｱ, 1",
    "𠮷, 2",
    "“”…, 3",
    "e\u0301, 1",
    "👩\u200D💻, 2",
    "👍🏽, 2",
    "🇨🇳, 2",
    "❤\uFE0F, 2",
    "한, 2",
  })
  void aCharacterTakesTheColumnsOfItsEastAsianWidth(String text, int width) {
    assertEquals(width, Cell.width(text));
  }

  @Test
  void whatBelongsTogetherIsOneCell() {
    assertEquals(4, Cell.of("e\u0301👩\u200D💻🇨🇳一").size());
  }

  @Test
  void aTabReachesToTheNextStop() {
    assertEquals("    甲  乙", Cell.visible("\t甲\t乙"));
  }

  @Test
  void whatATerminalWouldObeyIsMadeVisible() {
    assertEquals("<U+001B>[31m红<U+0007>", Cell.visible("\u001B[31m红\u0007"));
    assertEquals("a<U+202E>b<U+200B>c<U+FEFF>", Cell.visible("a\u202Eb\u200Bc\uFEFF"));
    assertEquals("<U+009B>2J<U+000A>", Cell.visible("\u009B2J\n"));
    assertEquals("<U+200D>字<U+D842>", Cell.visible("\u200D字\uD842"));
  }
}
