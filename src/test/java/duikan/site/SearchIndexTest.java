package duikan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Language;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SearchIndexTest {
  private static SearchIndex of(Map<String, String> texts, int most) {
    return SearchIndex.of(new Leaves(Editions.of(Language.EN, texts)), most);
  }

  @Test
  void itHoldsBothTextsAsTheyRead() {
    String script = of(Editions.small(), SearchIndex.MOST).script();
    assertTrue(script.contains("\"A cache is a small place near the counter 𠮷.\""), script);
    assertTrue(script.contains("\"缓存是柜台旁的一个小地方𠮷。快取很快,也很小.\""), script);
  }

  @Test
  void nothingInItEndsAStringALineOrAnElement() {
    String script = of(Editions.hostile(), SearchIndex.MOST).script();
    for (char c : "<>&'\u2028\u2029\uD800".toCharArray()) {
      assertFalse(script.indexOf(c) >= 0 && c != '\uD800', () -> "holds " + (int) c);
    }
    assertTrue(script.contains("\\u003cscript\\u003ewindow.pwned=1"), script);
    for (String line : script.lines().filter(it -> it.startsWith("[")).toList()) {
      assertTrue(
          line.matches("\\[(?:[0-9]+,[0-9]+,)?(?:\"(?:[^\"\\\\]|\\\\u[0-9a-f]{4})*\",?)+\\],"),
          line);
    }
  }

  @Test
  void aBookThatIsTooLongIsCutInItsLongestPassages() {
    Map<String, String> texts =
        Map.of(
            "source-en/01.md", "# A\n\n" + "word ".repeat(2000) + "\n\nshort one\n",
            "target-zh/01.md", "# 一\n\n" + "词𠮷".repeat(2000) + "\n\n短句\n");
    SearchIndex whole = of(texts, 20_000);
    SearchIndex cut = of(texts, 1_001);
    assertEquals(OptionalInt.empty(), whole.cut());
    int length = cut.cut().orElseThrow();
    assertTrue(length > 400 && length < 501, () -> "cut at " + length);
    assertTrue(cut.script().contains("短句"));
    assertTrue(cut.script().length() < 2_000);
  }
}
