package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.BlockKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignerTest {
  private static final List<String> ENGLISH =
      List.of(
          "# Caching with Redis",
          "A cache keeps frequently used data in memory.",
          "The database is slow, because it reads from disk.",
          "```\nSET user:42 alice\n```",
          "When the cache is full, old entries are evicted.",
          "In March 2016 the site served 1.5 million requests.",
          "Security is another matter.");

  private static final List<String> CHINESE =
      List.of(
          "# 使用 Redis 实现缓存",
          "缓存把经常使用的数据保存在内存里。",
          "数据库很慢，因为它从磁盘读取。",
          "```\nSET user:42 alice\n```",
          "缓存满了以后，旧的条目会被淘汰。",
          "2016 年 3 月，该网站处理了 150 万个请求。",
          "安全是另一回事。");

  private final Aligner aligner = new Aligner(List.of());

  private static List<Segment> blocks(List<String> texts) {
    List<Segment> out = new ArrayList<>();
    int at = 0;
    for (String text : texts) {
      BlockKind kind =
          text.startsWith("#")
              ? BlockKind.HEADING
              : text.startsWith("```") ? BlockKind.CODE : BlockKind.PARAGRAPH;
      int level = kind == BlockKind.HEADING ? text.indexOf(' ') : 0;
      out.add(new Segment(kind, level, text, at, at + text.length()));
      at += text.length() + 2;
    }
    return out;
  }

  private static String show(List<Bead> beads) {
    return String.join(
        " ",
        beads.stream()
            .map(
                b ->
                    b.sourceFrom() + "-" + b.sourceTo() + ":" + b.targetFrom() + "-" + b.targetTo())
            .toList());
  }

  private static String oneToOne(int n) {
    return String.join(
        " ",
        IntStream.range(0, n).mapToObj(i -> i + "-" + (i + 1) + ":" + i + "-" + (i + 1)).toList());
  }

  /** Beads are in reading order and cover both sides exactly once. */
  private static void assertWhole(List<Bead> beads, int sources, int targets) {
    int i = 0;
    int j = 0;
    for (Bead bead : beads) {
      assertEquals(i, bead.sourceFrom());
      assertEquals(j, bead.targetFrom());
      assertTrue(bead.score() >= 0 && bead.score() <= 1, bead::toString);
      i = bead.sourceTo();
      j = bead.targetTo();
    }
    assertEquals(sources, i);
    assertEquals(targets, j);
  }

  @Test
  void aFaithfulTranslationIsOneToOne() {
    assertEquals(oneToOne(7), show(aligner.blocks(blocks(ENGLISH), blocks(CHINESE))));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4", "5", "6"})
  void anOmittedBlockStandsAlone(int gone) {
    List<String> chinese = new ArrayList<>(CHINESE);
    chinese.remove(gone);
    List<Bead> beads = aligner.blocks(blocks(ENGLISH), blocks(chinese));
    assertWhole(beads, 7, 6);
    assertTrue(
        beads.stream().anyMatch(b -> b.sourceFrom() == gone && b.targets() == 0),
        () -> show(beads));
  }

  @Test
  void aLongInsertionIsARunOfAddedBlocks() {
    List<String> chinese = new ArrayList<>(CHINESE);
    List<String> inserted = new ArrayList<>();
    for (int i = 0; i < 30; i++) inserted.add("译者补充的第" + (i + 1) + "段：天气晴朗，鸟儿在树枝上唱歌，孩子们在河边玩耍。");
    chinese.addAll(3, inserted);
    List<Bead> beads = aligner.blocks(blocks(ENGLISH), blocks(chinese));
    assertWhole(beads, 7, 37);
    assertEquals(30, beads.stream().filter(b -> b.sources() == 0).count());
  }

  @Test
  void aSplitParagraphIsOneBead() {
    List<String> english =
        List.of(
            "# Caching",
            "A cache keeps frequently used data in memory, so that a later request for the same key need not wait for the"
                + " disk. The database is slow, because it reads every page from disk and checks the index first.",
            "Security is another matter.");
    List<String> chinese =
        List.of(
            "# 缓存",
            "缓存把经常使用的数据保存在内存里，这样之后对同一个键的请求就不必等待磁盘。",
            "数据库很慢，因为它要从磁盘读取每一页，并且先检查索引。",
            "安全是另一回事。");
    List<Bead> beads = aligner.blocks(blocks(english), blocks(chinese));
    assertWhole(beads, 3, 4);
    assertTrue(show(beads).contains("1-2:1-3"), () -> show(beads));
  }

  @Test
  void sentencesStayInsideTheirBlocks() {
    List<Segment> english =
        blocks(List.of("# Speed", "A cache is fast. The database is slow. Memory is expensive."));
    List<Segment> chinese = blocks(List.of("# 速度", "缓存很快，数据库很慢。内存很贵。"));
    Alignment alignment = aligner.align(english, chinese);
    assertEquals("0-1:0-1 1-3:1-2 3-4:2-3", show(alignment.sentences()));
    int memory = chinese.get(1).start() + chinese.get(1).text().indexOf("内存");
    Crossing crossing = Crossing.of(alignment);
    assertEquals("Memory is expensive.", crossing.sourceOf(memory).get(0).text());
    assertEquals("内存很贵。", crossing.targetOf(english.get(1).end() - 1).get(0).text());
  }

  @Test
  void placesCrossWhateverTheOrderOfTheirSentences() {
    Segment first = new Segment(BlockKind.PARAGRAPH, 0, "A cache is fast.", 40, 56);
    Segment note = new Segment(BlockKind.PARAGRAPH, 0, "Memory is expensive.", 0, 20);
    Segment cache = new Segment(BlockKind.PARAGRAPH, 0, "缓存很快。", 9, 14);
    Segment memory = new Segment(BlockKind.PARAGRAPH, 0, "内存很贵。", 0, 5);
    Crossing crossing = Crossing.of(aligner.align(List.of(first, note), List.of(cache, memory)));
    assertEquals(List.of(note), crossing.sourceOf(2));
    assertEquals(List.of(first), crossing.sourceOf(13));
    assertEquals(List.of(memory), crossing.targetOf(3));
    assertEquals(List.of(cache), crossing.targetOf(55));
    assertEquals(List.of(), Crossing.of(aligner.align(List.of(), List.of())).sourceOf(0));
  }

  @Test
  void theGlossaryPairsWhatNoDictionaryKnows() {
    List<String> english = List.of("Dukaan.", "Frobnicator.", "Zyzzyva.", "Quuxify.");
    List<String> chinese = List.of("小店通。", "甲乙丙丁戊己。", "庚辛壬癸。");
    var terms = new Aligner(List.of(new Term(List.of("Frobnicator"), List.of("小店通"))));
    List<Bead> beads = terms.blocks(blocks(english), blocks(chinese));
    assertTrue(show(beads).contains("1-2:0-1"), () -> show(beads));
  }

  @Test
  void traditionalChineseAlignsLikeSimplified() {
    List<String> traditional =
        List.of(
            "# 使用 Redis 實現緩存",
            "緩存把經常使用的數據保存在內存裡。",
            "數據庫很慢，因為它從磁盤讀取。",
            "```\nSET user:42 alice\n```",
            "緩存滿了以後，舊的條目會被淘汰。",
            "2016 年 3 月，該網站處理了 150 萬個請求。",
            "安全是另一回事。");
    assertEquals(oneToOne(7), show(aligner.blocks(blocks(ENGLISH), blocks(traditional))));
  }

  @Test
  void lineEndingsDoNotMatter() {
    List<String> lf = List.of("One line\nand another.", "数据\n库。", "𠮷 is rare.");
    List<String> crlf = lf.stream().map(t -> t.replace("\n", "\r\n")).toList();
    List<String> other = List.of("一行\n又一行。", "The database.", "𠮷很少见。");
    assertEquals(
        show(aligner.blocks(blocks(lf), blocks(other))),
        show(aligner.blocks(blocks(crlf), blocks(other))));
  }

  @Test
  void identicalTextsAreOneToOne() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) many.add(ENGLISH.get(1 + i % 6));
    assertEquals(oneToOne(200), show(aligner.blocks(blocks(many), blocks(many))));
  }

  @Test
  void thousandsOfEqualBlocksAreCoveredInParts() {
    List<Segment> english = blocks(Collections.nCopies(9_000, "A."));
    List<Segment> chinese = blocks(Collections.nCopies(8_990, "甲。"));
    List<Bead> beads = aligner.blocks(english, chinese);
    assertWhole(beads, 9_000, 8_990);
    assertTrue(
        beads.stream().filter(bead -> bead.sources() == 1 && bead.targets() == 1).count() > 8_900);
  }

  @Test
  void extremesAreCoveredToo() {
    List<String> headings = IntStream.range(0, 40).mapToObj(i -> "## Part " + i).toList();
    List<String> parts = IntStream.range(0, 40).mapToObj(i -> "## 第 " + i + " 部分").toList();
    assertEquals(oneToOne(40), show(aligner.blocks(blocks(headings), blocks(parts))));
    List<String> code =
        IntStream.range(0, 40).mapToObj(i -> "```\nlet x" + i + " = f(" + i + ");\n```").toList();
    assertEquals(oneToOne(40), show(aligner.blocks(blocks(code), blocks(code))));
    List<String> much = IntStream.range(0, 500).mapToObj(i -> "第 " + i + " 段讲的是天气。").toList();
    assertWhole(aligner.blocks(blocks(ENGLISH.subList(1, 2)), blocks(much)), 1, 500);
    assertWhole(aligner.blocks(blocks(ENGLISH), List.of()), 7, 0);
    assertWhole(aligner.blocks(List.of(), blocks(CHINESE)), 0, 7);
    assertWhole(aligner.blocks(List.of(), List.of()), 0, 0);
    assertWhole(aligner.blocks(blocks(List.of("", " ")), blocks(List.of("。", "𠮷", ""))), 2, 3);
    assertWhole(aligner.align(blocks(List.of("", "A.")), blocks(List.of("甲。"))).sentences(), 1, 1);
  }

  @Test
  void thousandsOfSentencesStayOnTheDiagonal() {
    List<String> english = new ArrayList<>();
    List<String> chinese = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      english.add(ENGLISH.get(i % 3 + 4) + " Item " + i + ".");
      if (i % 500 == 250) continue;
      chinese.add(CHINESE.get(i % 3 + 4) + "第 " + i + " 项。");
    }
    List<Bead> beads = aligner.sentences(blocks(english), blocks(chinese));
    assertWhole(beads, 6_000, chinese.size());
    long alone = beads.stream().filter(b -> b.targets() == 0).count();
    assertEquals(12, alone);
  }
}
