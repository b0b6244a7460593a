package duikan.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.align.AlignedBook;
import duikan.book.Binding;
import duikan.book.Book;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UsageTest {
  private static final String GLOSSARY =
      """
      source,target,target_variants,forbidden
      procedural macro,过程宏,,
      read replica,读副本,只读副本,读复本
      token bucket,令牌桶,,
      """;

  private static List<Usage> usages() throws Exception {
    StringBuilder english = new StringBuilder("# One\n\nA read replica answers.\n\n");
    StringBuilder chinese = new StringBuilder("# 一\n\n只读副本负责回答。\n\n");
    String[] places = {"shop", "harbour", "library", "station"};
    String[] there = {"书店", "港口", "图书馆", "车站"};
    String[] verbs = {"sleeps", "sings", "waits", "falls"};
    String[] does = {"睡着了", "唱起歌来", "在等", "倒下了"};
    for (int i = 0; i < places.length; i++) {
      english.append("The procedural macro of the " + places[i] + " " + verbs[i] + ".\n\n");
      chinese.append(there[i] + "的过程式宏" + does[i] + "。\n\n");
    }
    english.append("Every read replica is a copy.\n");
    chinese.append("每个读副本 (Read Replica) 都是一份拷贝。\n");
    Book book =
        Binding.of(
            Map.of(
                "glossary.csv", GLOSSARY,
                "source-en/01.md", english.toString(),
                "target-zh/01.md", chinese.toString()));
    Conventions conventions =
        new Conventions(Map.of(), Conventions.Added.INFO, BracketStyle.BY_ROW, List.of());
    return Usage.of(TermBook.of(book, AlignedBook.of(book), conventions));
  }

  @Test
  void theFirstUseIsTheFirstThatCountsAndTheAnnotatedOneIsTold() throws Exception {
    Usage usage = usages().get(1);
    assertEquals("只读副本", usage.first().orElseThrow().text());
    assertEquals(List.of("读副本"), usage.annotated().stream().map(Use::text).toList());
    assertEquals(List.of(new Usage.InChapter("01", "target-zh/01.md", 2)), usage.chapters());
    assertEquals(List.of(new Usage.Rendering("只读副本", Form.VARIANT, 1)), usage.others());
  }

  @Test
  void whatStandsWhereverARenderingIsMissingIsTold() throws Exception {
    Usage usage = usages().get(0);
    assertTrue(usage.uses().isEmpty());
    assertEquals(List.of(new Usage.Rendering("过程式宏", Form.LEARNT, 4)), usage.others());
  }

  @Test
  void aTermThatIsNeverUsedHasNothing() throws Exception {
    Usage usage = usages().get(2);
    assertTrue(usage.first().isEmpty());
    assertTrue(usage.chapters().isEmpty());
  }
}
