package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CluesTest {
  private static final String TEXT =
      "登陆页a{b|c 其它节点。𠮷登录 xyz aab 5.5 [x] 更快的多。进行了简单的修改操作 a|b (x) 第二个";

  @Test
  void aPlainWordIsItsOwnClue() {
    assertEquals(Optional.of(List.of("布署")), Clues.of("布署"));
    assertEquals(Optional.of(List.of("登陆页", "登陆框")), Clues.of("登陆(页|框)"));
  }

  @Test
  void ofAlternativesEachGivesItsClue() {
    assertEquals(Optional.of(List.of("拓朴", "拓补")), Clues.of("拓朴|拓补"));
    assertEquals(Optional.of(List.of("好象", "就象")), Clues.of("(好|就)象"));
    assertEquals(Optional.of(List.of("溶", "融")), Clues.of("[溶融].*"));
  }

  @Test
  void whatNeedNotBeThereIsNoClue() {
    assertEquals(Optional.of(List.of("乙", "甲乙")), Clues.of("甲?乙(丙)*"));
    assertEquals(Optional.of(List.of("9年", "9年。", "9 年", "9 年。")), Clues.of("[0-9]*9 ?年($|。)"));
    assertEquals(Optional.empty(), Clues.of("甲*"));
    assertEquals(Optional.empty(), Clues.of("甲|乙?"));
    assertEquals(Optional.empty(), Clues.of("(?i)github"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "登陆(页|框)",
        "xa{b|c",
        "a{1,2}b",
        "其[它他]",
        "[^一]它",
        "[]x]+",
        "[[:alpha:]]y",
        "\\d\\.\\d",
        "\\Q(x)\\E",
        "(快|慢)的多([了。]|$)",
        "进行[^，]{0,10}的(操作|修改操作)",
        "\\x{4e8c}个",
        "(?i)XYZ",
        "a\\|b|无",
        "(?P<n>登)录",
        "𠮷登",
        "\\p{Han}个",
        "(第|又)?二个"
      })
  void everyMatchHoldsAClue(String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(TEXT);
    assertEquals(true, match.find(), "the test's own text must match");
    match.reset();
    while (match.find()) {
      String found = match.group();
      Clues.of(pattern)
          .ifPresent(
              clues -> assertEquals(true, clues.stream().anyMatch(found::contains), found + clues));
    }
  }
}
