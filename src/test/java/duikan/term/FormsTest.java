package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English forms, their stems, and where letters are no prose. */
final class FormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cache|caches",
        "query|queries",
        "key|keys",
        "index|indices",
        "box|boxes",
        "batch|batches",
        "process|processes",
        "bus|buses",
        "pods|pod",
        "API|APIs",
        "load balancer|loadbalancers",
        "load-balancer|loadbalancer",
        "front end framework|frontend framework",
        "write-ahead log|writeahead logs",
        "C++|C++",
      })
  void aTermHasThisForm(String written, String form) {
    assertTrue(EnglishForms.of(written).contains(form), () -> EnglishForms.of(written).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTPS|HTTP",
        "DNS|DN",
        "scale|scalable",
        "cache|caching",
        "a|as",
        "S3|S3s",
        "bus|bu"
      })
  void aTermHasNotThisForm(String written, String form) {
    assertFalse(EnglishForms.of(written).contains(form), () -> EnglishForms.of(written).toString());
  }

  @Test
  void aSentenceHasNoMoreFormsThanItsLength() {
    assertTrue(EnglishForms.of("a b ".repeat(2500)).size() <= 3);
    assertEquals(1, EnglishForms.of("").size());
  }

  @Test
  void anAcronymWithASmallSIsItsPluralAndWithALargeOneIsAnother() {
    Row row = Given.row("source,target,kind\nHTTP,超文本传输协议,abbr\n");
    String folded = Folded.of("HTTPs");
    assertTrue(row.hasCase(folded, Folded.cased("HTTPs")));
    assertFalse(row.hasCase(folded, Folded.cased("HTTPS")));
  }

  private static List<String> meant(String csv, String english) {
    List<String> meant = new ArrayList<>();
    Folded page = Folded.of(Given.page(english));
    new Stems(Row.of(Given.terms(csv), Map.of()))
        .scan(page, (row, start) -> meant.add(row.term().source() + "@" + page.offset(start)));
    return meant;
  }

  @Test
  void inflectedFormsMayMeanATerm() {
    String csv = "source,target\ncache,缓存\nread replica,读副本\n";
    assertEquals(List.of("cache@0"), meant(csv, "Caching works.\n"));
    assertEquals(List.of("cache@4"), meant(csv, "It  caches.\n"));
    assertEquals(List.of("read replica@2"), meant(csv, "# Reading replicas\n"));
    assertEquals(List.of(), meant(csv, "Cached_x `cache` sharding.\n"));
  }

  @Test
  void whereLetterCaseMakesTheTermInflectionMakesNone() {
    String csv = "source,target,case_sensitive\nService,服务,true\n";
    assertEquals(List.of(), meant(csv, "It services cars.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "见 github.com 站 ! true",
        "用 @github 号 ! true",
        "见 docs/github 夹 ! true",
        "用 github/docs 夹 ! true",
        "跑 github:7 像 ! true",
        "用 $github 量 ! true",
        "用 github-cli 令 ! true",
        "用 github() 数 ! true",
        "用 github。 ! false",
        "用 github.  ! false",
        "用 github: 好 ! false",
        "用/github/吧 ! false",
        "（github）！ ! false",
      })
  void lettersInAPathAreNoProse(String text, boolean path) {
    Document page = Given.page(text + "\n");
    assertEquals(path, Latin.isPartOfPath(page, Given.span(page, "github")));
  }
}
