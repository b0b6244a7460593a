package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BandTest {
  private static final int LONG = 100_000;

  /** Parts follow each other from corner to corner, and each can be crossed. */
  private static void assertChain(List<Band> parts, int rows, int columns) {
    int i = 0;
    int j = 0;
    for (Band part : parts) {
      assertEquals(i, part.from());
      assertEquals(j, part.targetFrom());
      assertEquals(j, part.low(0));
      assertEquals(part.targetTo(), part.high(part.to() - part.from()));
      for (int r = 0; r < part.to() - part.from(); r++) {
        assertTrue(part.low(r + 1) <= part.high(r), "row " + r + " leads nowhere");
        assertTrue(part.low(r) <= part.low(r + 1) && part.high(r) <= part.high(r + 1));
      }
      i = part.to();
      j = part.targetTo();
    }
    assertEquals(rows, i);
    assertEquals(columns, j);
  }

  @Test
  void whatIsSearchedAtOnceDoesNotGrowWithATextThatHasNoSurePlaces() {
    Band band = Band.around(List.of(), 0, LONG, 0, LONG, Band.WIDEST);
    assertTrue(band.cells() > 16_000_000);
    List<Band> parts = band.parts(List.of());
    assertChain(parts, LONG, LONG);
    assertTrue(parts.stream().allMatch(part -> part.cells() <= 300_000));
  }

  @Test
  void aBandIsCutWhereItIsSurest() {
    List<int[]> points = new ArrayList<>();
    for (int k = 0; k < LONG; k++) {
      points.add(new int[] {k, k + k / 1_000, k % 50 == 7 ? Weights.NARROW_BAND : Weights.BAND});
    }
    List<Band> parts = Band.around(points, 0, LONG, 0, LONG + 100, Band.WIDEST).parts(points);
    assertChain(parts, LONG, LONG + 100);
    assertTrue(parts.size() > 1);
    for (Band part : parts.subList(1, parts.size())) {
      assertEquals(7, part.from() % 50);
      assertEquals(part.from() + part.from() / 1_000, part.targetFrom());
    }
  }

  @Test
  void anOrdinaryTextIsSearchedWhole() {
    Band band = Band.around(List.of(), 0, 1_500, 0, 1_400, Band.WIDEST);
    List<Band> parts = band.parts(List.of());
    assertEquals(1, parts.size());
    for (int r = 0; r <= 1_500; r++) {
      assertEquals(band.low(r), parts.get(0).low(r));
      assertEquals(band.high(r), parts.get(0).high(r));
    }
  }

  @Test
  void fewRowsOfManyColumnsAreParted() {
    List<Band> parts = Band.around(List.of(), 0, 9, 0, LONG, Band.WIDEST).parts(List.of());
    assertChain(parts, 9, LONG);
  }
}
