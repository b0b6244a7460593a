package duikan.readme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Document;
import duikan.doc.Source;
import duikan.io.MermaidVerdicts;
import duikan.mermaid.Verdict;
import duikan.mermaid.Verdict.Valid;
import duikan.progress.Evidence;
import duikan.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class FreshPageTest {
  private static final MermaidVerdicts ENGINE =
      MermaidVerdicts.in(Optional.of(Path.of("target/test-cache").toAbsolutePath()));

  private static final String ALL =
      """
      # 书

      <!-- duikan:begin badges -->
      <!-- duikan:end -->
      <!-- duikan:begin chapters -->
      | 章 | 标题 | 难度 |
      |---|---|---|
      | 02 | | 难 \\| 很难 |
      | 01 | [别的章](target-zh/第02章_缓存.md) | 易 |
      <!-- duikan:end -->

      正文𠮷
      <!-- duikan:begin contents -->
      <!-- duikan:end -->
      <!-- duikan:begin progress -->
      <!-- duikan:end -->
      <!-- duikan:begin mine -->
      不动
      <!-- duikan:end -->
      """;

  private static Book book(String readme, String title) throws BadSetting {
    Map<String, String> files = new TreeMap<>();
    files.put("README.md", readme);
    files.put("source-en/01-one.md", "# Chapter 1: One\n\nOne server.\n");
    files.put("target-zh/第01章_一.md", "# " + title + "\n\n一台服务器。\n");
    files.put("target-zh/第02章_缓存.md", "# 第02章：缓存\n");
    return Binding.of(files);
  }

  private static FreshPage fresh(String readme, String title) throws BadSetting {
    Book book = book(readme, title);
    Document page =
        book.pages().stream()
            .filter(it -> it.role() == Role.README)
            .map(Page::document)
            .findFirst()
            .orElseThrow();
    Progress progress = Progress.of(book, AlignedBook.of(book), Evidence.none(), path -> 3);
    return FreshPage.of(page, book, () -> progress);
  }

  @Test
  void whatIsFreshStaysAsItIs() throws BadSetting {
    String once = fresh(ALL, "第01章：一").fresh().text();
    assertEquals(4, fresh(ALL, "第01章：一").stale().size());
    assertEquals(List.of(), fresh(once, "第01章：一").stale());
    assertEquals(once, fresh(once, "第01章：一").fresh().text());
  }

  @Test
  void lineEndsAndTheByteOrderMarkStay() throws BadSetting {
    String lf = fresh(ALL, "第01章：一").fresh().text();
    Source crlf = fresh("\uFEFF" + ALL.replace("\n", "\r\n"), "第01章：一").fresh();
    assertArrayEquals(
        ("\uFEFF" + lf.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8), crlf.encoded());
  }

  @Test
  void aRowIsTheChaptersByItsLinkBeforeItsNumber() throws BadSetting {
    String text = fresh(ALL, "第01章：一").fresh().text();
    assertTrue(text.contains("| 02 | [第02章：缓存](target-zh/第02章_缓存.md) | 易 |\n"), text);
  }

  @Test
  void aNumberIsTheChaptersHoweverItIsWritten() throws BadSetting {
    for (String number : List.of("1", "01", "第1章", "**第一章**", "Ch. 1")) {
      String text = table("| " + number + " | 旧的标题 | 易𠮷 |\n");
      assertTrue(text.contains("| 01 | [第01章：一](target-zh/第01章_一.md) | 易𠮷 |\n"), text);
    }
  }

  @Test
  void whatIsSaidOfAChapterGoesWithItWhereItsNumberMoves() throws BadSetting {
    String text = table("| 01 | [第01章：缓存](target-zh/第01章_缓存.md) | 难 |\n");
    assertTrue(text.contains("| 01 | [第01章：一](target-zh/第01章_一.md) |  |\n"), text);
    assertTrue(text.contains("| 02 | [第02章：缓存](target-zh/第02章_缓存.md) | 难 |\n"), text);
  }

  /** A table of chapters with these rows, written anew. */
  private static String table(String rows) throws BadSetting {
    String before = "<!-- duikan:begin chapters -->\n| 章 | 标题 | 难度 |\n|---|---|---|\n";
    return fresh(before + rows + "<!-- duikan:end -->\n", "第01章：一").fresh().text();
  }

  @Test
  void aTitleCannotBreakOutOfATableOrADiagram() throws BadSetting {
    String text =
        fresh(ALL, "1\\. \"`a`\"] | &lt;script> [x](javascript:y) #quot;𠮷").fresh().text();
    assertTrue(text.contains("[1. \"a\"\\] \\| &lt;script> x #quot;𠮷](target-zh/"), text);
    assertTrue(text.contains("[\"1#46; #34;a#34;] | #60;script#62; x #35;quot#59;𠮷\"]"), text);
  }

  @Test
  void aPageOfRegionsAloneIsInTheLanguageOfItsName() throws BadSetting {
    assertTrue(fresh(ALL, "第01章：一").fresh().text().contains("合计"));
    String english = ALL.replace("# 书", "# The Book of Names").replace("正文𠮷", "");
    assertTrue(fresh(english, "第01章：一").fresh().text().contains("| **total** |"));
  }

  @Test
  void onlyAChapterOfAPageOfSeveralIsLinkedByItsHeading() throws BadSetting {
    String whole = fresh(ALL, "第01章：一\n\n<a id=\"灯\"></a>𠮷").fresh().text();
    assertTrue(whole.contains("(target-zh/第01章_一.md)"), whole);
  }

  @Test
  void mermaidDrawsTheContentsWhateverTheTitlesAre() throws BadSetting {
    for (String title :
        List.of(
            "第01章：\"引号\"和“引号”",
            "[方] (圆) {花} 括号] \\] ）",
            "end",
            "a # b #35; #quot; &quot; &amp;lt;",
            "一; 二；%% 三",
            "&lt;b>粗&lt;/b> &lt;script>alert(1)&lt;/script>",
            "`1. 一` - 二 **三** __四__ ~~~",
            "1\\. 序",
            "\\- 横",
            "graph TD --> subgraph x",
            "𠮷野家|竖线|&&",
            "\u202e倒\u200b零宽\u0007")) {
      String text = fresh(ALL, title).fresh().text();
      String start = "```mermaid\n";
      String diagram = text.substring(text.indexOf(start) + start.length());
      diagram = diagram.substring(0, diagram.indexOf("```"));
      Verdict verdict = ENGINE.of(diagram);
      Valid valid = assertInstanceOf(Valid.class, verdict, title + ": " + verdict);
      List<String> nodes = valid.nodes().stream().map(Verdict.Node::id).toList();
      assertEquals(List.of("book", "chapter1", "chapter2"), nodes, title);
      assertEquals(List.of(), valid.pitfalls(), title);
    }
  }

  @AfterAll
  static void theEngineEnds() {
    ENGINE.close();
  }
}
