package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule over a chapter that is one thing over and over, on both sides: none overflows the
 * stack, and none takes time that grows with the square of the text, which would be minutes here.
 */
final class HostileBookTest {
  private static final int TIMES = 60_000;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](",
        "[",
        "![",
        "[^",
        "a-",
        "1,",
        "1.",
        "x <!-- ",
        "x <a ",
        "<div>",
        "$a ",
        "“a ",
        "`| ",
        "https://",
        "二十百千万",
        "it's ",
        "æœ¬ä¹¦",
        "](a.md \"",
        "**甲：**乙 ",
        "𠮷_a_",
        "中a",
        "（(“",
        "“中\"",
        "中 ",
        "，",
        "...",
        "中—",
        "Ａ１",
        "8：00",
        "中(a "
      })
  void whatIsRepeatedCostsNoMoreThanItsLength(String piece) throws BadSetting {
    String text = "# 甲\n\n" + piece.repeat(TIMES);
    Book book = Binding.of(Map.of("source-en/01.md", text, "target-zh/01.md", text));
    RuleSet rules = RuleSet.shipped(Rules.all(RealEngines.all()), Rules.pagesAlone());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    assertTimeoutPreemptively(LIMIT, () -> Linter.lint(book, rules, settings));
  }
}
