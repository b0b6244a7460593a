package duikan.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LikelySidesTest {
  private static String guess(String... pages) {
    Optional<LikelySides> likely = LikelySides.among(List.of(pages));
    return likely
        .map(one -> one.sides().source() + " " + one.sides().target() + " " + one.shared())
        .orElse("");
  }

  @Test
  void theNamesOfLanguagesTell() {
    assertEquals("en zh-CN 1", guess("en/01.md", "zh-CN/01.md", "ja/01.md"));
    assertEquals("book/en book/zh_Hans 0", guess("book/en/a.md", "book/zh_Hans/第1章.md"));
    assertEquals("英文 中文 0", guess("英文/01-one.md", "中文/第01章_𠮷.md"));
  }

  @Test
  void theFoldersOfASiteGeneratorAreKnown() {
    assertEquals(
        "docs i18n/zh-Hans/docusaurus-plugin-content-docs/current 2",
        guess(
            "docs/a.md",
            "docs/b/c.md",
            "blog/news.md",
            "i18n/zh-Hans/docusaurus-plugin-content-docs/current/a.md",
            "i18n/zh-Hans/docusaurus-plugin-content-docs/current/b/c.md",
            "i18n/zh-Hans/docusaurus-plugin-content-blog/news.md"));
    assertEquals(
        "content/en content/zh-cn 2",
        guess(
            "content/en/docs/a.md",
            "content/en/docs/b.md",
            "content/en/blog/z.md",
            "content/zh-cn/docs/a.md",
            "content/zh-cn/docs/b.md"));
  }

  @Test
  void aTranslationInsideTheOriginalsFolderIsNotItsOriginal() {
    assertEquals("docs docs/zh-CN 1", guess("docs/a.md", "docs/zh-CN/a.md", "docs/zh-CN/b.md"));
  }

  @Test
  void theSidesOfOneBookStandSideBySide() {
    assertEquals("a/en a/zh 1", guess("a/en/1.md", "a/zh/1.md", "b/en/1.md", "c/zh/1.md"));
  }

  @Test
  void nothingIsGuessedOfOneSideAlone() {
    assertEquals("", guess("en/01.md", "ja/01.md"));
    assertEquals("", guess("zh/01.md"));
    assertEquals("", guess("docs/a.md", "zh/b.md"));
    assertEquals("", guess("README.md"));
    assertEquals("", guess());
  }
}
