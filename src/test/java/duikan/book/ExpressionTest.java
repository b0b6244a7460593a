package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^## Chapter (\\d+)",
        "[^]{1000}{1000}]{3}",
        "\\Q((a{1000}){1000}){1000}\\E",
        "\\{1000}\\{1000}",
        "\\d{4}-\\d{2}-\\d{2}",
        "(?:[\\p{Han}A-Za-z]{1,60}，){1,60}",
        "a{1000}b{1000}",
        "第𠮷{2}章"
      })
  void whatPeopleWriteIsTaken(String written) {
    assertFalse(Expression.compile(written).matcher("").matches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:(?:(?:a{100}){100}){100}){100}",
        "(?:a{1000}){1000}",
        "((a{0,100}){0,100}){0,100}",
        "(?:(?:[a]{200}){200})",
        "(\\pL{1,1000}){1,1000}",
        "a{1000}{1000}"
      })
  void whatWouldFillTheMemoryIsRefusedAtOnce(String written) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThrows(PatternSyntaxException.class, () -> Expression.compile(written)));
  }

  @Test
  void whatWouldOverflowTheStackIsRefused() {
    String deep = "(".repeat(5_000) + "a" + ")".repeat(5_000);
    assertThrows(PatternSyntaxException.class, () -> Expression.compile(deep));
    String usual = "(".repeat(Expression.DEEPEST) + "a" + ")".repeat(Expression.DEEPEST);
    assertTrue(Expression.compile(usual).matches("a"));
    assertThrows(PatternSyntaxException.class, () -> Expression.compile("a".repeat(1_000_000)));
  }

  @Test
  void aGlobOfBracketsIsAGlob() {
    for (int deep : List.of(1_000, 4_000, 500_000)) {
      assertFalse(Glob.of("{".repeat(deep) + "}".repeat(deep)).matches("a.md"));
    }
    assertTrue(Glob.of("{a,{b,c}}.md").matches("c.md"));
  }

  @Test
  void whatTakesOthersForEverTakesItsLength() {
    var pattern = Expression.compile("(a|aa)+b|(x+x+)+y|(.*)*z");
    String text = "a".repeat(500_000) + "x".repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertEquals(false, pattern.matcher(text).matches()));
  }
}
