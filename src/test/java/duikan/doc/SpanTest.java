package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpanTest {
  @Test
  void equalSpansHaveOneHash() {
    assertEquals(new Span(3, 8).hashCode(), new Span(3, 8).hashCode());
  }

  /** A table of as many slots as spans is filled as chance would fill it: 63 % of it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 11, 16, 22, 32, 64})
  void theMarksOfALongPageFillATable(int apart) {
    int slots = 1 << 17;
    Set<Integer> filled = new HashSet<>();
    IntStream.range(0, slots)
        .mapToObj(i -> List.of(new Span(i * apart, i * apart + 1)))
        .forEach(spans -> filled.add(Math.floorMod(spans.hashCode(), slots)));
    assertTrue(filled.size() > slots / 2, () -> "only " + filled.size() + " of " + slots);
  }
}
