package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import duikan.doc.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

  private static final List<String> CLAUSES =
      List.of(
          "本书讲述缓存的作用",
          "书店的网站越来越慢",
          "她把数据库搬到了另一台服务器",
          "负载均衡器会选择一台空闲的机器",
          "这并不是什么魔法",
          "每秒有三千个请求",
          "他们在深夜值班",
          "“够用就好”，她说",
          "《设计数据密集型应用》值得一读",
          "一致性与可用性不可兼得",
          "请看下一章",
          "消息队列像是一条传送带",
          "使用 Redis 实现缓存",
          "𠮷野家的菜单",
          "第3章：限流与熔断",
          "（见附录）",
          "我们先从一台服务器说起",
          "结果令人意外");

  private static List<String> sentences() {
    Random random = new Random(42);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder sentence = new StringBuilder();
      int clauses = 1 + random.nextInt(4);
      for (int k = 0; k < clauses; k++) {
        sentence.append(k == 0 ? "" : "，").append(CLAUSES.get(random.nextInt(CLAUSES.size())));
      }
      sentences.add(sentence.append("。").toString());
    }
    return sentences;
  }

  private static List<Garble> garbles(String text) {
    Span all = new Span(0, text.length());
    List<Garble> found = new ArrayList<>(LatinReading.find(text, all, offset -> false));
    found.addAll(GbkReading.find(text, all, offset -> false));
    return found;
  }

  private static String recovered(String text) {
    StringBuilder recovered = new StringBuilder();
    int at = 0;
    for (Garble garble : garbles(text)) {
      recovered.append(text, at, garble.span().start()).append(garble.recovered());
      at = garble.span().end();
    }
    return recovered.append(text.substring(at)).toString();
  }

  /**
   * As browsers read it: the bytes that Windows-1252 leaves undefined are the controls of Latin-1.
   */
  private static String readAsWindows1252(String text) {
    StringBuilder read = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
      read.append(c.equals("\uFFFD") ? new String(new byte[] {b}, LATIN_1) : c);
    }
    return read.toString();
  }

  private static String readAs(Charset charset, String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), charset);
  }

  @Test
  void whatWindows1252ReadComesBackWhole() {
    for (String sentence : sentences()) {
      assertEquals(sentence, recovered(readAsWindows1252(sentence)));
    }
  }

  @Test
  void whatLatin1ReadComesBackWhole() {
    for (String sentence : sentences()) {
      assertEquals(sentence, recovered(readAs(LATIN_1, sentence)));
      assertTrue(
          garbles(readAs(LATIN_1, sentence)).stream()
              .allMatch(one -> one.encoding().equals("Latin-1")));
    }
  }

  @Test
  void whatWasReadWronglyTwiceComesBackWhole() {
    for (String sentence : sentences()) {
      String twice = readAsWindows1252(readAsWindows1252(sentence));
      assertEquals(sentence, recovered(twice));
      assertTrue(garbles(twice).stream().allMatch(garble -> garble.times() == 2), twice);
    }
  }

  @Test
  void whatGbkReadComesBackWholeWhereNothingIsLost() {
    int whole = 0;
    for (String sentence : sentences()) {
      // The full stop ends in the bytes 80 82 and is always lost.
      String text = sentence.substring(0, sentence.length() - 1);
      String garbled = readAs(GB18030, text);
      if (garbled.indexOf('\uFFFD') < 0) {
        whole++;
        assertEquals(text, recovered(garbled), garbled);
      }
    }
    assertTrue(whole > 30, whole + " sentences");
  }

  @Test
  void whatGbkLostIsCounted() {
    for (String sentence : sentences()) {
      String garbled = readAs(GB18030, sentence);
      if (garbled.indexOf('\uFFFD') < 0) {
        continue;
      }
      List<Garble> garbles = garbles(garbled);
      assertFalse(garbles.isEmpty(), garbled);
      assertTrue(garbles.stream().anyMatch(garble -> !garble.isLossless()), garbled);
    }
  }

  @Test
  void whatWindows1252LeavesUndefinedIsCountedAsLost() {
    String garbled = readAs(Charset.forName("windows-1252"), "我不知道这是什么");
    Garble garble = garbles(garbled).get(0);
    assertEquals("我\uFFFD知\uFFFD这是什么", garble.recovered());
    assertEquals(2, garble.lost());
  }

  @Test
  void aLostByteMayLeaveNothingBehind() {
    Garble garble = garbles("ä¸­æ–‡ä¸æ–‡".replace("\u00AD", "")).get(0);
    assertEquals("\uFFFD文\uFFFD文", garble.recovered());
  }

  static Stream<String> soundSentences() {
    return sentences().stream();
  }

  @ParameterizedTest
  @MethodSource("soundSentences")
  void soundChineseIsLeftAlone(String sentence) {
    assertEquals(List.of(), garbles(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It’s a “quoted” word—and another… naïve café façade, Ångström, 20 °C, £5, ½, ©2026 Größe™",
        "« Où est-il\u00A0? À l’été\u00A0», dit-elle — l’élève «\u00A0gâté\u00A0» a réussi\u00A0; voilà\u00A0»",
        "„Größe“ – Straße, Übermäßig, ÄÖÜß, „Å“, „Ö“, „Ü“, Fuß”, MASSE®",
        "¿Qué? ¡Él! niño, «mañana», MAÑANA», São Paulo, AMANHû, coração», à»",
        "Tiếng Việt rất đẹp: “quê”—người, “ở nhà…”, ăn, ơn, đã, tạm biệt, “â”, ê…”, Ý™",
        "Þetta er íslenska: Ð, ð, Æ æ, á, É», ó…”. Dansk: blå«, rød», Ærø–Å",
        "日本語の文章です。検索エンジンを作る。データベース設計、東京特許許可局。",
        "這是繁體中文的句子，伺服器的緩存讓網頁更快。鏈結、錨點、灣區、鋒利、鐵道。",
        "한국어 문장입니다. Русский текст — «Привет». Ελληνικά: «Γειά».",
        "联通 移动 鏈 鏈条 锟斤拷 烫烫烫 屯屯屯 镕 喆 堃 淼 焱 犇 骉 嫑 氵",
        "x² + y² ≤ z², a × b ÷ c ± d, ①②③ → ← ⇒ ★☆ ℃ ‰ § ¶ † ‡ • 𠮷 🧑‍💼",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
      })
  void soundTextOfOtherLanguagesIsLeftAlone(String text) {
    assertEquals(List.of(), garbles(text));
  }

  @Test
  void everyPairOfCommonCharactersIsLeftAlone() {
    Random random = new Random(7);
    List<Integer> common = new ArrayList<>();
    for (int c = 0x4E00; c < 0xA000; c++) {
      if (CommonHanzi.contains(c)) {
        common.add(c);
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      text.appendCodePoint(common.get(random.nextInt(common.size())));
    }
    assertEquals(3755, common.size());
    assertEquals(List.of(), garbles(text.toString()));
  }

  @Test
  void aFileInAnotherEncodingTellsWhichOne() {
    String text = "# 第一章：缓存\n\n缓存把常用的数据放在手边，读起来很快。\n";
    assertEquals("GB18030", encoding(text, "GB18030"));
    assertEquals("UTF-16", encoding(text, "UTF-16LE"));
    assertEquals("UTF-16", encoding(text, "UTF-16"));
    assertEquals("Big5", encoding("# 第一章：快取\n\n快取把常用的資料放在手邊，讀起來很快。\n", "Big5"));
    assertEquals("Windows-1252", encoding("A café in Zürich — naïve.", "windows-1252"));
  }

  private static String encoding(String text, String charset) {
    return Source.decode("a.md", text.getBytes(Charset.forName(charset)))
        .otherEncoding()
        .orElse("none");
  }
}
