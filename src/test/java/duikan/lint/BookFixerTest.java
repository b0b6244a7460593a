package duikan.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.ByContent;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.Steps;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class BookFixerTest {
  private static final String ONE = "target-zh/01.md";
  private static final String TWO = "target-zh/02.md";

  private final Map<String, String> texts = new TreeMap<>();
  private Wanted wanted = Wanted.of(false, page -> page.role() != Role.SOURCE);

  /** A rule that writes one thing for another. */
  private void rule(String name, String pattern, String replacement) {
    String page = Texts.page(name, "warning", "safe", pattern, replacement);
    texts.put("rules/" + name + ".md", page.replace("我们使用缓存", pattern));
  }

  private Repairs fix() throws BadSetting {
    return fix(Binding.of(texts));
  }

  private Repairs fix(Book book) throws BadSetting {
    return fix(book, Steps.untold());
  }

  private Repairs fix(Book book, Steps steps) throws BadSetting {
    RulePage needless = RulePages.read(RulePages.shipped(Suppressions.RULE)).page().orElseThrow();
    RuleSet rules =
        new RuleSet(List.of(), Map.of(Suppressions.RULE, needless), List.of())
            .with(book.rulePages());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    return BookFixer.fix(book, rules, settings, wanted, ByContent.NONE, steps);
  }

  private static String text(Repairs repairs, String path) {
    return repairs.book().pages().stream()
        .filter(page -> page.path().equals(path))
        .map(page -> page.document().text())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> refused(Repairs repairs) {
    return repairs.refused().stream()
        .map(one -> one.diagnostic().rule() + ": " + one.reason().en())
        .toList();
  }

  @Test
  void whatAFixMakesIsLookedAtAgain() throws BadSetting {
    rule("a-first", "甲", "乙");
    rule("b-second", "乙", "丙");
    texts.put(ONE, "甲𠮷乙。\n");
    Repairs repairs = fix();
    assertEquals("丙𠮷丙。\n", text(repairs, ONE));
    assertEquals(Map.of("a-first", 1, "b-second", 2), repairs.changed().get(0).fixed());
    assertEquals(3, repairs.count());
    assertEquals(List.of(), repairs.refused());
  }

  @Test
  void everyRoundIsToldStepByStep() throws BadSetting {
    rule("a-first", "甲", "乙");
    rule("b-second", "乙", "丙");
    texts.put(ONE, "甲𠮷乙。\n");
    texts.put(TWO, "# 二\n");
    List<Steps.Phase> rounds = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger left = new AtomicInteger();
    Steps steps =
        new Steps() {
          @Override
          public void begin(Phase phase, int total) {
            assertEquals(0, left.getAndSet(total), "steps of the round before");
            rounds.add(phase);
          }

          @Override
          public void step() {
            left.decrementAndGet();
          }
        };
    fix(Binding.of(texts), steps);
    assertEquals(Collections.nCopies(3, Steps.Phase.CHECKING), rounds);
    assertEquals(0, left.get());
  }

  @Test
  void ofTwoRulesThatUndoEachOtherTheFirstGoesOn() throws BadSetting {
    rule("a-first", "甲", "乙");
    rule("b-second", "乙", "甲");
    texts.put(ONE, "甲丙乙。\n");
    texts.put(TWO, "甲。\n");
    Repairs repairs = fix();
    assertEquals("乙丙乙。\n", text(repairs, ONE));
    assertEquals(
        List.of(
            "b-second: it never comes to rest: it and a-first undo each other",
            "b-second: it never comes to rest: it and a-first undo each other",
            "b-second: it never comes to rest: it and a-first undo each other"),
        refused(repairs));
    texts.put(ONE, text(repairs, ONE));
    texts.put(TWO, text(repairs, TWO));
    assertEquals(List.of(), fix().changed());
  }

  @Test
  void aRuleThatFindsFaultWithItsOwnRepairLeavesThePageAlone() throws BadSetting {
    rule("ever-more", "用", "用用");
    rule("plain-use", "登陆", "登录");
    texts.put(ONE, "使用登陆页。\n");
    Repairs repairs = fix();
    assertEquals("使用登录页。\n", text(repairs, ONE));
    assertEquals(
        List.of("ever-more: it never comes to rest: it finds fault with its own repair"),
        refused(repairs));
  }

  @Test
  void linksGoAlongWithTheHeadingThatTheyLeadTo() throws BadSetting {
    rule("plain-use", "使用", "用");
    String one =
        """
        # 一

        ## 使用 Redis

        ## 使用 Redis

        见[上](#使用-redis)和[下](#使用-redis-1)。
        """;
    String two =
        """
        # 二

        [甲](01.md#%E4%BD%BF%E7%94%A8-redis)、[乙][l]、<a href="01.md#user-content-使用-redis">丙</a>

        [l]: 01.md#使用-redis-1 "使用"
        """;
    texts.put(ONE, one);
    texts.put(TWO, two);
    Repairs repairs = fix();
    assertEquals(one.replace("使用", "用"), text(repairs, ONE));
    // A title of a link is no prose of the page.
    assertEquals(
        two.replace("%E4%BD%BF%E7%94%A8", "%E7%94%A8").replace("使用-", "用-"), text(repairs, TWO));
    assertEquals(List.of(2, 3), repairs.changed().stream().map(Repairs.Changed::links).toList());
  }

  @Test
  void aHeadingStaysWhereALinkCannotGoAlong() throws BadSetting {
    rule("plain-use", "使用", "用");
    texts.put(ONE, "# 使用甲\n\n使用乙。\n");
    texts.put("source-en/01.md", "# One\n\nSee [it](../target-zh/01.md#使用甲).\n");
    Repairs repairs = fix();
    assertEquals("# 使用甲\n\n用乙。\n", text(repairs, ONE));
    assertEquals(
        List.of(
            "plain-use: the anchor #使用甲 would change, and the link in source-en/01.md:3 cannot go"
                + " along"),
        refused(repairs));
  }

  @Test
  void aPageThatCannotBeWrittenStaysAndSoDoesWhatItLinksTo() throws BadSetting {
    rule("plain-use", "使用", "用");
    texts.put(ONE, "# 使用甲\n\n使用乙。\n");
    texts.put(TWO, "[使用](01.md#使用甲)\n");
    Message readOnly = new Message("the file is read-only", "文件是只读的");
    wanted =
        new Wanted(
            false,
            page -> true,
            page -> page.path().equals(TWO) ? Optional.of(readOnly) : Optional.empty());
    Repairs repairs = fix();
    assertEquals("# 使用甲\n\n用乙。\n", text(repairs, ONE));
    assertEquals("[使用](01.md#使用甲)\n", text(repairs, TWO));
    assertTrue(refused(repairs).contains("plain-use: the file is read-only"), repairs::toString);
  }

  @Test
  void aPageNobodyAskedForKeepsItsLinks() throws BadSetting {
    rule("plain-use", "使用", "用");
    texts.put(ONE, "# 使用甲\n");
    texts.put(TWO, "[使用](01.md#使用甲)\n");
    wanted = Wanted.of(false, page -> page.path().equals(ONE));
    assertEquals(1, fix().refused().size());
    assertEquals(List.of(), fix().changed());
  }

  @Test
  void aFixToBeLookedAtIsForThoseWhoAsk() throws BadSetting {
    texts.put("rules/plain-use.md", Texts.page("plain-use", "warning", "unsafe", "使用", "用"));
    texts.put(ONE, "使用。\n");
    assertEquals(List.of(), fix().changed());
    assertEquals(List.of(), fix().refused());
    wanted = Wanted.of(true, page -> true);
    assertEquals("用。\n", text(fix(), ONE));
  }

  @Test
  void aFileThatIsNotUtf8StaysAsItIs() throws BadSetting {
    byte[] bytes = "使用X。\n".getBytes(StandardCharsets.UTF_8);
    bytes[6] = (byte) 0xB5;
    texts.put(ONE, "甲\n");
    rule("plain-use", "使用", "用");
    Book book = Binding.of(texts);
    Book broken =
        Binding.with(book, List.of(Texts.parsed(Source.decode(ONE, bytes))), ByContent.NONE);
    Repairs repairs = fix(broken);
    assertEquals(List.of(), repairs.changed());
    assertTrue(refused(repairs).get(0).contains("not all UTF-8"), () -> refused(repairs).get(0));
  }

  @Test
  void byteOrderMarkAndLineEndsStay() throws BadSetting {
    rule("plain-use", "使用", "用");
    texts.put(ONE, "\uFEFF# 一\r\n\r\n甲使用乙。");
    texts.put(TWO, "甲\n\n乙使用丙\r\n");
    Repairs repairs = fix();
    Source after = repairs.changed().get(0).after();
    assertTrue(after.byteOrderMark());
    assertEquals("# 一\r\n\r\n甲用乙。", after.text());
    assertEquals("甲\n\n乙用丙\r\n", text(repairs, TWO));
  }

  @Test
  void thousandsOfFixesThatMustNotBeCostNoMoreThanAFewReadingsOfThePage() throws BadSetting {
    rule("louder", "使用", "\"**用**\"");
    texts.put(ONE, "甲使用乙。".repeat(4_000) + "\n");
    Repairs repairs = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> fix());
    assertEquals(List.of(), repairs.changed());
    assertEquals(4_000, repairs.refused().size());
  }

  @Test
  void theOutlineOfTheBookIsThatOfItsPages() throws BadSetting {
    rule("plain-use", "使用", "用");
    texts.put(ONE, "# 使用甲\n");
    texts.put("source-en/01.md", "# Use\n");
    Book after = fix().book();
    assertEquals("# 用甲\n", after.chapterOf(ONE).orElseThrow().target().orElseThrow().text());
    assertEquals(List.of("source-en/01.md", ONE), after.pages().stream().map(Page::path).toList());
    assertEquals("# 用甲\n", after.files().page(ONE).orElseThrow().text());
  }
}
