package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第05章_缓存——更快 | BODY [5] 05",
        "第5章 缓存 | BODY [5] 5",
        "第０５章 | BODY [5] 5",
        "第五章 | BODY [5] 5",
        "第十章 | BODY [10] 10",
        "第十二章_𠮷野家 | BODY [12] 12",
        "第二十章 | BODY [20] 20",
        "第廿一回 | BODY [21] 21",
        "第一百零三章 | BODY [103] 103",
        "第一〇三章 | BODY [103] 103",
        "第一百二十章 | BODY [120] 120",
        "第12讲 | BODY [12] 12",
        "系统设计-第03章 | BODY [3] 03",
        "05-cache | BODY [5] 05",
        "05_cache | BODY [5] 05",
        "05 | BODY [5] 05",
        "5. Cache | BODY [5] 5",
        "5. | BODY [5] 5",
        "05引言以后 | BODY [5] 05",
        "1.2-storage | BODY [1, 2] 1.2",
        "ch05 | BODY [5] 05",
        "ch5-cache | BODY [5] 5",
        "Ch. 5 | BODY [5] 5",
        "chapter-5 | BODY [5] 5",
        "Chapter 05 | BODY [5] 05",
        "CHAPTER05_x | BODY [5] 05",
        "chapter-five | BODY [5] 5",
        "chapter-twelve | BODY [12] 12",
        "Chapter IV - Queues | BODY [4] 4",
        "book-chapter-07 | BODY [7] 07",
        "一、开始 | BODY [1] 1",
        "（十二）尾声 | BODY [12] 12",
        "01-introduction | BODY [1] 01",
        "第01章_引言 | BODY [1] 01",
        "10-conclusion | BODY [10] 10",
        "ch01-preface | BODY [1] 01",
        "2pc | BODY []",
        "3d-rendering | BODY []",
        "archive5 | BODY []",
        "http2 | BODY []",
        "chart5 | BODY []",
        "chapter-mix | BODY []",
        "chapter-zero | BODY []",
        "一台服务器 | BODY []",
        "十字路口 | BODY []",
        "序列化 | BODY []",
        "introduction-to-queues | BODY []",
        "references-and-copies | BODY []",
        "前言 | FRONT [40]",
        "00-preface | FRONT [40]",
        "01-preface | FRONT [40]",
        "Preface to the second edition | FRONT [40]",
        "前言——写在开头 | FRONT [40]",
        "00_前言 | FRONT [40]",
        "序 | FRONT [20]",
        "序言 | FRONT [20]",
        "foreword | FRONT [20]",
        "译者序 | FRONT [30]",
        "Translator’s Note | FRONT [30]",
        "致谢 | FRONT [50]",
        "acknowledgments | FRONT [50]",
        "引言 | FRONT [80]",
        "introduction | FRONT [80]",
        "00-introduction | FRONT [80]",
        "后记 | BACK [30]",
        "afterword | BACK [30]",
        "13-afterword | BACK [30]",
        "第13章_后记 | BODY [13] 13",
        "跋 | BACK [30]",
        "结语 | BACK [10]",
        "epilogue | BACK [20]",
        "附录A | BACK [101]",
        "附录A_常用命令 | BACK [101]",
        "附录二：术语 | BACK [102]",
        "附录一览 | BACK [100]",
        "附录 | BACK [100]",
        "appendix-b | BACK [102]",
        "Appendix B: Answers to chapter 5 | BACK [102]",
        "appendix-b-tools | BACK [102]",
        "appendix_2 | BACK [102]",
        "appendix | BACK [100]",
        "appendix-tools | BACK [100]",
        "90-appendix-c | BACK [103]",
        "glossary | BACK [910]",
        "术语表 | BACK [910]",
      })
  void aNameSaysWhereItsChapterStands(String name, String said) {
    assertEquals(said, show(Numbering.ofName(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第五章 缓存 | BODY [5] 5",
        "Chapter 5: Caching | BODY [5] 5",
        "5. Caching | BODY [5] 5",
        "5、缓存 | BODY [5] 5",
        "Preface | FRONT [40]",
        "前言 | FRONT [40]",
        "附录 A 常用命令 | BACK [101]",
        "404 pages | BODY []",
        "1.5 times faster | BODY []",
        "What chapter 5 left open | BODY []",
        "缓存 | BODY []",
      })
  void aHeadingSaysItOnlyInSoManyWords(String heading, String said) {
    assertEquals(said, show(Numbering.ofHeading(heading)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "part-1 | BODY [1] 1",
        "Part II | BODY [2] 2",
        "第一部分_基础 | BODY [1] 1",
        "第2卷 | BODY [2] 2",
        "03-storage | BODY [3] 03",
        "appendices | BACK [100]",
        "附录 | BACK [100]",
        "images | BODY []",
      })
  void aFolderSaysItsPart(String name, String said) {
    assertEquals(said, show(Numbering.ofFolder(name)));
  }

  @Test
  void pagesStandInReadingOrderWhateverTheOrderTheyComeIn() {
    List<String> order =
        List.of(
            "序.md",
            "00-preface.md",
            "引言.md",
            "第01章_甲.md",
            "ch02.md",
            "part-3/ch01.md",
            "part-3/ch02.md",
            "第十章.md",
            "11-a.md",
            "notes-2.md",
            "notes-10.md",
            "后记.md",
            "附录A.md",
            "appendix-b.md",
            "术语表.md");
    List<String> shuffled = new ArrayList<>(order);
    var random = new Random(42);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(shuffled, random);
      assertEquals(
          order,
          shuffled.stream()
              .sorted(
                  (a, b) -> Rank.of(a, Pages.of(a, "正文")).compareTo(Rank.of(b, Pages.of(b, "正文"))))
              .toList());
    }
  }

  @Test
  void aHostileNameIsReadQuickly() {
    for (String piece : List.of("第", "chapter ", "一", "1.", "x", "-", "appendix-")) {
      assertTrue(Numbering.ofName(piece.repeat(100_000)).written().length() < 10);
    }
  }

  private static String show(Numbering numbering) {
    return (numbering.matter() + " " + numbering.numbers() + " " + numbering.written()).strip();
  }
}
