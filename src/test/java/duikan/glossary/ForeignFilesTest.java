package duikan.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other tools write them. */
final class ForeignFilesTest {
  private static List<Row> rows(String name, String text) {
    Source source = Source.of(name, text);
    return Format.of(source).read(source).sheet().rows();
  }

  private static List<String> warnings(String name, String text) {
    Source source = Source.of(name, text);
    return Format.of(source).read(source).warnings().stream()
        .map(one -> one.place().start().line() + ": " + one.message().en())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "terms.md ! x ! MARKDOWN",
        "terms.tbx ! x ! TBX",
        "terms.xml ! <?xml version='1.0'?><tbx/> ! TBX",
        "terms.csv ! Term [en],Description [en],Term [zh-CN] ! CROWDIN",
        "terms.csv ! location,source,target,ID,fuzzy,context ! WEBLATE",
        "terms.csv ! Source,target,note ! CSV",
        "terms.csv ! 英文,中文 ! CSV",
        "terms.csv ! Term;Translation ! CSV",
        "glossary.txt ! cache\t缓存\t名词 ! OMEGAT",
        "terms.csv ! cache,缓存 ! OMEGAT",
        "empty.csv ! '' ! OMEGAT",
      })
  void aFilesNameAndContentsTellWhatItIs(String name, String text, Format format) {
    assertEquals(format, Format.of(Source.of(name, text)));
  }

  private static String many(IntFunction<String> one, String between) {
    return IntStream.range(0, 40_000).mapToObj(one).collect(Collectors.joining(between));
  }

  static Stream<String> hostileGlossaries() {
    return Stream.of(
        "英文,中文,备注\n" + many(i -> "cache,缓存,注" + i, "\n"),
        "Term [en],Term [zh-CN],Status [zh-CN]\n" + many(i -> "cache,缓" + i + ",admitted", "\n"),
        "location,source,target,fuzzy,flags\n" + many(i -> "a,cache,缓" + i + ",,forbidden", "\n"),
        "英文,中文\ncache," + many(i -> "缓存" + i, " / "),
        "英文,中文\n" + many(i -> "cache" + i, " / ") + ",缓存",
        "location,source,target,fuzzy,"
            + many(i -> "c" + i, ",")
            + "\na,b,乙,,"
            + many(i -> "x" + i, ","),
        "<?xml version='1.0'?><martif><text><body><termEntry><langSet xml:lang='en'><tig><term>cache"
            + "</term></tig></langSet><langSet xml:lang='zh'>"
            + many(i -> "<tig><term>缓" + i + "</term></tig>", "")
            + "</langSet></termEntry></body></text></martif>");
  }

  /** Each took a minute or more when every row looked through all that was read before. */
  @ParameterizedTest
  @MethodSource("hostileGlossaries")
  void oneTermOverAndOverIsReadInASingleBreath(String text) {
    Source source = Source.of("terms", text);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Format.of(source).read(source).sheet().rows().size());
  }

  @Test
  void aRowThatIsLongerThanAnyTermIsLeftOutAndSaid() {
    String text = "英文,中文\ncache,缓存\nlong," + "长".repeat(10_000) + "\n";
    assertEquals(1, rows("terms.csv", text).size());
    assertEquals(
        List.of("3: this row is left out: it is longer than 10000 characters, which no term is"),
        warnings("terms.csv", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/,英文,中文", "英文 , / /,中文", " / ,cache,缓存", "/"})
  void aHeaderMayBeASlash(String header) {
    Source source = Source.of("terms.csv", header + "\n甲,cache,缓存\n");
    assertFalse(Format.of(source).read(source).sheet().rows().isEmpty());
  }

  @Test
  void omegatHasNoHeaderAndItsCommentsAreLines() {
    String text = "\uFEFF# made by hand\r\ncache\t缓存\t名词\r\nqueue\t队列\r\n\r\n\"a\"\t甲\r\nalone\r\n";
    assertEquals(
        List.of(
            new Row(Map.of("source", "cache", "target", "缓存", "note", "名词")),
            new Row(Map.of("source", "queue", "target", "队列")),
            new Row(Map.of("source", "\"a\"", "target", "甲")),
            new Row(Map.of("source", "alone"))),
        rows("glossary.txt", text));
    assertEquals(
        List.of("6: 'alone' has no rendering; fill in target, or set kind to keep"),
        warnings("glossary.txt", text));
  }

  @Test
  void crowdinsStatusSaysWhichRenderingsAreForbidden() {
    String text =
        """
        Term [en],Description [en],Part of Speech [en],Term [zh-CN],Status [zh-CN],Case sensitive?
        cache,a fast store,noun,缓存,preferred,Yes
        cache,,noun,高速缓存,admitted,
        cache,,noun,快取,not recommended,
        cache,,noun,缓冲,obsolete,
        queue,,,队列,,
        """;
    assertEquals(
        List.of(
            new Row(
                Map.of(
                    "source", "cache",
                    "target", "缓存",
                    "target_variants", "高速缓存",
                    "forbidden", "快取|缓冲",
                    "case_sensitive", "true",
                    "Description [en]", "a fast store",
                    "Part of Speech [en]", "noun")),
            new Row(Map.of("source", "queue", "target", "队列"))),
        rows("crowdin.csv", text));
  }

  @Test
  void weblatesFlagsSayWhatIsForbiddenAndWhatStaysEnglish() {
    String text =
        """
        location,source,target,ID,fuzzy,context,translator_comments,developer_comments,flags
        ,cache,缓存,c1,,,"第一行
        第二行",,terminology
        ,cache,快取,,,,,,"terminology, forbidden"
        ,Redis,Redis,,,,,,read-only
        """;
    assertEquals(
        List.of(
            new Row(
                Map.of(
                    "source",
                    "cache",
                    "target",
                    "缓存",
                    "id",
                    "c1",
                    "note",
                    "第一行\n第二行",
                    "forbidden",
                    "快取")),
            new Row(Map.of("source", "Redis", "target", "Redis", "kind", "keep"))),
        rows("weblate.csv", text));
  }

  @Test
  void bothStylesOfTbxAreRead() {
    String old =
        """
        <?xml version="1.0"?>
        <martif type="TBX-Basic"><text><body>
        <termEntry id="cache"><descrip type="subjectField">基础</descrip>
        <langSet xml:lang="en-US"><tig><term>cache</term></tig><ntig><termGrp><term>store</term></termGrp></ntig></langSet>
        <langSet xml:lang="zh-CN">
        <tig><term>高速缓存</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
        <tig><term>缓存</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
        <tig><term>快取</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
        </langSet></termEntry></body></text></martif>
        """;
    String young =
        """
        <?xml version="1.0"?>
        <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
        <conceptEntry id="cache"><descrip type="subjectField">基础</descrip>
        <langSec xml:lang="en"><termSec><term>cache</term></termSec><termSec><term>store</term></termSec></langSec>
        <langSec xml:lang="zh-Hans">
        <termSec><term>高速<hi>缓存</hi></term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
        <termSec><term>缓存</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>快取</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        </langSec></conceptEntry></body></text></tbx>
        """;
    for (String text : List.of(old, young)) {
      assertEquals(
          List.of(
              new Row(
                  Map.of(
                      "source",
                      "cache",
                      "source_variants",
                      "store",
                      "target",
                      "缓存",
                      "target_variants",
                      "高速缓存",
                      "forbidden",
                      "快取",
                      "category",
                      "基础",
                      "id",
                      "cache"))),
          rows("terms.tbx", text));
      assertEquals(List.of(), warnings("terms.tbx", text));
    }
  }

  @Test
  void aTbxNeverOpensAnotherFile() {
    String text =
        """
        <?xml version="1.0"?>
        <!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <martif><text><body><termEntry><langSet xml:lang="en"><tig><term>&x;</term></tig></langSet></termEntry></body></text></martif>
        """;
    assertEquals(List.of(), rows("terms.tbx", text));
    assertEquals(1, warnings("terms.tbx", text).size());
    assertTrue(warnings("terms.tbx", text).get(0).contains("DOCTYPE"));
  }

  @Test
  void aBrokenTbxIsReadAsFarAsItGoes() {
    String text =
        "<martif><text><body>\n<termEntry><langSet xml:lang='en'><tig><term>a b</term></tig></langSet>"
            + "<langSet xml:lang='zh'><tig><term>甲</term></tig></langSet></termEntry>\n<termEntry><oops";
    assertEquals(List.of(new Row(Map.of("source", "a b", "target", "甲"))), rows("terms.tbx", text));
    assertEquals(1, warnings("terms.tbx", text).size());
  }

  @Test
  void whatWouldBeAFormulaIsGuardedAndUnguarded() {
    Sheet sheet =
        Sheet.of(
            List.of(), List.of(new Row(Map.of("source", "=cmd|' /C calc'!A0", "target", "'+甲"))));
    for (Format format : List.of(Format.CSV, Format.TSV, Format.CROWDIN, Format.WEBLATE)) {
      String text = format.write(sheet);
      assertTrue(text.contains("'=cmd"), text);
      assertEquals(sheet.rows(), format.read(Source.of("g", text)).sheet().rows());
    }
  }

  @Test
  void aBrokenRowIsReadAllTheSame() {
    String text = "source,target,note\n\"cache,缓存\nqueue,队列,a,b\n";
    assertEquals(
        List.of(
            new Row(Map.of("source", "\"cache", "target", "缓存")),
            new Row(Map.of("source", "queue", "target", "队列", "note", "a；b"))),
        rows("glossary.csv", text));
    assertEquals(2, warnings("glossary.csv", text).size());
  }

  @Test
  void anUnknownTableIsToldOf() {
    String page = "| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n";
    assertEquals(List.of(), rows("g.md", page));
    assertFalse(warnings("g.md", page).isEmpty());
  }

  @Test
  void tenThousandRowsAreAMatterOfAMoment() {
    StringBuilder page = new StringBuilder("| 英文 | 中文 | 备注 |\n|---|---|---|\n");
    for (int i = 0; i < 10_000; i++) {
      page.append("| term %d (T%d) | 术语%d / 词%d | %d |\n".formatted(i, i, i, i, i));
    }
    List<Row> rows = rows("g.md", page.toString());
    assertEquals(10_000, rows.size());
    for (Format format : Format.values()) {
      String text = format.write(Sheet.of(List.of(), rows));
      assertEquals(rows, format.read(Source.of("g", text)).sheet().rows());
    }
  }
}
