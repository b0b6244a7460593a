package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Stretches;
import duikan.lint.Diagnostic;
import duikan.lint.Severity;
import duikan.lint.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule over the sample book with the paragraphs of its translation lost, doubled, moved and
 * exchanged between chapters, footnotes and broken fences among them: nothing throws, and every
 * place lies in its file.
 */
final class ShuffledBookTest {
  private static final List<String> STRANGERS =
      List.of(
          "[^late]: 先有脚注。",
          "文[^late]。",
          "```text\n没有结尾",
          "| 甲 |\n| - |\n| 𠮷 | 丙 |",
          "> - 1. 嵌套",
          "<div>\n\n**悬：**而未决",
          "Left in English, all of it, as it was in the book before.",
          "\uFEFF",
          "---");

  private static Map<String, String> sampleBook() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String folder : List.of("source-en", "target-zh")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
          texts.put(folder + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static Map<String, String> shuffled(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> texts = sampleBook();
    List<String> pool = new ArrayList<>(STRANGERS);
    texts.replaceAll(
        (path, text) -> {
          if (path.startsWith("source-en/") && random.nextInt(4) > 0) {
            return text;
          }
          List<String> blocks = new ArrayList<>(List.of(text.split("\n\n")));
          for (int i = random.nextInt(blocks.size()); i > 0; i--) {
            int at = random.nextInt(blocks.size());
            switch (random.nextInt(5)) {
              case 0 -> blocks.remove(at);
              case 1 -> blocks.add(random.nextInt(blocks.size()), blocks.get(at));
              case 2 -> blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
              case 3 -> pool.add(blocks.get(at));
              default -> blocks.add(at, pool.get(random.nextInt(pool.size())));
            }
            if (blocks.isEmpty()) {
              return "";
            }
          }
          return String.join(random.nextBoolean() ? "\n\n" : "\r\n\r\n", blocks);
        });
    return texts;
  }

  private static List<Diagnostic> lint(Map<String, String> texts) throws BadSetting {
    return lint(texts, Shard.whole());
  }

  private static List<Diagnostic> lint(Map<String, String> texts, Shard shard) throws BadSetting {
    return lint(texts, shard, Stretches.LENGTH);
  }

  private static List<Diagnostic> lint(Map<String, String> texts, Shard shard, int stretch)
      throws BadSetting {
    return ShardsTest.lint(Binding.of(texts), shard, stretch, RealEngines.all());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyRuleHoldsOut(long seed) throws IOException, BadSetting {
    List<Diagnostic> found = lint(shuffled(seed));
    assertTrue(found.size() > 10, "only " + found.size() + " findings");
    for (Diagnostic diagnostic : found) {
      int length = diagnostic.place().source().text().length();
      assertTrue(diagnostic.place().span().end() <= length, diagnostic::toString);
    }
    assertEquals(told(found), told(lint(shuffled(seed))));
  }

  @ParameterizedTest
  @CsvSource({"2, 524288", "3, 524288", "8, 524288", "2, 20000", "3, 9000", "8, 4000"})
  void theShardsTogetherFindWhatTheWholeFinds(int count, int stretch)
      throws IOException, BadSetting {
    Map<String, String> texts = shuffled(count);
    List<Diagnostic> all = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      all.addAll(lint(texts, new Shard(number, count), stretch));
    }
    List<Diagnostic> whole = lint(texts, Shard.whole(), stretch);
    assertEquals(told(whole), told(all.stream().sorted().toList()));
  }

  @Test
  void theSampleBookHasNoWarning() throws IOException, BadSetting {
    List<String> warnings =
        lint(sampleBook()).stream()
            .filter(found -> !found.rule().equals("dead-link")) // its pictures are not among them
            .filter(found -> !found.rule().equals("dead-url")) // the tests' web has no such hosts
            .filter(found -> found.severity().compareTo(Severity.INFO) > 0)
            .map(Diagnostic::toString)
            .toList();
    assertEquals(List.of(), warnings);
  }

  private static List<String> told(List<Diagnostic> found) {
    return found.stream()
        .map(it -> it.place().path() + it.place().span() + it.rule() + it.message().en())
        .toList();
  }
}
