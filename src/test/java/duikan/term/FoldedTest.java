package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Document;
import duikan.doc.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedTest {
  /** Where a surface stands in a page, as written there; empty where it does not. */
  private static String written(String page, String surface) {
    Document document = Given.page(page);
    Folded folded = Folded.of(document);
    int at = folded.text().indexOf(Folded.of(surface));
    if (at < 0) {
      return "";
    }
    Span span = folded.span(at, at + Folded.of(surface).length());
    return span.of(document.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "read-replica|Read Replica",
        "ＲＥＡＤ　ｒｅｐｌｉｃａ|read replica",
        "Web服务|Web 服务",
        "Web  服务|Web服务",
        "GÖDEL|gödel",
        "go\u0308del|Gödel",
        "ﬁle|file",
        "⽂件|文件",
        "㎏|kg",
        "don’t|don't",
      })
  void whatReadsAlikeFoldsAlike(String one, String other) {
    assertEquals(Folded.of(one), Folded.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cache|caches",
        "go|google",
        "C|C++",
        "snake_case|snake case",
        "缓存|快取",
        "re+do|redo"
      })
  void whatDiffersFoldsDifferently(String one, String other) {
    assertFalse(Folded.of(one).equals(Folded.of(other)), () -> one + " and " + other);
  }

  @Test
  void aWordIsFoundWholeOnly() {
    assertEquals("", written("用 caches。\n", "cache"));
    assertEquals("", written("用 my_cache。\n", "cache"));
    assertEquals("Cache", written("用Cache吧。\n", "cache"));
    assertEquals("Cache", written("Cache's.\n", "cache"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aTermGoesOnOverLinesAndMarks(String end) {
    assertEquals("读副" + end + "本", written("用读副" + end + "本。" + end, "读副本"));
    assertEquals(
        "Read" + end + "> replica", written("> Read" + end + "> replica." + end, "read replica"));
    assertEquals("读**副**本", written("用读**副**本。" + end, "读副本"));
    assertEquals("读" + end + "  副本", written("- 读" + end + "  副本" + end, "读副本"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "读\n\n副本\n",
        "读`x`副本\n",
        "读<br>副本\n",
        "- 读\n- 副本\n",
        "# 读\n副本\n",
        "| 读 | 副本 |\n|---|---|\n",
        "读 $x$ 副本\n",
      })
  void aTermEndsWithItsBlockItsCellAndAtCode(String page) {
    assertEquals("", written(page, "读副本"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`读副本`\n",
        "```\n读副本\n```\n",
        "<!-- 读副本 -->\n",
        "![图](读副本.png)\n",
        "[图](读副本.md)\n",
        "<https://example.org/读副本>\n",
        "---\ntitle: 读副本\n---\n",
      })
  void whatNobodyReadsHasNoTerms(String page) {
    assertEquals("", written(page, "读副本"));
  }

  @Test
  void astralCharactersAreWhole() {
    assertEquals("𠮷缓存", written("𠮷𠮷缓存🚀。\n", "𠮷缓存"));
    assertEquals("🚀", written("𠮷缓存🚀。\n", "🚀"));
  }

  @Test
  void everyFoldedUnitStandsInItsPage() {
    Document page = Given.page("# ＡＢ ﬁ㎏\n\n> 读-\n> 副 e\u0301 **x**`y`|\n\n| 甲 |\n|---|\n| 𠮷 |\n");
    Folded folded = Folded.of(page);
    int before = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      assertTrue(folded.offset(i) >= before && folded.offset(i) <= page.text().length());
      before = folded.offset(i);
    }
    assertEquals(folded.text().length(), folded.cased().length());
  }

  @Test
  void ofABookInOneFileOnlyTheChapterIsFolded() {
    Document whole = Given.page("甲。\n\n乙。\n\n丙。\n");
    Folded part = Folded.of(whole.within(new Span(4, 7)));
    assertEquals("乙。", part.text().replace(String.valueOf(Folded.BREAK), ""));
    assertEquals(4, part.offset(part.text().indexOf("乙")));
  }
}
