package duikan.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.Term.Annotate;
import duikan.book.Term.Kind;
import duikan.book.Term.Scope;
import duikan.doc.Source;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlossaryReaderTest {
  private static final String RICH =
      """
      source,target,kind,abbr,forbidden,first_use,annotate,scope,case_sensitive,owner,id
      Load Balancer,负载均衡器,term,,负载平衡器| 均衡器 ,负载均衡器 (Load Balancer),,,,李雷,t1
      "Content Delivery
      Network","内容分发网络",abbr,CDN,,,,chapter,,,

      Dukaan,"小店""通\""",localized
      Redis,,keep
      ,𠮷野家,phrase
      Service,服务,,,,,optional,,true,,
      """;

  @Test
  void everyColumnIsRead() {
    for (String text : List.of(RICH, RICH.replace("\n", "\r\n"), "\uFEFF" + RICH, RICH.strip())) {
      GlossaryReader.Reading reading = read(text);
      assertEquals(List.of(), reading.faults());
      List<Term> terms = reading.glossary().terms();
      assertEquals(
          List.of("负载均衡器", "内容分发网络", "小店\"通\"", "Redis", "𠮷野家", "服务"),
          terms.stream().map(Term::target).toList());
      Term first = terms.get(0);
      assertEquals(List.of("负载平衡器", "均衡器"), first.forbidden());
      assertEquals("负载均衡器 (Load Balancer)", first.firstUse());
      assertEquals(Map.of("owner", "李雷"), first.others());
      assertEquals("t1", first.id());
      assertEquals(Kind.ABBR, terms.get(1).kind());
      assertEquals("CDN", terms.get(1).abbr());
      assertEquals(Scope.CHAPTER, terms.get(1).scope());
      assertEquals(
          List.of(
              Annotate.REQUIRED,
              Annotate.REQUIRED,
              Annotate.NEVER,
              Annotate.NEVER,
              Annotate.NEVER,
              Annotate.OPTIONAL),
          terms.stream().map(Term::annotate).toList());
      assertTrue(terms.get(5).caseSensitive());
      assertEquals(
          List.of(
              "Load Balancer,负载均衡器,term,,负载平衡器| 均衡器 ,负载均衡器 (Load Balancer),,,,李雷,t1",
              "\"Content Delivery|Network\",\"内容分发网络\",abbr,CDN,,,,chapter,,,",
              "Dukaan,\"小店\"\"通\"\"\",localized",
              "Redis,,keep",
              ",𠮷野家,phrase",
              "Service,服务,,,,,optional,,true,,"),
          terms.stream()
              .map(term -> term.row().of(reading.glossary().source().text()))
              .map(row -> row.replaceAll("\\R", "|"))
              .toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,甲,trem ! 2-2 value {column=kind, known=term, abbr, keep, localized, person, place,"
            + " phrase, value=trem}",
        "a,甲,term,maybe ! 2-2 value {column=annotate, known=required, optional, never,"
            + " value=maybe}",
        "a,甲,,,page ! 2-2 value {column=scope, known=book, chapter, section, none, value=page}",
        "a,甲,,,,yes ! 2-2 value {column=case_sensitive, known=false, true, value=yes}",
        "a,甲,,,,,, ! 2-2 too-many-cells {cells=8, columns=6}",
        "a,,term ! 2-2 no-target {source=a}",
        ",,,, ! 2-2 empty {}",
        ",,term ! 2-2 empty {}",
        "\"a,甲 ! 2-2 quote {}",
        "a,\"甲\"乙 ! 2-2 quote {}",
        "a,\"甲|乙 ! 2-2 quote {}~3-3 no-target {source=乙}",
        "\"x|y\",甲,z ! 2-3 value {column=kind, known=term, abbr, keep, localized, person, place,"
            + " phrase, value=z}",
      })
  void aBadRowIsReportedAtItsLineAndTheRestIsRead(String row, String fault) {
    var reading =
        read(
            "source,target,kind,annotate,scope,case_sensitive\n"
                + row.replace('|', '\n')
                + "\ncache,缓存\n\"queue\",队列\n");
    assertEquals(fault, show(reading));
    assertEquals(
        List.of("缓存", "队列"), reading.glossary().terms().stream().map(Term::target).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'' ! 1-1 no-header {}",
        "' |' ! 1-1 no-header {}",
        "source,taget|a,甲 ! 1-1 column {column=taget, nearest=target}~1-1 no-column"
            + " {column=target}",
        "a,甲|b,乙 ! 1-1 no-column {column=source}~1-1 no-column {column=target}",
        "source,target,Notes|a,甲,x ! 1-1 column {column=Notes, nearest=note}",
        "source,target,target|a,甲,乙 ! 1-1 column-twice {column=target}",
        "source,target,负责人|a,甲,x ! ''",
        "Source, Target |a,甲 ! ''",
      })
  void theHeaderMustNameTheColumns(String text, String fault) {
    assertEquals(fault, show(read(text.replace('|', '\n'))));
  }

  @Test
  void aVeryLongRowAndBytesThatAreNoTextAreReported() {
    assertEquals(
        "2-2 too-long {limit=10000}~3-3 binary {}",
        show(read("source,target\na," + "甲".repeat(10_000) + "\na\0b,甲\nb,乙\n")));
    byte[] gbk = "source,target\na,缓存\nb,x\n".getBytes(Charset.forName("GBK"));
    var reading = GlossaryReader.read(Source.decode("glossary.csv", gbk));
    assertEquals("2-2 not-utf-8 {}", show(reading));
    assertEquals(1, reading.glossary().terms().size());
  }

  @Test
  void aQuoteInEveryRowIsReadInTimeLinearInTheFile() {
    var reading = read("source,target\n" + "a,\"甲\n".repeat(5_000));
    assertEquals(5_000, reading.faults().size());
  }

  @Test
  void tenThousandRowsAreRead() {
    var text = new StringBuilder("source,target,forbidden\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("term %d,术语%d,\"甲|乙%d\"\n".formatted(i, i, i));
    }
    assertEquals(10_000, read(text.toString()).glossary().terms().size());
  }

  private static GlossaryReader.Reading read(String text) {
    return GlossaryReader.read(Source.of("glossary.csv", text));
  }

  private static String show(GlossaryReader.Reading reading) {
    return reading.faults().stream()
        .map(
            fault ->
                fault.place().start().line()
                    + "-"
                    + fault.place().end().line()
                    + " "
                    + fault.variant()
                    + " "
                    + new TreeMap<>(fault.args()))
        .collect(Collectors.joining("~"));
  }
}
