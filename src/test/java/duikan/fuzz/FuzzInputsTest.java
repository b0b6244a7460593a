package duikan.fuzz;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import duikan.book.BadSetting;
import duikan.book.Config;
import duikan.book.ConfigReader;
import duikan.doc.Source;
import duikan.io.Testimony;
import duikan.lint.Baseline;
import duikan.progress.StampFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fuzz target over its seeds and over all that was ever found. */
final class FuzzInputsTest {
  private static final Path INPUTS = Path.of("src/test/resources/duikan/fuzz");
  private static final Path TARGETS = Path.of("src/test/java/duikan/fuzz");

  private static final Map<String, Target> ALL =
      new TreeMap<>(
          Map.ofEntries(
              entry("AddressFuzz", AddressFuzz::fuzzerTestOneInput),
              entry("BaselineFuzz", BaselineFuzz::fuzzerTestOneInput),
              entry("BookFuzz", BookFuzz::fuzzerTestOneInput),
              entry("CacheFuzz", CacheFuzz::fuzzerTestOneInput),
              entry("FixFuzz", FixFuzz::fuzzerTestOneInput),
              entry("FormatFuzz", FormatFuzz::fuzzerTestOneInput),
              entry("GlossaryFuzz", GlossaryFuzz::fuzzerTestOneInput),
              entry("GrammarRulesFuzz", GrammarRulesFuzz::fuzzerTestOneInput),
              entry("MarkdownFuzz", MarkdownFuzz::fuzzerTestOneInput),
              entry("MergeFuzz", MergeFuzz::fuzzerTestOneInput),
              entry("MermaidFuzz", MermaidFuzz::fuzzerTestOneInput),
              entry("MojibakeFuzz", MojibakeFuzz::fuzzerTestOneInput),
              entry("ReadmeFuzz", ReadmeFuzz::fuzzerTestOneInput),
              entry("RulePageFuzz", RulePageFuzz::fuzzerTestOneInput),
              entry("SettingsFuzz", SettingsFuzz::fuzzerTestOneInput),
              entry("StampFuzz", StampFuzz::fuzzerTestOneInput),
              entry("TextFuzz", TextFuzz::fuzzerTestOneInput),
              entry("VerdictFuzz", VerdictFuzz::fuzzerTestOneInput)));

  /** What a fuzzer calls. */
  @FunctionalInterface
  private interface Target {
    void read(byte[] bytes) throws Exception;
  }

  @TestFactory
  Stream<DynamicNode> everyInputKeepsToTheLaws() {
    return ALL.entrySet().stream()
        .map(
            target ->
                dynamicContainer(
                    target.getKey(),
                    inputs(target.getKey()).stream()
                        .map(
                            input ->
                                dynamicTest(
                                    String.valueOf(input.getFileName()),
                                    () -> target.getValue().read(Files.readAllBytes(input))))));
  }

  private static List<Path> inputs(String target) {
    try (Stream<Path> files = Files.list(INPUTS.resolve(target + "Inputs"))) {
      List<Path> all = files.sorted().toList();
      assertFalse(all.isEmpty(), target);
      return all;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A reader that refuses every seed at the first byte would never be fuzzed. */
  @Test
  void theReadersUnderstandTheirSeeds() throws IOException, BadSetting {
    assertTrue(CacheFuzz.isRead(seed("CacheFuzz", "own")));
    assertTrue(
        VerdictFuzz.read(seed("VerdictFuzz", "findings")).orElseThrow().diagnostics().size() > 9);
    assertTrue(Testimony.of(Given.text(seed("VerdictFuzz", "testimony"))).isPresent());
    StampFile stamps = StampFile.read(Source.decode("duikan.lock", seed("StampFuzz", "lock")));
    assertEquals(List.of(), stamps.faults());
    assertFalse(stamps.isEmpty());
    Source settings = Source.decode(Config.FILE, seed("SettingsFuzz", "all"));
    assertFalse(ConfigReader.read(settings).rules().isEmpty());
    assertTrue(GrammarRulesFuzz.isUnderstood(seed("GrammarRulesFuzz", "small")));
    assertTrue(Baseline.read(Source.decode("baseline", seed("BaselineFuzz", "two"))).size() > 0);
  }

  private static byte[] seed(String target, String name) throws IOException {
    return Files.readAllBytes(INPUTS.resolve(target + "Inputs").resolve(name));
  }

  @Test
  void everyTargetIsHere() throws IOException {
    try (Stream<Path> files = Files.list(TARGETS)) {
      TreeSet<String> there = new TreeSet<>();
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith("Fuzz.java"))
          .forEach(name -> there.add(name.replace(".java", "")));
      assertEquals(there, ALL.keySet());
    }
  }
}
