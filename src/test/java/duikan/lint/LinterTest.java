package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.Book;
import duikan.book.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LinterTest {
  private static List<Diagnostic> lint(Book book) throws Exception {
    return Linter.lint(
        book, Texts.rules(), Settings.of(book.config(), Texts.rules(), Set.of(), Set.of()));
  }

  private static List<String> severities(Book book) throws Exception {
    return lint(book).stream()
        .map(one -> one.place().path() + " " + one.rule() + " " + one.severity().label())
        .toList();
  }

  @Test
  void whatIsFoundInTheOriginalIsInfo() throws Exception {
    var book =
        Texts.book(
            Texts.config(""),
            false,
            "target-zh/01.md",
            "坏，使用",
            "source-en/01.md",
            "坏，使用",
            "README.md",
            "坏，使用");
    assertEquals(
        List.of(
            "README.md bad-word error",
            "source-en/01.md bad-word info",
            "target-zh/01.md bad-word error",
            "target-zh/01.md plain-use warning"),
        severities(book));
  }

  @Test
  void inAChapterInWorkOnlyAlignmentAndGlossaryAreInfo() throws Exception {
    RuleSet rules = Texts.rules();
    Map<String, RulePage> pages = new java.util.TreeMap<>(rules.pages());
    pages.computeIfPresent(
        "bad-word",
        (name, page) ->
            new RulePage(
                name,
                Family.GLOSSARY,
                page.severity(),
                page.fix(),
                page.messages(),
                page.options(),
                page.choices(),
                page.patterns(),
                page.source()));
    Book book = Texts.book(Texts.config(""), true, Texts.TARGET, "坏，使用");
    RuleSet changed = new RuleSet(rules.rules(), pages, List.of());
    assertEquals(
        List.of(Severity.INFO, Severity.WARNING),
        Linter.lint(book, changed, Settings.of(book.config(), changed, Set.of(), Set.of())).stream()
            .map(Diagnostic::severity)
            .toList());
  }

  @Test
  void aFindingSpeaksBothLanguages() throws Exception {
    var found = lint(Texts.book(Texts.config(""), false, Texts.TARGET, "使用"));
    assertEquals("write '用', not '使用'", found.get(0).message().en());
    assertEquals("写“用”，不写“使用”", found.get(0).message().zh());
  }

  @Test
  void everyRunFindsTheSameInTheSameOrder() throws Exception {
    List<String> files = new ArrayList<>();
    for (int i = 30; i > 0; i--) {
      files.add(String.format("target-zh/%02d.md", i));
      files.add("坏，使用。\n\n坏𠮷坏。\n");
    }
    Book book = Texts.book(Texts.config(""), false, files.toArray(String[]::new));
    List<Diagnostic> first = lint(book);
    assertEquals(120, first.size());
    assertEquals(first.stream().sorted().toList(), first);
    for (int run = 0; run < 5; run++) {
      assertEquals(first, lint(book));
    }
  }

  @Test
  void aRuleThatThrowsIsNamedWithItsFile() throws Exception {
    Rule broken =
        new Rule.OfPage() {
          @Override
          public String name() {
            return "bad-word";
          }

          @Override
          public void check(Page page, Options options, Findings out) {
            options.number("no-such-option");
          }
        };
    RuleSet rules = new RuleSet(List.of(broken), Texts.rules().pages(), List.of());
    Book book = Texts.book(Texts.config(""), false, Texts.TARGET, "坏");
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    var failure = assertThrows(RuleFailure.class, () -> Linter.lint(book, rules, settings));
    assertEquals("rule bad-word failed on target-zh/01.md", failure.getMessage());
  }

  @Test
  void aPlaceholderThatNothingFillsIsOurMistake() {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> Placeholders.fill(new duikan.doc.Message("{x}", "{x}"), Map.of("y", "1")));
    assertTrue(wrong.toString().contains("{x}"));
  }

  @Test
  void chineseWordsMayFillAPlaceDifferently() {
    assertEquals(
        new duikan.doc.Message("not found", "找不到"),
        Placeholders.fill(
            new duikan.doc.Message("{reason}", "{reason}"),
            Map.of("reason", "not found", "reason-zh", "找不到")));
  }

  @Test
  void aPatternStaysWithinAPieceOfProse() throws Exception {
    RulePage page =
        RulePages.read(
                duikan.doc.Source.of(
                    "rules/plain-use.md",
                    Texts.page("plain-use", "error", "unsafe", "使.*?用", "$0$$")))
            .page()
            .orElseThrow();
    List<Finding> found = new ArrayList<>();
    new PatternRule(page)
        .check(Texts.parsed(Texts.TARGET, "使`码`用，使𠮷用。**使**用。使`码`使了用"), found::add);
    assertEquals(
        List.of("使𠮷用", "使了用"), found.stream().map(one -> one.args().get("match")).toList());
    assertEquals(Optional.of("使𠮷用$"), found.get(0).fix().map(fix -> fix.edits().get(0).text()));
  }

  @Test
  void theStyleOfTheHouseIsInferredOnceARunFromTheWholeBook() throws Exception {
    AtomicInteger inferred = new AtomicInteger();
    Rule rare =
        new Rule.OfHouse<Integer>() {
          @Override
          public String name() {
            return "bad-word";
          }

          @Override
          public Integer style(Book book) {
            inferred.incrementAndGet();
            return book.pages().size();
          }

          @Override
          public void check(Page page, Integer pages, Options options, Findings out) {
            out.report(Finding.at(page.document().at(duikan.doc.Span.at(pages))));
          }
        };
    RuleSet rules = new RuleSet(List.of(rare), Texts.rules().pages(), List.of());
    Book book =
        Texts.book(Texts.config(""), false, "target-zh/01.md", "一二三四", "target-zh/02.md", "五六七八");
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    assertEquals(
        List.of("1:3 bad-word", "1:3 bad-word"), Texts.said(Linter.lint(book, rules, settings)));
    assertEquals(1, inferred.get());
    Settings without = Settings.of(book.config(), rules, Set.of(), Set.of("bad-word"));
    assertEquals(List.of(), Linter.lint(book, rules, without));
    assertEquals(1, inferred.get());
  }
}
