package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import duikan.lint.Diagnostic;
import duikan.lint.Example;
import duikan.lint.Fix;
import duikan.lint.Fixer;
import duikan.lint.Linter;
import duikan.lint.RulePage;
import duikan.lint.RulePages;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.progress.Evidence;
import duikan.progress.History;
import duikan.progress.StampFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule's page is its test: {@code bad} is found, {@code good} is not, {@code fixed} is what
 * the fixes make.
 */
final class RulePagesTest {
  /** The one rule that speaks where no engine works. */
  private static final String WITHOUT_ENGINE = "mermaid-unchecked";

  private static final RuleSet RULES =
      RuleSet.shipped(Rules.all(RealEngines.all()), Rules.pagesAlone());

  /** Started for the one page that needs it. */
  private static final class WithGrammar {
    static final Engines ENGINES = RealEngines.grammar();
  }

  @Test
  void everyRuleHasItsPageAndEveryPageItsRule() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      Set<String> pages =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(pages, RULES.names());
    }
  }

  @Test
  void theRegistryIsInNameOrder() {
    List<String> names = Rules.all(RealEngines.all()).stream().map(rule -> rule.name()).toList();
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals(Rules.pagesAlone().stream().sorted().toList(), Rules.pagesAlone());
  }

  @TestFactory
  Stream<DynamicNode> everyPage() {
    return RULES.pages().values().stream()
        .map(page -> dynamicContainer(page.name(), tests(page).stream()));
  }

  private static List<DynamicNode> tests(RulePage page) {
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "is understood",
            () -> assertEquals(List.of(), RulePages.readWhole(page.source()).faults())));
    tests.add(dynamicTest("speaks both languages", () -> speaksBothLanguages(page)));
    List<Example> examples = examples(page);
    Map<String, String> given = new TreeMap<>();
    for (Example example : examples) {
      if (example.kind() == Example.Kind.GIVEN) {
        given.put(example.path(), example.text());
      }
    }
    Optional<Example> bad = Optional.empty();
    for (Example example : examples) {
      String name =
          example.kind().label() + " in line " + page.source().lineAt(example.span().start());
      Optional<Example> before = bad;
      switch (example.kind()) {
        case BAD ->
            tests.add(
                dynamicTest(
                    name,
                    () -> assertFalse(found(page, given, example).isEmpty(), "nothing found")));
        case GOOD ->
            tests.add(
                dynamicTest(
                    name, () -> assertEquals(List.of(), said(found(page, given, example)))));
        case FIXED ->
            tests.add(dynamicTest(name, () -> isFixed(page, given, before.orElseThrow(), example)));
        case GIVEN -> {}
      }
      if (example.kind() == Example.Kind.BAD) {
        bad = Optional.of(example);
      }
    }
    return tests;
  }

  private static void speaksBothLanguages(RulePage page) {
    String text = page.source().text();
    assertAll(
        () -> assertTrue(text.contains("\n## 中文\n"), "no chapter 中文"),
        () ->
            page.messages()
                .values()
                .forEach(
                    message ->
                        assertFalse(
                            message.en().endsWith(".") || message.zh().endsWith("。"),
                            () -> "ends with a full stop: " + message)));
  }

  private static List<Example> examples(RulePage page) {
    try {
      return Example.of(Markdown.parse(page.source()));
    } catch (TooHostile hostile) {
      throw new AssertionError(page.name(), hostile);
    }
  }

  private static List<Diagnostic> found(RulePage page, Map<String, String> given, Example example)
      throws Exception {
    Book book = book(given, example);
    Engines around =
        switch (page.name()) {
          case "grammar" -> WithGrammar.ENGINES;
          case WITHOUT_ENGINE -> Engines.none();
          default -> RealEngines.all();
        };
    Engines engines = around.with(evidence(given, example));
    RuleSet rules = RuleSet.shipped(Rules.all(engines), Rules.pagesAlone()).with(book.rulePages());
    return Linter.lint(book, rules, Settings.of(book.config(), rules, Set.of(), Set.of())).stream()
        .filter(diagnostic -> diagnostic.rule().equals(page.name()))
        .toList();
  }

  private static Evidence evidence(Map<String, String> given, Example example) {
    Map<String, String> files = files(given, example);
    String stamps = files.getOrDefault(StampFile.NAME, "");
    return new Evidence(() -> StampFile.read(Source.of(StampFile.NAME, stamps)), History.NONE);
  }

  private static Map<String, String> files(Map<String, String> given, Example example) {
    Map<String, String> files = new TreeMap<>(given);
    files.put(example.path(), example.text());
    return files;
  }

  private static Book book(Map<String, String> given, Example example) throws Exception {
    return Binding.of(files(given, example));
  }

  private static List<String> said(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(one -> one.place().path() + ":" + one.place().start() + " " + one.message().en())
        .toList();
  }

  // The fixes may need more than one round: two that touch are not applied at once.
  private static void isFixed(RulePage page, Map<String, String> given, Example bad, Example fixed)
      throws Exception {
    String text = bad.text();
    for (int round = 0; round < 10; round++) {
      Example now = new Example(bad.kind(), bad.path(), text, bad.span());
      List<Fix> fixes =
          found(page, given, now).stream()
              .filter(diagnostic -> diagnostic.place().path().equals(bad.path()))
              .flatMap(diagnostic -> diagnostic.fix().stream())
              .toList();
      String next = Fixer.fix(document(given, now), fixes, RulePagesTest::parsed).text();
      if (next.equals(text)) {
        break;
      }
      text = next;
    }
    assertEquals(fixed.text(), text);
  }

  private static Document document(Map<String, String> given, Example example) throws Exception {
    return book(given, example).pages().stream()
        .map(Page::document)
        .filter(document -> document.path().equals(example.path()))
        .findFirst()
        .orElseThrow();
  }

  private static Document parsed(Source source) {
    try {
      return Markdown.parse(source);
    } catch (TooHostile hostile) {
      throw new AssertionError(source.path(), hostile);
    }
  }
}
