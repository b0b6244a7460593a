package duikan.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TooHostileTest {
  /** Far above what any of them takes, far below what the square of their size takes. */
  private static final Duration SOON = Duration.ofSeconds(8);

  static Stream<String> strangeButHarmless() {
    return Stream.of(
        "[a](".repeat(64_000),
        "[a](b".repeat(64_000),
        "[x]".repeat(64_000),
        "![".repeat(64_000),
        "*".repeat(64_000),
        "- ".repeat(4_000),
        "x <?".repeat(30_000),
        "x <!A".repeat(30_000),
        "x <![CDATA[".repeat(10_000),
        "<a ".repeat(30_000),
        "$a ".repeat(30_000),
        "$$ a\n".repeat(20_000),
        "a|b\n-|\n".repeat(20_000),
        "# " + " ".repeat(100_000) + "#" + " ".repeat(100_000) + "x",
        "[a](b \"" + "字".repeat(200_000) + "\")",
        "http://".repeat(20_000),
        "中文，".repeat(300_000),
        lines(8_000, i -> "`".repeat(i % 300) + " "),
        lines(8_000, i -> "[r" + i + "]: https://a.b/" + i + "\n"),
        lines(8_000, i -> "[r" + i + "]:\n  https://a.b/" + i + "\n  '题'\n"),
        lines(8_000, i -> "[r" + i + "]: x y z\n"),
        lines(90, i -> "  ".repeat(i) + "- 项\n"),
        "> 文\n" + "字\n".repeat(150_000),
        "> 文\n\n字\n\n".repeat(30_000),
        lines(20_000, i -> "- 项目" + i + "：说明，**重点**\n"));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("strangeButHarmless")
  void aStrangePageIsReadSoon(String text) {
    Document page = assertTimeoutPreemptively(SOON, () -> Markdown.parse(Source.of("a.md", text)));
    assertEquals(text.length(), page.prose().length());
  }

  static Stream<String> hostile() {
    return Stream.of(
        ">".repeat(4_000) + "x",
        "1. ".repeat(4_000),
        "> - ".repeat(2_000),
        "::: tip\n".repeat(5_000),
        "*a ".repeat(2_000) + "b*".repeat(2_000),
        "![".repeat(1_000) + "a" + "](b)".repeat(1_000),
        "a**b" + "c* ".repeat(20_000),
        "> 文\n".repeat(100_000),
        "> 文\n字\n".repeat(100_000),
        "> 文\n字\n甲\n".repeat(100_000),
        "文".repeat(Markdown.LARGEST + 1));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostilePageIsRefusedSoonAndSaysWhere(String text) {
    TooHostile refused =
        assertTimeoutPreemptively(
            SOON,
            () -> assertThrows(TooHostile.class, () -> Markdown.parse(Source.of("a.md", text))));
    assertTrue(refused.span().end() <= text.length());
    assertTrue(!refused.message().en().isEmpty() && !refused.message().zh().isEmpty());
  }

  @Test
  void aLongCommentInAParagraphIsNotHostile() throws TooHostile {
    String comment = "<!-- " + "甲 ".repeat(100_000) + "-->";
    Document page = Markdown.parse(Source.of("a.md", "一段 " + comment + " 文字\n"));
    assertEquals(List.of(new Span(3, 3 + comment.length())), page.comments());
    assertTrue(page.prose().contains("一段 "));
  }

  @Test
  void thePlaceIsWhereTheLimitIsPassed() {
    String text = "一段\n\n" + ">".repeat(1_000) + "深";
    TooHostile refused =
        assertThrows(TooHostile.class, () -> Markdown.parse(Source.of("a.md", text)));
    assertEquals(3, Source.of("a.md", text).position(refused.span().start()).line());
  }
}
