package duikan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import duikan.progress.Badge;
import duikan.progress.Badge.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BadgeTest {
  private static final Path DRAWN = Path.of("src/test/resources/report");

  /** {@code badge-N.svg} is what {@code makeBadge({label, message, color})} of badge-maker gave. */
  @ParameterizedTest
  @CsvSource({
    "1, translation, 81.4%, YELLOWGREEN",
    "2, 翻译进度, 100.0%, BRIGHTGREEN",
    "3, 'a <b> & \"c\"', 'it''s 7/12', RED"
  })
  void isDrawnAsBadgeMakerDrawsIt(int number, String label, String message, Colour colour)
      throws IOException {
    String drawn = Files.readString(DRAWN.resolve("badge-" + number + ".svg"));
    assertEquals(drawn, BadgeSvg.of(new Badge(label, message, colour)) + "\n");
  }

  @ParameterizedTest
  @CsvSource({"0, RED", "39.9, RED", "40, ORANGE", "60, YELLOW", "75, YELLOWGREEN", "90, GREEN"})
  void theColourTellsHowMuch(double percent, Colour colour) {
    assertEquals(colour, Colour.of(percent));
  }

  @Test
  void onlyAllIsBright() {
    assertEquals(Colour.GREEN, Colour.of(99.9));
    assertEquals(Colour.BRIGHTGREEN, Colour.of(100));
    assertEquals(Colour.GREEN, Badge.ofTerms(399, 400, Language.EN).colour());
    assertEquals("400/400", Badge.ofTerms(400, 400, Language.EN).message());
  }

  @Test
  void whatIsNoXmlIsNoBadge() {
    String svg = BadgeSvg.of(new Badge("\u0000𠮷", "\uD800", Colour.RED));
    assertTrue(svg.contains("<title>\uFFFD𠮷: \uFFFD</title>"), svg);
  }

  @Test
  void shieldsReadsItsEndpointSchema() {
    assertEquals(
        "{\"schemaVersion\":1,\"label\":\"翻译 \\\"进度\\\"\",\"message\":\"81.4%\",\"color\":\"yellowgreen\"}",
        BadgeJson.of(new Badge("翻译 \"进度\"", "81.4%", Colour.YELLOWGREEN)));
  }
}
