package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import duikan.lint.Finding;
import duikan.lint.Fix;
import duikan.lint.Fixer;
import duikan.lint.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnrenderedEmphasisTest {
  private static final String PATH = "target-zh/a.md";

  private static List<Finding> findings(String text) throws BadSetting {
    Book book = Binding.of(Map.of(PATH, text));
    Page page = book.pages().get(0);
    List<Finding> found = new ArrayList<>();
    new UnrenderedEmphasis().check(page, Options.none(), found::add);
    return found;
  }

  private static String fixed(String text) throws BadSetting {
    Document page = Binding.of(Map.of(PATH, text)).pages().get(0).document();
    List<Fix> fixes = findings(text).stream().flatMap(finding -> finding.fix().stream()).toList();
    return Fixer.fix(page, fixes, UnrenderedEmphasisTest::parsed).text();
  }

  private static Document parsed(Source source) {
    try {
      return Markdown.parse(source);
    } catch (TooHostile hostile) {
      throw new AssertionError(hostile);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "**中文：**后面, **中文**：后面",
    "前面**“引用”**后面, 前面“**引用**”后面",
    "**他说“好”。**后面, **他说“好”**。后面",
    "**《书名》**后面**《书名》**后面, 《**书名**》后面《**书名**》后面",
    "** 致 **读者, **致**读者",
    "**缓存（cache）：**很快, **缓存**（cache）：很快",
    "**甲：**乙**丙：**丁**𠮷：**戊, **甲**：乙**丙**：丁**𠮷**：戊",
    "# **标题：**后面, # **标题**：后面"
  })
  void oneRoundOfRepairsMendsABlock(String text, String expected) throws BadSetting {
    assertEquals(expected, fixed(text));
    assertEquals(List.of(), findings(expected));
  }

  @Test
  void aRepairRendersUnderCrlfToo() throws BadSetting {
    String text = "第一行\r\n**甲：**乙\r\n\r\n> **丙：**丁\r\n> 戊\r\n";
    assertEquals("第一行\r\n**甲**：乙\r\n\r\n> **丙**：丁\r\n> 戊\r\n", fixed(text));
  }

  /** Alone the paragraph renders, on its page it does not: a space would be added at every look. */
  @Test
  void whereASpaceStandsNoSecondIsAdded() throws BadSetting {
    String fixed = fixed("```\n```\n~[**>]** 甲\n");
    assertFalse(fixed.contains("  "), fixed);
    assertEquals(fixed, fixed(fixed));
  }

  @Test
  void aRunThatNothingClosesIsToldWithoutARepair() throws BadSetting {
    List<Finding> found = findings("这里**忘了结束，后面是正文。\n\n**也忘了\n");
    assertTrue(found.stream().allMatch(finding -> finding.variant().equals("alone")));
    assertEquals(1, found.size());
  }
}
