package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.book.ConfigReader;
import duikan.doc.Document;
import duikan.doc.Fence;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the READMEs show is what duikan does; {@code CliGoldenTest} runs what is shown here. */
final class ReadmeTest {
  private static final Path RUNS = Path.of("src/test/resources/cli");

  @ParameterizedTest
  @CsvSource({
    "README.md, readme",
    "README.md, align-text",
    "README.md, fix-refused",
    "README.md, progress-text",
    "README.md, readme-check",
    "README.md, mermaid",
    "README.md, terms",
    "README.md, term-phrase",
    "README.md, harvest-text",
    "README.zh-CN.md, readme-zh",
    "README.zh-CN.md, progress-zh",
    "README.zh-CN.md, align-text-zh",
    "README.zh-CN.md, fix-refused-zh",
    "README.zh-CN.md, readme-check-zh",
    "README.zh-CN.md, mermaid-zh",
    "README.zh-CN.md, terms-zh",
    "README.zh-CN.md, term-phrase-zh",
    "README.zh-CN.md, harvest-text-all-zh"
  })
  void theScreensAreRuns(String readme, String run) throws IOException, TooHostile {
    String out = Files.readString(RUNS.resolve(run).resolve("out"));
    assertTrue(fences(readme, "text").contains(out.strip()), () -> "expected in it:\n" + out);
  }

  @ParameterizedTest
  @CsvSource({"README.md", "README.zh-CN.md"})
  void theSettingsAreUnderstood(String readme) throws IOException, TooHostile, BadSetting {
    String settings =
        fences(readme, "yaml").stream().filter(text -> text.contains("target:")).findFirst().get();
    var config = ConfigReader.read(Source.of("duikan.yml", settings));
    assertEquals(List.of("target-zh/drafts"), config.exclude());
    assertEquals(1, config.overrides().size());
  }

  private static List<String> fences(String readme, String info) throws IOException, TooHostile {
    Document page = Markdown.parse(Source.of(readme, Files.readString(Path.of(readme))));
    return page.blocks().stream()
        .flatMap(block -> block.fence().stream())
        .filter(fence -> fence.info().of(page.text()).equals(info))
        .map(fence -> code(fence, page.text()))
        .toList();
  }

  private static String code(Fence fence, String text) {
    return fence.lines().stream()
        .map((Span line) -> line.of(text))
        .collect(Collectors.joining("\n"));
  }
}
