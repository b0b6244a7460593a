package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.lint.BookFixer;
import duikan.lint.Diagnostic;
import duikan.lint.Family;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All rules of typography at once: what they must leave alone, and what becomes of bad text. */
final class TypographyTest {
  private static final RuleSet RULES =
      RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone());
  private static final Set<String> TYPOGRAPHY =
      RULES.pages().values().stream()
          .filter(page -> page.family() == Family.TYPOGRAPHY)
          .map(page -> page.name())
          .collect(Collectors.toSet());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**重点：** 文字在后面。",
        "X光、T恤、K歌、A股、B超、卡拉OK、C++、C#、.NET、5G、3D 与 12306。",
        "第3章讲了 1:N、3:00、3:2、10,000、3.14 和 v1.2.3。",
        "见 Node.js 的 README.md，e.g. 这样 vs. 那样。",
        "写作 key:value、std::string、:smile: 与 !important，网址带 ?a=b。",
        "展开 ...args 与 [...]，数列是 1, 2, ..., n。",
        "调用 f() 之后，参见[说明](01.md)。",
        "中文 ;-)",
        "1) 先量；2) 再改。",
        "- [ ] 没做\n- [x] 做了",
        "——王五",
        "床前明月光，\n疑是地上霜。",
        "　　段首空两格。",
        "他的座右铭是“Stay hungry, stay foolish.”",
        "摘要用的是 SHA1。",
        "用 `\"直引号\"` 和 `全角（括号）`。",
        "屏幕是 15.6\" 的，Let's 去看看。",
        "# 第04章：交通警察：负载均衡入门",
        "（见第 26 页。）",
        "范围是 1-10，日期是 2024-10-01，见图 1-2。",
        "2024年10月1日开业。",
        "水温 20℃，①和 Ⅲ 不变，比例 3：2。",
        "https://example.com/路径,a?b=c 与 <https://example.com/中文,a>",
        "<span title=\"中文,English\">文字</span>",
        "公式 $a_1,b_2$ 与\n\n$$\n中a,b...\n$$",
        "```mermaid\ngraph LR\n  A[中文,abc] --> B\n```",
        "    缩进代码,中文abc",
        "第一行末尾有两个空格，  \n第二行没有。",
        "“第一段话还没有说完。\n\n“第二段话说完了。”",
        "[^1]见脚注[^1]。\n\n[^1]: 脚注在此。",
        "缓存 (Cache) 与缓存（Cache）都可以。",
        "运行时 + 编译器，前面 > 后面，A/B 与甲/乙。",
        "English, with no Chinese at all... is left alone!!!",
        "第一、第二和第三章，（一）、（二）和（三），全国第一、世界第三。",
        "90 年代，10 年前，第 3、4 个，1、2、3、4 个，3.5 亿，2 万 5 千米。",
        "我在等……等他来了再说。",
        "• 卡尔·马克思，缓存 • 队列，ジョン・スミス，客户端／服务器。",
        "打印 Hello, world 或者别的，（Garbage Collection, GC）。",
        "如果用 Redis，先装好它，再看文档和例子；用 Redis，速度快，成本低和省心。",
        "1. 缓存：\n   - 快。\n   - 小。\n2. 队列\n3. 分片",
        "注意：缓存里放的是两样东西：书和价格。",
        "𠮷野家，真好吃。"
      })
  void trapsAreLeftAlone(String text) throws BadSetting {
    assertEquals(List.of(), said(text));
  }

  @Test
  void everyTextOptionThatIsNoListOfMarksHasChoices() {
    Set<String> open =
        RULES.pages().values().stream()
            .filter(page -> page.family() == Family.TYPOGRAPHY)
            .flatMap(
                page ->
                    page.options().entrySet().stream()
                        .filter(option -> option.getValue() instanceof String)
                        .filter(option -> !page.choices().containsKey(option.getKey()))
                        .map(option -> page.name() + " " + option.getKey()))
            .collect(Collectors.toSet());
    assertEquals(Set.of("heading-punctuation marks"), open);
  }

  @Test
  void aWrongChoiceIsRefusedAtItsLine() throws BadSetting {
    Book book =
        Binding.of(
            Map.of(
                "target-zh/01.md", "𠮷\n",
                "duikan.yml", "rules:\n  range-form:\n    mark: '~'\n"));
    BadSetting wrong = assertThrows(BadSetting.class, () -> settings(book));
    assertEquals(3, wrong.place().start().line());
  }

  @Test
  void lineEndsOfWindowsChangeNothing() throws BadSetting {
    String text = "# 为什么用Redis：\n\n你好,世界... 他说(真的 )很快!!!\n行末有空格。 \n他说：“没完。\n";
    List<String> found = said(text);
    assertTrue(found.size() > 6, found::toString);
    assertEquals(found, said(text.replace("\n", "\r\n")));
  }

  @Test
  void whatAllRulesRepairComesToRest() throws BadSetting {
    String bad =
        """
        # 为什么用Redis:

        你好,世界...他说(真的 )很快!!!! 占 15 %的 “份额”,８：００见 --真的—— 好。。
        用`code`和**Redis**写( 𠮷 ),然后,用Ｒｅｄｉｓ.
        """;
    String fixed =
        """
        # 为什么用 Redis

        你好，世界……他说（真的）很快！占 15% 的“份额”，8:00 见——真的——好。
        用 `code` 和 **Redis** 写（𠮷），然后，用 Redis。
        """;
    assertEquals(fixed, repaired(bad));
    assertEquals(fixed, repaired(fixed));
    assertEquals(List.of(), said(fixed));
  }

  private static String repaired(String text) throws BadSetting {
    Book book = book(text);
    return BookFixer.fix(
            book, RULES, settings(book), Wanted.of(false, page -> true), new ContentPairing())
        .book()
        .pages()
        .stream()
        .map(Page::document)
        .map(document -> document.text())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(String text) throws BadSetting {
    Book book = book(text);
    return Linter.lint(book, RULES, settings(book)).stream().map(TypographyTest::line).toList();
  }

  private static String line(Diagnostic one) {
    return one.place().start().line()
        + ":"
        + one.place().start().column()
        + " "
        + one.rule()
        + " "
        + one.message().en();
  }

  private static Book book(String text) throws BadSetting {
    return Binding.of(Map.of("target-zh/01.md", text));
  }

  private static Settings settings(Book book) throws BadSetting {
    return Settings.of(book.config(), RULES, TYPOGRAPHY, Set.of());
  }
}
