package duikan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.term.BracketStyle;
import duikan.term.Conventions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TermIndexTest {
  private static final String MAKER = "test 1";
  private static final Wish WISH = new Wish(0, 100);
  private static final Conventions CONVENTIONS =
      new Conventions(Map.of(), Conventions.Added.INFO, BracketStyle.BY_ROW, List.of());

  private final Map<String, String> texts =
      new TreeMap<>(
          Map.of(
              "glossary.csv",
              """
              source,target,kind,abbr,forbidden,note,owner
              load balancer,负载均衡器,term,LB,均衡机,the usher,Mei
              cache,缓存,term,,,,
              Kubernetes,Kubernetes,keep,,,,
              """,
              "source-en/01-cache.md",
              """
              # Cache

              A cache is a small place under the counter. It is fast.

              | Word | Meaning |
              | --- | --- |
              | cache | near |
              | lamp | light |
              """,
              "target-zh/第01章_缓存.md",
              """
              # 缓存

              缓存 (Cache) 是柜台下的一个小地方。它很快。

              | 词 | 意思 |
              | --- | --- |
              | 缓存 | 近 |
              | 灯 | 光 |
              """
                  .replace("\n", "\r\n"),
              "source-en/02-balance.md",
              "# Balance\n\nThe load balancer points at a free cache. The brass bell rings 𠮷 twice.\n",
              "target-zh/第02章_均衡.md",
              "# 均衡\n\n负载均衡器指向空闲的缓存。铜铃为𠮷响了两次。\n"));

  private static byte[] bytes(Map<String, String> texts, Optional<TermIndex> before) {
    try {
      Book book = Binding.of(texts);
      return Indexing.of(book, CONVENTIONS, before, new Stamps(List.of(), 0), MAKER);
    } catch (BadSetting wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private TermIndex index() {
    return TermIndex.open(bytes(texts, Optional.empty()), MAKER).orElseThrow();
  }

  private static String first(Answer answer) {
    return answer.entries().isEmpty() ? "" : answer.entries().get(0).term().target();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "负载",
        "load balanc",
        "Load Balancers",
        "LB",
        "fuzaijunheng",
        "fzjhq",
        "均衡机",
        "laod balancer",
        "what is a load balancer?",
        "fu4zai4jun1heng2qi4",
        "balancer",
        "usher"
      })
  void theRowIsFoundByAnyOfItsForms(String query) {
    assertEquals("负载均衡器", first(index().find(query, WISH)));
  }

  @Test
  void usesComeInReadingOrderWithTheirOriginal() {
    Entry cache = index().find("huancun", WISH).entries().get(0);
    assertEquals(List.of("01", "02"), cache.chapters().stream().map(Entry.Count::chapter).toList());
    assertEquals(4, cache.total());
    Use first = cache.firstUse().orElseThrow();
    assertEquals("target-zh/第01章_缓存.md", first.at().path());
    List<String> originals = cache.uses().stream().map(Use::sourceText).toList();
    assertEquals(
        List.of(
            "Cache",
            "A cache is a small place under the counter.",
            "cache | near",
            "The load balancer points at a free cache."),
        originals);
    Use annotated = cache.uses().get(1);
    assertTrue(annotated.annotated());
    assertEquals("缓存", annotated.mark().of(annotated.text()));
    assertEquals(3, annotated.at().start().line());
    assertEquals(1, annotated.at().start().column());
  }

  @Test
  void everyUseLiesWhereItsPageHasIt() {
    for (String query : List.of("缓存", "负载均衡器")) {
      for (Use use : index().find(query, WISH).entries().get(0).uses()) {
        String page = texts.getOrDefault(use.at().path(), "");
        assertEquals(query, page.substring(use.at().start().offset(), use.at().end().offset()));
      }
    }
  }

  @Test
  void contextIsThePassagesAround() {
    Use use = index().find("负载均衡器", new Wish(1, 1)).entries().get(0).uses().get(0);
    assertEquals(List.of("Balance"), use.before().stream().map(Passage::sourceText).toList());
    assertEquals(List.of("铜铃为𠮷响了两次。"), use.after().stream().map(Passage::targetText).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"brass bells", "铜铃", "铃", "𠮷", "ring twice"})
  void wordsThatTheGlossaryLacksAreFoundInTheText(String query) {
    Answer answer = index().find(query, WISH);
    assertEquals(List.of(), answer.entries());
    assertEquals(1, answer.passageCount());
    assertEquals("铜铃为𠮷响了两次。", answer.passages().get(0).passage().targetText());
  }

  @Test
  void whatIsNowhereIsSaidSoWithWhatIsNear() {
    Answer answer = index().find("kubrnetse", WISH);
    assertFalse(answer.isFound());
    assertEquals(List.of("Kubernetes Kubernetes"), answer.suggestions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "！？", "***", "a AND (b", "\"", "*:*", "\u0000", "\uD83D", "~", "第"})
  void anyQuestionHasAnAnswer(String query) {
    assertEquals(query, index().find(query, WISH).query());
    assertEquals(query.repeat(5_000), index().find(query.repeat(5_000), WISH).query());
  }

  @Test
  void columnsThatDuikanDoesNotKnowAreKept() {
    assertEquals(Map.of("owner", "Mei"), index().find("LB", WISH).entries().get(0).term().others());
  }

  @Test
  void anIndexOfNothingAnswersNothing() {
    TermIndex index =
        TermIndex.open(bytes(Map.of("target-zh/a.md", ""), Optional.empty()), MAKER).orElseThrow();
    assertFalse(index.find("缓存", WISH).isFound());
    assertEquals(List.of(), index.harvest());
  }

  @Test
  void aChangedChapterIsAllThatIsReadAnew() {
    TermIndex before = index();
    texts.put("target-zh/第02章_均衡.md", "# 均衡\n\n负载均衡器不见了。银铃响了。\n");
    TermIndex after = TermIndex.open(bytes(texts, Optional.of(before)), MAKER).orElseThrow();
    TermIndex anew = index();
    for (String query : List.of("缓存", "负载", "银铃", "铜铃", "cache")) {
      assertEquals(anew.find(query, WISH), after.find(query, WISH), query);
    }
    assertEquals(
        0,
        after.find("铜铃", WISH).passages().stream()
            .filter(hit -> hit.passage().targetText().contains("铜铃"))
            .count());
  }

  @Test
  void aChapterThatIsGoneIsForgotten() {
    TermIndex before = index();
    texts.remove("target-zh/第02章_均衡.md");
    texts.remove("source-en/02-balance.md");
    TermIndex after = TermIndex.open(bytes(texts, Optional.of(before)), MAKER).orElseThrow();
    assertFalse(after.find("铜铃", WISH).isFound());
    assertEquals(3, after.find("缓存", WISH).entries().get(0).total());
  }

  @Test
  void aChangedGlossaryMakesAllAnew() {
    TermIndex before = index();
    texts.put("glossary.csv", "source,target\nbell,铜铃\n");
    TermIndex after = TermIndex.open(bytes(texts, Optional.of(before)), MAKER).orElseThrow();
    assertEquals("铜铃", first(after.find("tongling", WISH)));
    assertEquals("", first(after.find("fuzaijunheng", WISH)));
  }

  @Test
  void damagedBytesAreNoIndex() {
    byte[] whole = bytes(texts, Optional.empty());
    assertTrue(TermIndex.open(whole, MAKER).isPresent());
    for (int i = 0; i < whole.length; i += 1 + whole.length / 97) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x40;
      assertEquals(Optional.empty(), TermIndex.open(damaged, MAKER), "byte " + i);
      byte[] cut = java.util.Arrays.copyOf(whole, i);
      assertEquals(Optional.empty(), TermIndex.open(cut, MAKER), "cut at " + i);
    }
  }

  @Test
  void anotherMakersIndexIsNone() {
    assertEquals(Optional.empty(), TermIndex.open(bytes(texts, Optional.empty()), "test 2"));
  }
}
