package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PairingTest {
  @Test
  void namesOfEveryStylePairByNumber() throws BadSetting {
    assertChapters(
        """
        foreword: foreword.md = 序.md (number)
        前言: 00-preface.md = 前言.md (number)
        05: 05-cache.md = 第05章_缓存——更快.md (number)
        6: ch06.md = 第六章.md (number)
        07: chapter-7.md = 07_队列.md (number)
        12: Chapter 12.md = 第十二章_𠮷野家.md (number)
        后记: 13-afterword.md = 后记.md (number)
        附录A_命令: appendix-a.md = 附录A_命令.md (number)
        """
            .replace("foreword: ", "序: "),
        List.of(
            "foreword.md",
            "00-preface.md",
            "05-cache.md",
            "ch06.md",
            "chapter-7.md",
            "Chapter 12.md",
            "13-afterword.md",
            "appendix-a.md"),
        List.of(
            "序.md",
            "前言.md",
            "第05章_缓存——更快.md",
            "第六章.md",
            "07_队列.md",
            "第十二章_𠮷野家.md",
            "后记.md",
            "附录A_命令.md"));
  }

  @Test
  void theSamePathWinsOverTheNumber() throws BadSetting {
    assertChapters(
        """
        01-a: 01-a.md = 01-a.md (path)
        第01章: 01-b.md = 第01章.md (number)
        """,
        List.of("01-a.md", "01-b.md"),
        List.of("01-a.md", "第01章.md"));
  }

  @Test
  void aLanguageInTheSuffixIsNoPartOfThePath() throws BadSetting {
    assertChapters(
        "caching: caching.en.md = caching.zh-CN.md (path)\n",
        List.of("caching.en.md"),
        List.of("caching.zh-CN.md"));
  }

  @Test
  void repeatedNumbersStayAlone() throws BadSetting {
    assertChapters(
        """
        05-cache: 05-cache.md = - (none)
        05-queue: 05-queue.md = - (none)
        第05章_缓存: - = 第05章_缓存.md (none)
        第05章_队列: - = 第05章_队列.md (none)
        06: 06-x.md = 第06章.md (number)
        """,
        List.of("05-cache.md", "05-queue.md", "06-x.md"),
        List.of("第05章_缓存.md", "第05章_队列.md", "第06章.md"));
  }

  @Test
  void numbersThatBeginAnewInEveryPartPairInTheirPart() throws BadSetting {
    assertChapters(
        """
        part-1/ch01: part-1/ch01.md = 第一部分/第01章.md (number)
        part-1/ch02: part-1/ch02.md = - (none)
        第2部分/第01章: part-2/ch01.md = 第2部分/第01章.md (number)
        第2部分/第02章: - = 第2部分/第02章.md (none)
        """
            .replace("part-1/ch01: ", "第一部分/第01章: "),
        List.of("part-1/ch01.md", "part-1/ch02.md", "part-2/ch01.md"),
        List.of("第一部分/第01章.md", "第2部分/第01章.md", "第2部分/第02章.md"));
  }

  @Test
  void numbersThatRunThroughPairAcrossFolders() throws BadSetting {
    assertChapters(
        """
        01: part-1/ch01.md = 第01章.md (number)
        02: part-2/ch02.md = 第02章.md (number)
        """,
        List.of("part-1/ch01.md", "part-2/ch02.md"),
        List.of("第01章.md", "第02章.md"));
  }

  @Test
  void openingsByAnotherNamePairWhereEachSideHasOne() throws BadSetting {
    assertChapters("引言: preface.md = 引言.md (number)\n", List.of("preface.md"), List.of("引言.md"));
    assertChapters(
        """
        译者序: - = 译者序.md (none)
        preface: preface.md = - (none)
        """,
        List.of("preface.md"),
        List.of("译者序.md"));
  }

  @Test
  void aPrefaceNumberedNoughtPairsWithAChapterNumberedNought() throws BadSetting {
    assertChapters(
        """
        00: 00-preface.md = 第00章_前言.md (number)
        01: 01-one.md = 第01章_一.md (number)
        """,
        List.of("00-preface.md", "01-one.md"),
        List.of("第00章_前言.md", "第01章_一.md"));
    assertChapters(
        "0: chapter-0.md = 0_𠮷.md (number)\n", List.of("chapter-0.md"), List.of("0_𠮷.md"));
    assertChapters("00: 第0章.md = 00_开篇.md (number)\n", List.of("第0章.md"), List.of("00_开篇.md"));
    assertChapters(
        """
        第1部分/第00章_导读: part-1/00-preface.md = 第1部分/第00章_导读.md (number)
        第2部分/第00章_导读: part-2/00-preface.md = 第2部分/第00章_导读.md (number)
        """,
        List.of("part-1/00-preface.md", "part-2/00-preface.md"),
        List.of("第1部分/第00章_导读.md", "第2部分/第00章_导读.md"));
  }

  @Test
  void ofSeveralPagesNumberedNoughtTheirNamesTell() throws BadSetting {
    assertChapters(
        """
        00-cover: 00-cover.md = - (none)
        00_序: 00-foreword.md = 00_序.md (number)
        00: 00-preface.md = 第00章_前言.md (number)
        """,
        List.of("00-cover.md", "00-foreword.md", "00-preface.md"),
        List.of("00_序.md", "第00章_前言.md"));
    assertChapters(
        """
        00-a: 00-a.md = - (none)
        00-b: 00-b.md = - (none)
        第00章_乙: - = 第00章_乙.md (none)
        第00章_甲: - = 第00章_甲.md (none)
        """,
        List.of("00-a.md", "00-b.md"),
        List.of("第00章_甲.md", "第00章_乙.md"));
  }

  @Test
  void aFoldersOwnPageIsAChapterOnlyWhereBothSidesHaveIt() throws BadSetting {
    assertChapters(
        """
        1: ch1.md = 第1章.md (number)
        README: README.md = README.md (path)
        """,
        List.of("README.md", "ch1.md", "SUMMARY.md"),
        List.of("README.md", "第1章.md", "index.md"));
  }

  @Test
  void aSettingPairsWhatNamesDoNot() throws BadSetting {
    Config config =
        ConfigReader.read(
            Source.of(
                "duikan.yml",
                "pair: {source-en/intro-x.md: target-zh/开篇.md}\norder: [target-zh/开篇.md]\n"));
    assertEquals(
        """
        开篇: intro-x.md = 开篇.md (explicit)
        1: ch1.md = 第1章.md (number)
        """,
        show(chapters(config, pages(List.of("ch1.md", "intro-x.md"), List.of("第1章.md", "开篇.md")))));
  }

  @Test
  void aPairOfNothingIsRefusedAtItsLine() throws BadSetting {
    Config config =
        ConfigReader.read(Source.of("duikan.yml", "pair:\n  source-en/a.md: target-zh/b.md\n"));
    BadSetting bad =
        assertThrows(
            BadSetting.class, () -> chapters(config, pages(List.of("a.md"), List.of("c.md"))));
    assertEquals(
        "duikan.yml:2: no chapter is kept in 'target-zh/b.md', did you mean 'target-zh/c.md'?",
        bad.getMessage());
  }

  @Test
  void aPageThatCouldNotBeReadMayBePaired() throws BadSetting {
    Config config =
        ConfigReader.read(Source.of("duikan.yml", "pair: {source-en/a.md: target-zh/b.md}\n"));
    assertEquals(
        "a: a.md = - (none)\n",
        show(
            Chapters.of(
                config,
                pages(List.of("a.md"), List.of()),
                Set.of("target-zh/b.md"),
                page -> false,
                ByContent.NONE)));
  }

  @Test
  void whatNothingElseTellsIsLeftToTheContent() throws BadSetting {
    var asked = new ArrayList<String>();
    ByContent inOrder =
        (sources, targets) -> {
          asked.add(sources.size() + " " + targets.size());
          return List.of(new ByContent.Match(sources.get(1), targets.get(0)));
        };
    assertEquals(
        """
        1: ch1.md = 第1章.md (number)
        a: a.md = - (none)
        甲: b.md = 甲.md (content)
        """,
        show(
            Chapters.of(
                Config.defaults(),
                pages(List.of("a.md", "b.md", "ch1.md"), List.of("第1章.md", "甲.md")),
                Set.of(),
                page -> false,
                inOrder)));
    assertEquals(List.of("2 1"), asked);
  }

  @Test
  void aHeadingTellsTheNumberWhereTheNameDoesNot() throws BadSetting {
    List<Page> pages =
        List.of(
            new Page(Role.SOURCE, Pages.of("source-en/caching.md", "# Chapter 5: Caching\n")),
            new Page(Role.TARGET, Pages.of("target-zh/huancun.md", "# 第五章 缓存\n")));
    assertEquals("5: caching.md = huancun.md (number)\n", show(chapters(Config.defaults(), pages)));
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws BadSetting {
    List<Page> pages =
        new ArrayList<>(
            pages(
                List.of(
                    "preface.md",
                    "ch1.md",
                    "ch2.md",
                    "ch2-b.md",
                    "x/ch1.md",
                    "notes.md",
                    "epilogue.md"),
                List.of("前言.md", "第1章.md", "第2章.md", "x/第1章.md", "notes.md", "跋.md", "译者序.md")));
    String expected = show(chapters(Config.defaults(), pages));
    var random = new Random(7);
    for (int round = 0; round < 30; round++) {
      Collections.shuffle(pages, random);
      assertEquals(expected, show(chapters(Config.defaults(), pages)));
    }
  }

  private static void assertChapters(String expected, List<String> sources, List<String> targets)
      throws BadSetting {
    assertEquals(expected, show(chapters(Config.defaults(), pages(sources, targets))));
  }

  private static List<Chapter> chapters(Config config, List<Page> pages) throws BadSetting {
    return Chapters.of(config, pages, Set.of(), page -> false, ByContent.NONE);
  }

  private static List<Page> pages(List<String> sources, List<String> targets) {
    return Stream.concat(
            sources.stream().map(path -> new Page(Role.SOURCE, Pages.of("source-en/" + path, ""))),
            targets.stream().map(path -> new Page(Role.TARGET, Pages.of("target-zh/" + path, ""))))
        .toList();
  }

  private static String show(List<Chapter> chapters) {
    return chapters.stream()
        .map(
            chapter ->
                chapter.name()
                    + ": "
                    + path(chapter.source())
                    + " = "
                    + path(chapter.target())
                    + " ("
                    + chapter.pairedBy().label()
                    + ")\n")
        .collect(Collectors.joining());
  }

  private static String path(Optional<duikan.doc.Document> side) {
    return side.map(page -> page.path().replaceFirst("^(source-en|target-zh)/", "")).orElse("-");
  }
}
