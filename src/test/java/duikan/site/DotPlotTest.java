package duikan.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.align.AlignedChapter;
import duikan.align.Segment;
import duikan.doc.BlockKind;
import duikan.doc.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DotPlotTest {
  private static Segment block(int start, int end) {
    return new Segment(BlockKind.PARAGRAPH, 0, "", start, end);
  }

  @Test
  void blocksStandByTheirLength() {
    double[] edges = DotPlot.edges(List.of(block(0, 10), block(12, 42), block(50, 110)));
    assertArrayEquals(new double[] {0, 20, 80, 200}, edges, 1e-9);
    assertArrayEquals(new double[] {0}, DotPlot.edges(List.of()), 0);
  }

  @Test
  void whatIsNotTranslatedIsABandAndTheRestStrokesDownToTheCorner() {
    Map<String, String> texts =
        Map.of(
            "source-en/01.md",
            """
            # The lamp

            A lamp stood in the window of shop 12 for 30 years.

            Nobody ever bought it, though 45 people asked for its price in 1987.

            Then `lamp.sh` was sold to Ada for 99 pounds.
            """,
            "target-zh/01.md",
            "# 灯\n\n一盏灯在 12 号店的橱窗里立了 30 年。\n\n后来 `lamp.sh` 以 99 镑卖给了 Ada。\n");
    Edition edition = Editions.of(Language.EN, texts);
    AlignedChapter chapter = edition.aligned().chapters().get(0);
    String svg = new DotPlot(new Words(Language.EN)).of("01", chapter).toString();
    assertTrue(svg.contains("3 passages are answered"), svg);
    assertTrue(svg.contains("1 are not translated"), svg);
    assertEquals(1, svg.split("class=\"omitted\"", -1).length - 1, svg);
    assertTrue(svg.contains("M0.0 0.0L"), svg);
    assertTrue(svg.contains("L200.0 200.0\""), svg);
    assertTrue(svg.contains("role=\"img\" aria-labelledby=\"plot-title plot-told\""), svg);
  }
}
