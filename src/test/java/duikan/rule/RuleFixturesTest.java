package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import duikan.align.ContentPairing;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.io.BookFolder;
import duikan.lint.Diagnostic;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder {@code rules/RULE/CASE} is a book, and its {@code expected.txt} says all that the
 * rule finds in it. A file {@code base} there names a book of {@code books/} that the case is but
 * for its own files. {@code -Dgolden=update} writes what is expected anew.
 */
final class RuleFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/rules");
  private static final Path BOOKS = Path.of("src/test/resources/books");
  private static final RuleSet RULES =
      RuleSet.shipped(Rules.all(RealEngines.all()), Rules.pagesAlone());
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  @TestFactory
  List<DynamicTest> everyBook() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path rule : folders(FIXTURES)) {
      for (Path book : folders(rule)) {
        String name = rule.getFileName().toString();
        tests.add(dynamicTest(name + "/" + book.getFileName(), () -> check(name, book)));
      }
    }
    return tests;
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void check(String rule, Path folder) throws Exception {
    assertTrue(RULES.page(rule).isPresent(), "no rule " + rule);
    Path base = folder.resolve("base");
    Book book =
        Files.exists(base)
            ? variantOf(BOOKS.resolve(Files.readString(base).strip()), folder)
            : BookFolder.read(folder, new ContentPairing());
    RuleSet rules = RULES.with(book.rulePages());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    String found =
        Linter.lint(book, rules, settings).stream()
            .filter(diagnostic -> diagnostic.rule().equals(rule))
            .map(RuleFixturesTest::line)
            .collect(Collectors.joining());
    Path expected = folder.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
  }

  private static Book variantOf(Path base, Path changes) throws Exception {
    Map<String, String> texts = new TreeMap<>(texts(base));
    texts.putAll(texts(changes));
    return Binding.of(texts, new ContentPairing());
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        texts.put(path, Files.readString(file));
      }
    }
    return texts;
  }

  private static String line(Diagnostic one) {
    return String.format(
        "%s:%d:%d: %s[%s] %s\n",
        one.place().path(),
        one.place().start().line(),
        one.place().start().column(),
        one.severity().label(),
        one.rule(),
        one.message().en());
  }
}
