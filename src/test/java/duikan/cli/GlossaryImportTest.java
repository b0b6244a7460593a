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

/** {@code duikan glossary import} where it writes; the goldens only print. */
final class GlossaryImportTest {
  private static final String PAGE =
      "## 基础\n\n| 英文 | 中文 |\n|---|---|\n| cache | 缓存 |\n| 𠮷 shop | 𠮷野家 |\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("target-zh"));
    Files.writeString(folder.resolve("terms.md"), PAGE);
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

  private String glossary() throws IOException {
    return Files.readString(folder.resolve("glossary.csv"));
  }

  @Test
  void aBookWithoutAGlossaryGetsOne() throws IOException {
    assertEquals(0, run("glossary", "import", "terms.md"));
    assertEquals(
        "source,target,category,id\ncache,缓存,基础,terms.md:5\n𠮷 shop,𠮷野家,基础,terms.md:6\n",
        glossary());
    assertEquals("rows added: 2; written to glossary.csv", err.toString().strip());
    assertEquals(0, run("glossary", "check"));
  }

  @Test
  void aGlossaryThatIsThereIsNeverOverwrittenUntold() throws IOException {
    Files.writeString(folder.resolve("glossary.csv"), "source,target\na b,甲\n");
    assertEquals(2, run("glossary", "import", "terms.md"));
    assertEquals("source,target\na b,甲\n", glossary());
    assertTrue(err.toString().contains("--merge"), err::toString);
    assertEquals(0, run("glossary", "import", "terms.md", "--output", "glossary.csv"));
    assertTrue(glossary().startsWith("source,target,category,id\ncache,"), glossary());
  }

  @Test
  void whatIsMergedInLeavesOtherRowsAsTheyAreWritten() throws IOException {
    String before =
        lines(
            "\uFEFFtarget,owner,source,note", "\"甲\" ,\"李雷\",a b,\"\"", "缓存,,cache,", "\"broken,x");
    Files.writeString(folder.resolve("glossary.csv"), before);
    assertEquals(0, run("glossary", "import", "terms.md", "--merge"));
    assertEquals(
        lines(
            "\uFEFFtarget,owner,source,note,category,id",
            "\"甲\" ,\"李雷\",a b,\"\"",
            "缓存,,cache,,基础,terms.md:5",
            "\"broken,x",
            "𠮷野家,,𠮷 shop,,基础,terms.md:6"),
        glossary());
    String merged = glossary();
    assertEquals(0, run("glossary", "import", "terms.md", "--merge"));
    assertEquals(merged, glossary());
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  @Test
  void aFileThatIsNotThereLeavesEverythingAsItIs() throws IOException {
    assertEquals(2, run("glossary", "import", "nosuch.md"));
    assertTrue(Files.notExists(folder.resolve("glossary.csv")));
  }

  @Test
  void everyExportComesBackAsTheSameGlossary() throws IOException {
    String glossary =
        "source,target,kind,forbidden,scope,note\n"
            + "-able,可,phrase,能|会,chapter,\"=1+1, \"\"x\"\"\"\n"
            + "cache,缓存,,,,\n";
    for (String format : List.of("csv", "tsv", "omegat", "crowdin", "weblate", "tbx", "markdown")) {
      Files.writeString(folder.resolve("glossary.csv"), glossary);
      assertEquals(0, run("glossary", "export", "--to", format, "--output", "exported"));
      assertEquals(
          0, run("glossary", "import", "exported", "--from", format, "--output", "back.csv"));
      assertEquals(glossary, Files.readString(folder.resolve("back.csv")), format);
    }
    assertEquals("", out.toString());
  }
}
