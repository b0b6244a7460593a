package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceTest {
  @Test
  void aColumnCountsCodePointsHoweverLongTheLine() {
    String text = "一\n" + "𠮷\uD842a\uDFB7".repeat(2_000);
    Source source = Source.of("a.md", text);
    for (int at = 2; at <= text.length(); at++) {
      assertEquals(text.codePointCount(2, at) + 1, source.position(at).column());
    }
  }

  @Test
  void aLineEndsAtLfAtCrlfAndAtALoneCr() {
    Source source = Source.of("a.md", "一\n二\r\n三\r四");
    assertEquals(4, source.lineCount());
    assertEquals(
        List.of("一", "二", "三", "四"),
        List.of(1, 2, 3, 4).stream().map(line -> source.line(line).of(source.text())).toList());
  }

  @Test
  void aFinalLineEndOpensNoFurtherLine() {
    assertEquals(1, Source.of("a.md", "一\r\n").lineCount());
    assertEquals(1, Source.of("a.md", "").lineCount());
    assertEquals(2, Source.of("a.md", "一\n\n").lineCount());
  }

  @Test
  void anAstralCharacterIsOneColumnAndTwoOffsets() {
    Source source = Source.of("a.md", "𠮷野家\n第𠮷章");
    assertEquals(new Position(1, 2, 2), source.position(2));
    assertEquals(new Position(2, 3, 8), source.position(8));
  }

  @Test
  void theEndOfTheTextHasAPosition() {
    assertEquals(new Position(1, 3, 2), Source.of("a.md", "一二").position(2));
    assertThrows(IndexOutOfBoundsException.class, () -> Source.of("a.md", "一二").position(3));
  }

  @Test
  void theLineFeedOfACrlfBelongsToItsLine() {
    Source source = Source.of("a.md", "一\r\n二");
    assertEquals(1, source.lineAt(2));
    assertEquals(2, source.lineAt(3));
  }

  @Test
  void aByteOrderMarkIsRememberedAndNotCounted() {
    Source source = Source.decode("a.md", "\uFEFF# 一".getBytes(StandardCharsets.UTF_8));
    assertTrue(source.byteOrderMark());
    assertEquals("# 一", source.text());
    assertFalse(Source.of("a.md", "一\uFEFF").byteOrderMark());
  }

  @Test
  void eachIllFormedSequenceIsOneReplacementCharacter() {
    byte[] bytes = {
      (byte) 0xEF,
      (byte) 0xBB,
      (byte) 0xBF,
      'a',
      (byte) 0xE4,
      (byte) 0xB8,
      'b',
      (byte) 0xFF,
      'c',
      (byte) 0xE4
    };
    Source source = Source.decode("a.md", bytes);
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", source.text());
    assertEquals(List.of(new Span(1, 2), new Span(3, 4), new Span(5, 6)), source.undecodable());
  }

  @Test
  void anEncodedSurrogateIsOneReplacementCharacter() {
    byte[] bytes = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertEquals("\uFFFD", Source.decode("a.md", bytes).text());
  }
}
