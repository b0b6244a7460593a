package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import duikan.lint.Diagnostic;
import duikan.lint.Family;
import duikan.lint.Fix;
import duikan.lint.Fixer;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The safe fixes of the glossary rules over every book among their fixtures: no page changes its
 * shape, nothing that could be mended is left, and mending again changes nothing.
 */
final class GlossaryFixesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/rules");
  private static final RuleSet RULES =
      RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone());
  private static final int ROUNDS = 10;

  @TestFactory
  List<DynamicTest> everyBook() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path rule : folders(FIXTURES)) {
      String name = rule.getFileName().toString();
      if (RULES.page(name).orElseThrow().family() == Family.GLOSSARY) {
        for (Path book : folders(rule)) {
          tests.add(dynamicTest(name + "/" + book.getFileName(), () -> check(texts(book))));
        }
      }
    }
    return tests;
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.equals("expected.txt")) {
          texts.put(path, Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static void check(Map<String, String> texts) throws Exception {
    Map<String, String> once = fixed(texts);
    for (String path : texts.keySet()) {
      if (path.endsWith(".md")) {
        assertEquals(
            parsed(Source.of(path, texts.get(path))).outline(),
            parsed(Source.of(path, once.get(path))).outline(),
            () -> path + " is now\n" + once.get(path));
      }
    }
    assertEquals(List.of(), mendable(once), () -> "left in " + once);
    assertEquals(once, fixed(once));
  }

  private static List<String> mendable(Map<String, String> texts) throws Exception {
    return found(Binding.of(texts)).stream()
        .filter(one -> one.fix().filter(Fix::safe).isPresent())
        .map(one -> one.place().path() + " " + one.rule() + " " + one.message().en())
        .toList();
  }

  private static Map<String, String> fixed(Map<String, String> texts) throws Exception {
    Map<String, String> now = new TreeMap<>(texts);
    for (int round = 0; round < ROUNDS; round++) {
      Book book = Binding.of(now);
      List<Diagnostic> found = found(book);
      Map<String, String> before = Map.copyOf(now);
      for (Page page : book.pages()) {
        List<Fix> fixes =
            found.stream()
                .filter(one -> one.place().path().equals(page.path()))
                .flatMap(one -> one.fix().stream())
                .filter(Fix::safe)
                .toList();
        Document fixed = Fixer.fix(page.document(), fixes, GlossaryFixesTest::parsed);
        now.put(page.path(), fixed.text());
      }
      if (now.equals(before)) {
        break;
      }
    }
    return now;
  }

  private static List<Diagnostic> found(Book book) throws Exception {
    Settings settings = Settings.of(book.config(), RULES, Set.of(), Set.of());
    return Linter.lint(book, RULES, settings).stream()
        .filter(one -> RULES.page(one.rule()).orElseThrow().family() == Family.GLOSSARY)
        .toList();
  }

  private static Document parsed(Source source) {
    try {
      return Markdown.parse(source);
    } catch (TooHostile hostile) {
      throw new AssertionError(source.path(), hostile);
    }
  }

  private static String fixed(String glossary, String english, String chinese) throws Exception {
    Map<String, String> texts =
        Map.of(
            "glossary.csv", glossary,
            "source-en/01.md", "# Shop\n\n" + english + "\n",
            "target-zh/01.md", "# 店\n\n" + chinese + "\n");
    String text = fixed(texts).get("target-zh/01.md");
    return text.substring("# 店\n\n".length()).stripTrailing();
  }

  private static final String CACHE = "source,target,forbidden\ncache,缓存,快取\n";

  private static String fixed(String chinese) throws Exception {
    return fixed(CACHE, "A cache is fast.", chinese);
  }

  @Test
  void aGlossStandsBehindTheMarksThatCloseAroundItsTerm() throws Exception {
    assertEquals("**缓存** (Cache) 很快。", fixed("**缓存**很快。"));
    assertEquals("[缓存](a.md) (Cache) 很快。", fixed("[缓存](a.md)很快。"));
    assertEquals("[**缓存**](a.md) (Cache) 很快。", fixed("[**缓存**](a.md)很快。"));
    assertEquals("**[缓存](a.md)** (Cache) 很快。", fixed("**[缓存](a.md)** 很快。"));
    assertEquals("***缓存*** (Cache) 很快。", fixed("***缓存***很快。"));
    assertEquals("缓存 (Cache) **很**快。", fixed("缓存**很**快。"));
    assertEquals("“缓存 (Cache)”很快。", fixed("“缓存”很快。"));
    assertEquals("**缓存 (Cache) 很快**的店。", fixed("**缓存很快**的店。"));
    assertEquals("[缓存 (Cache) 的店](a.md)很快。", fixed("[缓存的店](a.md)很快。"));
  }

  @Test
  void aTermOverTwoLinesKeepsThem() throws Exception {
    assertEquals("店里的缓\n存 (Cache) 很快。", fixed("店里的缓\n存很快。"));
    assertEquals("> 店里的缓\n> 存 (Cache) 很快。", fixed(CACHE, "> A cache is fast.", "> 店里的缓\n> 存很快。"));
  }

  @Test
  void aForbiddenRenderingIsReplacedAndThenAnnotated() throws Exception {
    assertEquals("缓存 (Cache) 很快。", fixed("快取很快。"));
    assertEquals("缓存 (Cache) 很快。", fixed("快取 (Cache) 很快。"));
  }

  @Test
  void anAnnotationMovesWithItsBlank() throws Exception {
    String english = "A cache is fast.\n\nThe cache keeps copies.";
    assertEquals(
        "缓存 (Cache) 很快。\n\n**缓存**保存副本。", fixed(CACHE, english, "缓存很快。\n\n**缓存** (Cache) 保存副本。"));
    assertEquals("缓存 (Cache) 很快。\n\n缓存保存副本。", fixed(CACHE, english, "缓存很快。\n\n缓存（Cache）保存副本。"));
  }

  @Test
  void inAHeadingNothingIsMendedUnasked() throws Exception {
    String settings = "rules: {unannotated-first-use: {headings: count}}\n";
    Map<String, String> texts =
        new TreeMap<>(
            Map.of(
                "duikan.yml",
                settings,
                "glossary.csv",
                CACHE,
                "source-en/01.md",
                "# The cache\n",
                "target-zh/01.md",
                "# 缓存\n"));
    assertEquals(texts, fixed(texts));
    assertNotEquals(List.of(), found(Binding.of(texts)));
  }
}
