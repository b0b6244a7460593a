package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.doc.Document;
import duikan.doc.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Glosses as the glossary gives them and as pages write them. */
final class GlossesTest {
  private static Gloss gloss(String csv) {
    return Gloss.of(Given.terms(csv).get(0));
  }

  @Test
  void aGlossIsMadeOfTheOtherColumns() {
    assertEquals("读副本 (Read Replica)", made("read replica,读副本,,"));
    assertEquals("垃圾回收 (Garbage Collection, GC)", made("garbage collection,垃圾回收,,GC"));
    assertEquals(
        "CDN（内容分发网络，Content Delivery Network）", made("content delivery network,内容分发网络,abbr,CDN"));
    assertEquals("首字节时间 (Time to First Byte)", made("time to first byte,首字节时间,,"));
    assertEquals("写前日志 (Write-Ahead Log)", made("write-ahead log,写前日志,,"));
    assertEquals("Redis", made("redis,Redis,,"));
    assertEquals("𠮷 (iOS App)", made("iOS app,𠮷,,"));
  }

  private static String made(String row) {
    return gloss("source,target,kind,abbr\n" + row + "\n").text(BracketStyle.BY_ROW);
  }

  @Test
  void everyStyleDressesTheSameItems() {
    Gloss gloss = gloss("source,target,first_use\na b,甲,\"甲（A B, AB）\"\n");
    assertEquals("甲（A B, AB）", gloss.text(BracketStyle.BY_ROW));
    assertEquals("甲 (A B, AB)", gloss.text(BracketStyle.BY_CONTENT));
    assertEquals("甲（A B，AB）", gloss.text(BracketStyle.FULL));
    assertEquals("甲 (A B, AB)", gloss.text(BracketStyle.HALF));
  }

  @Test
  void aFormOfTwoGlossesIsWrittenAsItIs() {
    Gloss gloss = gloss("source,target,first_use\nstorage,磁盘,磁盘 (Disk) / 存储 (Storage)\n");
    assertEquals(List.of("Disk", "存储", "Storage"), gloss.items());
    assertEquals("磁盘 (Disk) / 存储 (Storage)", gloss.text(BracketStyle.FULL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲", "甲)", "甲(", "(甲", ")甲(", "甲 ()"})
  void aFormWithoutABracketHasNoItems(String form) {
    assertEquals(List.of(), gloss("source,target,first_use\na,甲," + form + "\n").items());
  }

  private static Optional<Bracket> after(String text, String term) {
    Document page = Given.page(text);
    return Bracket.after(page, Given.span(page, term).end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "缓存(Cache)\n",
        "缓存 （Cache）\n",
        "**缓存** (Cache)\n",
        "“缓存” (Cache)\n",
        "[缓存](a.md) (Cache)\n",
        "缓存[^1] (Cache)\n\n[^1]: 甲\n",
        "缓存\n(Cache)\n",
        "缓存\r\n(Cache)\r\n",
        "> 缓存\n> (Cache)\n",
        "- 缓存\n  (Cache)\n",
        "缓存 **(Cache)**\n",
        "缓存 (*Cache*)\n",
        "缓存 (`Cache`)\n",
      })
  void aBracketFollows(String text) {
    assertEquals(List.of("Cache"), after(text, "缓存").map(Bracket::items).orElse(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "缓存。(Cache)\n",
        "缓存  (Cache)\n",
        "缓存\n\n(Cache)\n",
        "缓存\r\n\r\n(Cache)\r\n",
        "- 缓存\n- (Cache)\n",
        "缓存 (Cache\n",
        "缓存 (Cache\n\nx)\n",
        "| 缓存 | (Cache) |\n|---|---|\n",
        "缓存 [Cache]\n",
        "缓存的 (Cache)\n",
      })
  void noBracketFollows(String text) {
    assertEquals(Optional.empty(), after(text, "缓存"));
  }

  @Test
  void aLongAddressDoesNotPartATermFromItsBracket() {
    assertEquals(1, after("[缓存](a" + "b".repeat(500) + ") (Cache)\n", "缓存").stream().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'A, B' ! A~B",
        "'甲，乙、丙;丁' ! 甲~乙~丙~丁",
        "'A / B' ! A~B",
        "'TCP/IP' ! TCP/IP",
        "'' ! ''",
        "',，' ! ''"
      })
  void itemsArePartedByCommasAndBySlashesBetweenBlanks(String inside, String items) {
    assertEquals(items, String.join("~", Bracket.items(inside)));
  }

  private static final String GC =
      "source,target,abbr,target_variants,first_use\n"
          + "garbage collection,垃圾回收,GC,垃圾收集,\"垃圾回收 (Garbage Collection, GC)\"\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "垃圾回收 (Garbage Collection, GC)|whole",
        "垃圾回收（GC、garbage-collection）|whole",
        "垃圾收集 (Garbage Collections / GC)|whole",
        "GC（垃圾回收，Garbage Collection）|whole",
        "垃圾回收（Garbage Collection，简称 GC）|whole",
        "垃圾回收 (Garbage Collection, GC, 一种机制)|whole",
        "垃圾回收 (GC)|part",
        "垃圾回收 (Garbage Collection)|part",
        "GC (Garbage Collection)|part",
        "垃圾回收 (Java)|none",
        "垃圾回收（一种机制）|none",
        "垃圾回收（垃圾回收）|none",
        "GC (GC)|none",
      })
  void aBracketTellsAllOrPartOfARowOrAnother(String text, String told) {
    Row row = Given.row(GC);
    Document page = Given.page(text + "\n");
    String head = text.substring(0, text.startsWith("GC") ? 2 : 4);
    Form form = text.startsWith("GC") ? Form.ABBR : Form.TARGET;
    Optional<Boolean> glossed =
        row.glossedBy(
            List.of(Folded.of(head)), form, Bracket.after(page, head.length()).orElseThrow());
    assertEquals(told, glossed.map(whole -> whole ? "whole" : "part").orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "云商 (云商) ! 云商",
        "**云商**（云商） ! 云商",
        "云函数（云函数，云函数） ! 云函数",
        "云商（云商，Dukaan） ! 云商",
        "GitHub (github) ! github",
        "甲（云函数，云函数） ! 云函数",
        "云商 (Dukaan) ! ''",
        "一对 (int, int) ! ''",
        "x (x) ! ''",
        "`云商 (云商)` ! ''",
        "HTTP（HTTP/2 也行） ! ''",
        "云（云商） ! ''",
      })
  void aBracketThatRepeatsSaysWhat(String text, String said) {
    List<Tautology> found = Tautology.of(Given.page(text + "\n"));
    assertEquals(said, found.isEmpty() ? "" : found.get(0).said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "详见第 3 章“读副本”。 ! true",
        "参见《读副本》。 ! true",
        "见“扩展读副本的做法”一节。 ! true",
        "“读副本”这一章讲得更细。 ! true",
        "第七章的“读副本”里。 ! true",
        "读副本见第 3 章。 ! false",
        "所谓“读副本”就是拷贝。 ! false",
        "常见“读副本”。 ! false",
        "见第 3 章，读副本负责回答。 ! false",
        "见“甲”，读副本一节一节地。 ! false",
      })
  void aQuotedTitleIsACrossReference(String text, boolean reference) {
    Document page = Given.page(text + "\n");
    assertEquals(reference, CrossReference.holds(page, Given.span(page, "读副本")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "我们增加读复本 (Read Replica)。 ! 读复本",
        "增加读复本 (Read Replica)。 ! 读复本",
        "有了**读复本** (Read Replica)。 ! 读复本",
        "一个“读复本”（Read Replica）。 ! 读复本",
        "用读复本 (Read Replicas)。 ! 读复本",
        "读复本。(Read Replica) ! ''",
        "数据库集群 (Read Replica) ! ''",
        "读复本 (Read Replica Set) ! ''",
      })
  void aGlossTeachesTheWordsBeforeIt(String text, String learnt) {
    Row row = Given.row("source,target\nread replica,读副本\n");
    Document page = Given.page(text + "\n");
    Span english = Given.span(page, "Read Replica");
    assertEquals(learnt, Lesson.at(page, english, row).map(Lesson::text).orElse(""));
  }
}
