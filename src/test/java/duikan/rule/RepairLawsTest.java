package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.doc.Markdown;
import duikan.doc.TooHostile;
import duikan.io.BookFolder;
import duikan.lint.Example;
import duikan.lint.RepairLaws;
import duikan.lint.RulePage;
import duikan.lint.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule's fixes over every text there is, safe ones and all. */
final class RepairLawsTest {
  private static final RuleSet RULES =
      RuleSet.shipped(Rules.all(RealEngines.all()), Rules.pagesAlone());
  private static final List<Path> FIXTURES =
      List.of(Path.of("src/test/resources/rules"), Path.of("src/test/resources/cli"));

  private static final List<String> STROKES =
      List.of(
          "*",
          "**",
          "_",
          "`",
          "~~",
          "[",
          "](#甲)",
          "![",
          "<!-- ",
          " -->",
          "<b>",
          "\\",
          "$",
          "|",
          "，",
          ",",
          "。",
          ".",
          "：",
          ":",
          "（",
          "(",
          "）",
          ")",
          "“",
          "\"",
          "—",
          "...",
          "！",
          " ",
          "  ",
          "\t",
          "\u3000",
          "\u200B",
          "\uFEFF",
          "\u0007",
          "\r",
          "\n",
          "\n\n",
          "# ",
          "> ",
          "- ",
          "```\n",
          "𠮷",
          "Redis",
          "Ａ１",
          "登陆",
          "３",
          "5G",
          "\uD83D\uDC68\u200D\uD83D\uDC69",
          "&amp;",
          "https://a.b/c，",
          "{#甲}",
          "[^1]",
          "裏");

  private static void check(Book book) throws BadSetting {
    RepairLaws.check(book, RULES, false);
    RepairLaws.check(book, RULES, true);
  }

  @TestFactory
  List<DynamicTest> everyFixture() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path fixtures : FIXTURES) {
      try (Stream<Path> all = Files.walk(fixtures)) {
        all.filter(folder -> Files.isDirectory(folder.resolve("target-zh")))
            .filter(folder -> !folder.endsWith("lint-bad-setting/book"))
            .sorted()
            .forEach(
                folder ->
                    tests.add(
                        dynamicTest(
                            fixtures.relativize(folder).toString(),
                            () -> check(BookFolder.read(folder, new ContentPairing())))));
      }
    }
    return tests;
  }

  @TestFactory
  Stream<DynamicTest> everyPage() {
    return RULES.pages().values().stream()
        .map(page -> dynamicTest(page.name(), () -> checkExamples(page)));
  }

  private static void checkExamples(RulePage page) throws TooHostile, BadSetting {
    List<Example> examples = Example.of(Markdown.parse(page.source()));
    Map<String, String> given = new TreeMap<>();
    for (Example example : examples) {
      if (example.kind() == Example.Kind.GIVEN) {
        given.put(example.path(), example.text());
      }
    }
    for (Example example : examples) {
      Map<String, String> texts = new TreeMap<>(given);
      texts.put(example.path(), example.text());
      check(Binding.of(texts));
    }
  }

  @Test
  void theSampleBook() throws IOException, BadSetting {
    check(BookFolder.read(Path.of(""), new ContentPairing()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatChanceMakesOfTheSampleBook(long seed) throws IOException, BadSetting {
    check(Binding.of(scribbled(seed)));
  }

  /** The sample book with strokes of a pen all over its translation. */
  private static Map<String, String> scribbled(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> texts = new TreeMap<>();
    for (String folder : List.of("source-en", "target-zh")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
          String text = Files.readString(file);
          String path = folder + "/" + file.getFileName();
          texts.put(path, folder.equals("target-zh") ? scribbled(text, random) : text);
        }
      }
    }
    return texts;
  }

  private static String scribbled(String text, Random random) {
    StringBuilder scribbled =
        new StringBuilder(random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text);
    for (int strokes = random.nextInt(120); strokes > 0; strokes--) {
      int at = random.nextInt(scribbled.length());
      if (random.nextInt(4) == 0) {
        scribbled.delete(at, Math.min(scribbled.length(), at + 1 + random.nextInt(3)));
      } else {
        scribbled.insert(at, STROKES.get(random.nextInt(STROKES.size())));
      }
    }
    return scribbled.toString();
  }

  /** {@code bench/fix-corpus} runs it over a book of somebody's own. */
  @Test
  @EnabledIfSystemProperty(named = "corpus", matches = ".+")
  void aBookOfYourOwn() throws BadSetting {
    Book book = BookFolder.read(Path.of(System.getProperty("corpus")), new ContentPairing());
    for (boolean unsafe : List.of(false, true)) {
      RepairLaws.Figures figures = RepairLaws.check(book, RULES, unsafe);
      assertTrue(figures.pages() > 0);
      String kind = unsafe ? "with unsafe fixes" : "safe fixes";
      // What the run is for.
      System.out.printf(
          "%s: %d pages, %d fixed, %d refused, no law broken%n",
          kind, figures.pages(), figures.count(), figures.refused());
      new TreeMap<>(figures.fixed())
          .forEach((rule, count) -> System.out.printf("%6d %s%n", count, rule));
    }
  }
}
