package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  private static final List<String> KNOWN =
      List.of("source", "target", "glossary", "order", "pair", "exclude", "rules");

  @ParameterizedTest
  @CsvSource({
    "sorce, source",
    "soruce, source",
    "targets, target",
    "Rules, rules",
    "rule, rules",
    "pairs, pair",
    "colour,",
    "x,",
    "源,",
  })
  void theNearestKnownWordIsNamedWhereItIsNear(String word, String nearest) {
    assertEquals(Optional.ofNullable(nearest), Nearest.to(word, KNOWN));
  }

  @Test
  void aVeryLongWordHasNoNearestOne() {
    assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000_000), KNOWN));
  }
}
