package duikan.zh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlyphTest {
  @ParameterizedTest
  @CsvSource({
    "中あㄅ⾗々〇, HAN",
    "RéβЯ, LATIN",
    "07, DIGIT",
    "×①℃％—Ａ한, OTHER",
    "（《【「, OPENING",
    "）》】」, CLOSING",
    "，。、；：！？, PAUSE",
    "“‘, OPENING_QUOTE",
    "”’, CLOSING_QUOTE",
    "%(*~, ASCII_MARK"
  })
  void everyCharacterIsOfOneKind(String characters, Glyph glyph) {
    characters.chars().forEach(c -> assertEquals(glyph, Glyph.of((char) c), Character.toString(c)));
  }

  @Test
  void blanksOfAnyWidthAreNotTheSame() {
    assertEquals(Glyph.BLANK, Glyph.of('\t'));
    assertEquals(Glyph.OTHER, Glyph.of('\u3000'));
    assertEquals(Glyph.LINE_END, Glyph.of('\r'));
  }

  @Test
  void anIdeographOfPlaneTwoIsHanFromBothSides() {
    assertEquals(Glyph.HAN, Glyph.at("𠮷", 0));
    assertEquals(Glyph.HAN, Glyph.at("𠮷", 1));
    assertEquals(Glyph.OTHER, Glyph.at("🐱", 1));
  }

  @Test
  void whatIsNoProseKeepsItsKind() {
    assertEquals(Glyph.OBJECT, Glyph.of(Prose.OBJECT));
    assertEquals(Glyph.MARK, Glyph.of(Prose.MARK));
    assertEquals(Glyph.OTHER, Glyph.of(Character.MAX_VALUE));
  }
}
