package duikan.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A choice of {@link Attack}, small and four times as large, by the time of the processor. What
 * grows with the square takes sixteen times as long; {@code bench/growth} measures all of them, to
 * a megabyte.
 */
final class GrowthTest {
  private static final int SMALL = 12 << 10;
  private static final int LARGE = 4 * SMALL;

  /** Twice what grows with the size. */
  private static final double TIMES = 8;

  /** Seconds that compiling and collecting garbage may take at any moment. */
  private static final double NOISE = 0.6;

  private static final int TRIES = 2;

  @TempDir private Path folder;

  @BeforeAll
  static void warm(@TempDir Path folder) throws IOException {
    Growth.seconds(folder.resolve("warm"), named("scribble"), SMALL);
  }

  private static Attack named(String name) {
    return Optional.ofNullable(Attack.all().get(name)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "codes",
        "links-fullwidth",
        "links-dead",
        "anchors-dead",
        "traditional",
        "lists",
        "fences-never-closed",
        "fences-closed-early",
        "emphasis-unrendered",
        "readme-parts",
        "align-equal",
        "align-backwards",
        "fix findings"
      })
  void fourTimesTheSizeTakesNoMoreThanItsShare(String name) throws IOException {
    Attack attack = named(name);
    double small = 0;
    double large = 0;
    for (int run = 0; run < TRIES; run++) {
      small = Growth.seconds(folder.resolve("small" + run), attack, SMALL);
      large = Growth.seconds(folder.resolve("large" + run), attack, LARGE);
      if (large <= TIMES * small + NOISE) {
        return;
      }
    }
    fail(name + ": " + small + " s, four times as large " + large + " s");
  }
}
