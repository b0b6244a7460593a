package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SuppressionsTest {
  private static final String NEEDLESS = " needless-allowance";

  @Test
  void anAllowanceCoversTheNextBlockAndNoMore() throws Exception {
    assertEquals(
        List.of("7:3 plain-use"),
        Texts.found(
            """
            # 标题

            <!-- duikan-allow plain-use -->
            我们使用缓存，
            也使用队列。

            他们使用磁盘。
            """));
  }

  @Test
  void anAllowanceInAParagraphCoversThatParagraph() throws Exception {
    assertEquals(
        List.of("3:3 plain-use"),
        Texts.found("我们使用缓存<!-- duikan-allow plain-use -->，也使用队列。\n\n他们使用磁盘。\n"));
  }

  @Test
  void anAllowanceInATableCellCoversTheTable() throws Exception {
    assertEquals(
        List.of(),
        Texts.found(
            "| 甲 | 乙 |\n|---|---|\n| 使用 | <!-- duikan-allow plain-use --> |\n| 使用 | 丙 |\n"));
  }

  @Test
  void anAllowanceBeforeAListCoversAllItsItems() throws Exception {
    assertEquals(
        List.of("7:1 plain-use"),
        Texts.found(
            """
            <!-- duikan-allow plain-use -->

            - 使用一
            - 使用二
              - 使用三

            使用四。
            """));
  }

  @Test
  void anAllowanceInAListItemCoversThatItem() throws Exception {
    assertEquals(
        List.of("2:3 plain-use"), Texts.found("- 使用一 <!-- duikan-allow plain-use -->\n- 使用二\n"));
  }

  @Test
  void anAllowanceBeforeAQuoteCoversTheQuoteAndNotTheNextOne() throws Exception {
    assertEquals(
        List.of("6:3 plain-use"),
        Texts.found("<!-- duikan-allow plain-use -->\n> 使用一\n>\n> 使用二\n\n> 使用三\n"));
  }

  @Test
  void aRangeCoversWhatStandsBetween() throws Exception {
    assertEquals(
        List.of("9:1 plain-use"),
        Texts.found(
            """
            <!-- duikan-allow plain-use -->

            使用一。

            使用二。

            <!-- duikan-end -->

            使用三。
            """));
  }

  @Test
  void anEndWithANameEndsTheRangeOfThatName() throws Exception {
    assertEquals(
        List.of("9:2 bad-word"),
        Texts.found(
            """
            <!-- duikan-allow bad-word -->
            <!-- duikan-allow plain-use -->

            坏，使用。

            <!-- duikan-end bad-word -->
            使用。

            很坏。

            <!-- duikan-end -->
            """));
  }

  @Test
  void oneCommentMayNameSeveralRules() throws Exception {
    assertEquals(List.of(), Texts.found("<!-- duikan-allow plain-use, bad-word -->\n很坏，使用。\n"));
  }

  @Test
  void frontMatterCoversThePage() throws Exception {
    assertEquals(List.of(), Texts.found("---\nduikan: {allow: [plain-use]}\n---\n使用一。\n\n使用二。\n"));
  }

  @Test
  void anAllowanceThatSuppressesNothingIsReportedAtItsName() throws Exception {
    assertEquals(
        List.of("1:31" + NEEDLESS),
        Texts.found("<!-- duikan-allow plain-use,  bad-word -->\n使用。\n"));
  }

  @Test
  void anAllowanceOfARuleThatDidNotRunIsNotJudged() throws Exception {
    var book =
        Texts.book(Texts.config(""), false, Texts.TARGET, "<!-- duikan-allow plain-use -->\n无。\n");
    var rules = Texts.rules();
    var skipping = Settings.of(book.config(), rules, Set.of(), Set.of("plain-use"));
    assertEquals(List.of(), Texts.said(Linter.lint(book, rules, skipping)));
    var only = Settings.of(book.config(), rules, Set.of("needless-allowance"), Set.of());
    assertEquals(List.of(), Texts.said(Linter.lint(book, rules, only)));
  }

  @Test
  void anAllowanceInTheOriginalOfARuleForTheTranslationIsNotJudged() throws Exception {
    var book =
        Texts.book(
            Texts.config(""), false, "source-en/01.md", "<!-- duikan-allow plain-use -->\nText.\n");
    assertEquals(List.of(), Texts.found(book));
  }

  @Test
  void aWrongAllowanceIsReported() throws Exception {
    assertEquals(List.of("1:19" + NEEDLESS), Texts.found("<!-- duikan-allow plainn-use -->\n无。\n"));
    assertEquals(List.of("1:1" + NEEDLESS), Texts.found("<!-- duikan-alow plain-use -->\n无。\n"));
    assertEquals(List.of("1:1" + NEEDLESS), Texts.found("<!-- duikan-allow -->\n无。\n"));
    assertEquals(List.of("3:1" + NEEDLESS), Texts.found("无。\n\n<!-- duikan-end -->\n"));
    assertEquals(List.of("3:1" + NEEDLESS), Texts.found("无。\n\n<!-- duikan-allow bad-word -->\n"));
    assertEquals(
        List.of("2:17" + NEEDLESS), Texts.found("---\nduikan: {allow: {x: 1}}\n---\n无。\n"));
  }

  @Test
  void aNeedlessAllowanceMayBeAllowed() throws Exception {
    assertEquals(
        List.of(), Texts.found("---\nduikan: {allow: [needless-allowance, bad-word]}\n---\n无。\n"));
  }

  @Test
  void aCommentInCodeIsNoAllowance() throws Exception {
    assertEquals(
        List.of("5:1 plain-use"),
        Texts.found("```html\n<!-- duikan-allow plain-use -->\n```\n\n使用。\n"));
    assertEquals(
        List.of("3:1 plain-use"), Texts.found("写 `<!-- duikan-allow plain-use -->`\n\n使用。\n"));
  }

  @Test
  void otherCommentsAreNotOurs() throws Exception {
    assertEquals(
        List.of(),
        Texts.found("<!-- duikan:begin rules -->\n<!-- TODO -->\n<!-- duikan -->\n无。\n"));
  }

  @Test
  void lineEndsMakeNoDifference() throws Exception {
    String text = "# 标题\n\n<!-- duikan-allow plain-use -->\n我们使用𠮷。\n\n他们使用。\n";
    assertEquals(Texts.found(text), Texts.found(text.replace("\n", "\r\n")));
  }
}
