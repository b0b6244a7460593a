package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duikan align} where there is no book around; the goldens all stand in one. */
final class LooseFilesTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("en.md"), "# Speed\n\nA cache is fast.\n");
    Files.writeString(folder.resolve("zh.md"), "# 速度\n\n缓存很快。\n");
  }

  private int run(String... args) {
    Surroundings here =
        new Surroundings(
            folder,
            Map.of("LANG", "en_GB.UTF-8"),
            false,
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return Main.run(List.of(args), here);
  }

  @Test
  void twoFilesAlignWithoutABook() {
    assertEquals(0, run("align", "--quiet", "en.md", "zh.md"));
    assertTrue(out.toString().contains("2 pairs; 0 without translation"), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertEquals(2, run("align", "en.md", "nosuch.md"));
    assertEquals("duikan: there is no nosuch.md", err.toString().strip());
  }

  @Test
  void oneFileAloneNeedsABook() {
    assertEquals(2, run("align", "en.md"));
    assertTrue(err.toString().startsWith("duikan: no book at or above "), err::toString);
  }
}
