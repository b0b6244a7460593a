package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule over a chapter that is one thing over and over, on both sides: none overflows the
 * stack, and none takes time that grows with the square of the text, which would be minutes here.
 */
final class HostileBookTest {
  private static final int TIMES = 60_000;

  /** Of the processor. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

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
  void whatIsRepeatedCostsNoMoreThanItsLength(String piece) throws Exception {
    String text = "# 甲\n\n" + piece.repeat(TIMES);
    Book book = Binding.of(Map.of("source-en/01.md", text, "target-zh/01.md", text));
    RuleSet rules = RuleSet.shipped(Rules.all(RealEngines.all()), Rules.pagesAlone());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    FutureTask<List<Diagnostic>> work = new FutureTask<>(() -> Linter.lint(book, rules, settings));
    long start = worked();
    Thread thread = new Thread(work, "lint");
    thread.setDaemon(true);
    thread.start();
    while (!work.isDone() && worked() - start < LIMIT.toNanos()) {
      thread.join(20);
    }
    assertTrue(work.isDone(), () -> "works for more than " + LIMIT);
    work.get(); // throws what it threw
  }

  // A machine with other things to do makes it wait, not work.
  private static long worked() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
