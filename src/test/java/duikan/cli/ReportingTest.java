package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportingTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment =
      new HashMap<>(Map.of("LANG", "en_GB.UTF-8", "GIT_CEILING_DIRECTORIES", "/"));

  private int run(String... args) {
    Surroundings here =
        new Surroundings(folder, environment, false, new PrintWriter(out), new PrintWriter(err));
    return Main.run(List.of(args), here);
  }

  private int lint(String... args) {
    List<String> all = new ArrayList<>(List.of("lint", "--only", "dead-link"));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  private void book(String name, String text) throws IOException {
    Path page = folder.resolve(name).resolve("target-zh/01.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, text);
    Files.createDirectories(folder.resolve(name).resolve("source-en"));
    Files.writeString(folder.resolve(name).resolve("source-en/01.md"), "# One\n");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void nothingThatMatchesIsNeverAnEmptyReport(ReportFormat format) throws IOException {
    Files.createDirectories(folder.resolve("target-zh"));
    assertEquals(2, lint("--format", format.label()));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("no page to read"), err.toString());
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aSettingThatIsWrongLeavesNoReport(ReportFormat format) throws IOException {
    book("", "# 一\n");
    Files.writeString(folder.resolve("duikan.yml"), "rulez: {}\n");
    assertEquals(2, lint("--format", format.label(), "--format", "sarif=out.sarif"));
    assertEquals("", out.toString());
    assertFalse(Files.exists(folder.resolve("out.sarif")));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aFileThatCannotBeWrittenLeavesNothingOnStandardOutput(ReportFormat format)
      throws IOException {
    book("", "# 一\n");
    assertEquals(2, lint("--format", format.label(), "--format", "json=no/such/folder/x.json"));
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatGoesWhereOutputSays(ReportFormat format) throws IOException {
    book("", "# 一\n\n[甲](没有.md)\n");
    assertEquals(1, lint("--format", format.label(), "--output", "report"));
    assertEquals("", out.toString());
    assertTrue(Files.readString(folder.resolve("report")).contains("没有.md"));
  }

  @Test
  void onlyTheReportsThatAreAskedForAreWritten() throws IOException {
    book("", "# 一\n\n[甲](没有.md)\n");
    assertEquals(
        1, lint("--format", "github", "--format", "sarif=a.sarif", "--format=junit=a.xml"));
    assertTrue(out.toString().startsWith("::error file=target-zh/01.md,line=3"), out.toString());
    assertTrue(Files.readString(folder.resolve("a.sarif")).startsWith("{\"$schema\""));
    assertTrue(Files.readString(folder.resolve("a.xml")).startsWith("<?xml"));
  }

  @Test
  void oneFileHoldsOneReport() throws IOException {
    book("", "# 一\n");
    assertEquals(2, lint("--format", "json=a", "--format", "sarif=./a"));
    assertTrue(err.toString().contains("two reports for a"), err.toString());
  }

  @Test
  void pathsAreThoseOfTheCheckout() throws IOException {
    book("books/one", "# 一\n\n[甲](没有.md)\n");
    lint("--book", "books/one", "--format", "gitlab");
    assertTrue(out.toString().contains("\"path\":\"books/one/target-zh/01.md\""), out.toString());
    out.getBuffer().setLength(0);
    environment.put("CI_PROJECT_DIR", folder.resolve("books").toString());
    lint("--book", "books/one", "--format", "gitlab");
    assertTrue(out.toString().contains("\"path\":\"one/target-zh/01.md\""), out.toString());
    out.getBuffer().setLength(0);
    environment.put("CI_PROJECT_DIR", "/somewhere/else");
    lint("--book", "books/one", "--format", "gitlab");
    assertTrue(out.toString().contains("\"path\":\"books/one/target-zh/01.md\""), out.toString());
  }

  @Test
  void theSummaryOfAStepGrowsAndIsNeverTooLarge() throws IOException {
    book("", "# 一\n\n" + "[甲](没有.md)、\n".repeat(9000));
    Path summary = folder.resolve("summary.md");
    environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    Files.writeString(summary, "before\n");
    assertEquals(1, lint("--format", "github", "--max-per-rule", "0"));
    String text = Files.readString(summary);
    assertTrue(text.startsWith("before\n**9000 errors"), text.substring(0, 80));
    assertTrue(text.contains("more findings do not fit here"));
    assertTrue(text.endsWith("/rules/dead-link.md) |\n"));
    assertTrue(Files.size(summary) <= 900 * 1024);
    assertTrue(Files.size(summary) > 899 * 1024);
    lint("--format", "github");
    assertTrue(Files.size(summary) <= 900 * 1024);
  }

  @Test
  void aCleanRunAddsNothingToTheSummary() throws IOException {
    book("", "# 一\n");
    Path summary = folder.resolve("summary.md");
    environment.put("GITHUB_STEP_SUMMARY", summary.toString());
    assertEquals(0, lint("--format", "github"));
    assertFalse(Files.exists(summary));
    assertEquals("nothing found in 2 files\n", out.toString());
  }

  @Test
  void aMergeOfDamagedReportsWritesNothing() throws IOException {
    Files.writeString(
        folder.resolve("a.json"), "{\"schema\":\"duikan.lint/1\",\"diagnostics\":[\n{\"rule\"");
    assertEquals(2, run("merge", "a.json", "--output", "all.json"));
    assertTrue(err.toString().startsWith("duikan: a.json:2:"), err.toString());
    assertFalse(Files.exists(folder.resolve("all.json")));
    assertEquals(2, run("merge", "a.json", "none.json"));
    assertEquals("", out.toString());
  }

  @Test
  void aReportMayBeMergedOntoItself() throws IOException {
    book("", "# 一\n\n[甲](没有.md)\n");
    lint("--format", "json", "--output", "a.json");
    String before = Files.readString(folder.resolve("a.json"));
    assertEquals(1, run("merge", "a.json", "a.json", "--output", "a.json"));
    assertEquals(
        before.replace("\"files\":2", "\"files\":4"), Files.readString(folder.resolve("a.json")));
    assertEquals(0, run("merge", "a.json", "--fail-on", "never"));
  }
}
