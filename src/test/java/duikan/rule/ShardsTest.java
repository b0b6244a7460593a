package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Stretches;
import duikan.doc.Steps;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.Recollection;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shards of books whose chapters are aligned in many stretches find together what the whole
 * finds. The books are random, and all about terms: a first use in one stretch decides about those
 * of all others.
 */
final class ShardsTest {
  private static final int BOOKS = Integer.getInteger("books", 30);

  private static final String GLOSSARY =
      """
      source,target,kind,abbr,source_variants,target_variants,forbidden,first_use,later_use,annotate,scope,context
      cache,缓存,,,,快取,高速缓存,缓存（cache）,,required,book,
      read replica,读副本,,,,,,读副本（Read Replica）,,required,book,
      label,标签,,,,,,标签（label）,,required,book,
      tag,标签,,,,,,标签（tag）,,required,book,
      TTFB,TTFB,,,time to first byte,首字节时间,,TTFB（首字节时间，Time to First Byte）,TTFB,required,book,
      shard,分片,,,,,,分片（shard）,,required,chapter,
      queue,队列,,,,,,队列（queue）,,required,section,
      order,订单,,,,,,订单（order）,,required,book,shop
      order,顺序,,,,,,顺序（order）,,required,book,
      Docker,Docker,keep,,,,,,,never,,
      """;

  private static final String IN_ONE_FILE = "source: {file: book.md, split: '^# Chapter (\\d+)'}\n";

  private static final List<String> ENGLISH =
      List.of(
          "The cache keeps what was asked.",
          "A read replica answers, and the cache rests.",
          "Each label is a tag of its own.",
          "The TTFB is what visitors feel.",
          "Every shard has a queue before it.",
          "The order of the pages matters.",
          "Your order at the shop is late.",
          "Nothing happened that day in the village.",
          "Docker runs beside the queue, then another queue.",
          "He fetched water, as on all other days.");

  private static final List<String> CHINESE =
      List.of(
          "缓存（cache）留住问过的东西。",
          "缓存留住问过的东西。",
          "快取留住问过的东西，缓存也一样。",
          "读副本（Read Replica）来回答，缓存歇着。",
          "读复本 (Read Replica) 来回答，高速缓存歇着。",
          "读复本来回答。",
          "每个标签（label）都是自己的标签（tag）。",
          "每个标签都是自己的标签。",
          "TTFB，即首字节时间（Time to First Byte），是访客感到的。",
          "TTFB 是访客感到的。",
          "每个分片（shard）前面都有队列（queue）。",
          "每个分片前面都有队列。",
          "页面的顺序很要紧。见“缓存”一节。",
          "店里的订单（order）迟了，顺序乱了。",
          "那天村里什么也没有发生。",
          "docker 在队列旁边跑。cache 也在。",
          "他像往常一样去打水，分片和缓存都不管。");

  private static final List<String> FRAMES =
      List.of("%s", "%s", "%s", "%s", "## %s", "- %s", "> %s", "| 甲 |\n| - |\n| %s |", "见第2章：%s");

  private static Map<String, String> book(Random random) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("glossary.csv", GLOSSARY);
    texts.put("README.md", "# 书\n\n第2章：缓存、分片；第3章：[队列](target-zh/03.md#三)、标签\n");
    boolean inOneFile = random.nextInt(4) == 0;
    texts.put("duikan.yml", settings(random) + (inOneFile ? IN_ONE_FILE : ""));
    int chapters = 4 + random.nextInt(9);
    for (int c = 1; c <= chapters; c++) {
      StringBuilder english = new StringBuilder("# Chapter ").append(c).append("\n\n");
      StringBuilder chinese = new StringBuilder("# 第").append(c).append("章\n\n");
      int blocks = random.nextInt(7);
      for (int b = 0; b < blocks; b++) {
        if (random.nextInt(8) > 0) {
          english.append(any(ENGLISH, random)).append("\n\n");
        }
        if (random.nextInt(8) > 0) {
          chinese.append(any(FRAMES, random).formatted(any(CHINESE, random))).append("\n\n");
        }
      }
      if (inOneFile) {
        texts.merge("book.md", english.toString(), String::concat);
      } else if (random.nextInt(8) > 0) {
        texts.put("source-en/%02d.md".formatted(c), english.toString());
      }
      texts.put("target-zh/%02d.md".formatted(c), chinese.toString());
    }
    return texts;
  }

  private static String settings(Random random) {
    String option = any(List.of("count", "skip", "defer", "forbid"), random);
    String added = any(List.of("check", "info", "ignore"), random);
    return "rules: {unannotated-first-use: {headings: %s, tables: defer, lists: %s, added: %s}}\n"
        .formatted(option, any(List.of("count", "skip", "defer", "forbid"), random), added);
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<Diagnostic> lint(Book book, Shard shard, int stretch) throws BadSetting {
    return lint(book, shard, stretch, Engines.none());
  }

  /** What every rule finds in a shard of a book that is aligned by stretches of some length. */
  static List<Diagnostic> lint(Book book, Shard shard, int stretch, Engines engines)
      throws BadSetting {
    RuleSet rules = RuleSet.shipped(Rules.all(engines), Rules.pagesAlone());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    return Linter.lint(
        book,
        Stretches.of(book, stretch),
        rules,
        settings,
        Recollection.none(),
        shard,
        page -> true,
        Steps.untold());
  }

  static IntStream books() {
    return IntStream.range(0, BOOKS);
  }

  @ParameterizedTest
  @MethodSource("books")
  void theShardsOfManyStretchesFindWhatTheWholeFinds(int seed) throws BadSetting {
    Random random = new Random(seed);
    Book book = Binding.of(book(random));
    int stretch = 40 + random.nextInt(500);
    int count = 2 + random.nextInt(6);
    List<Diagnostic> whole = lint(book, Shard.whole(), stretch);
    List<Diagnostic> parts = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      parts.addAll(lint(book, new Shard(number, count), stretch));
    }
    List<String> lost = new ArrayList<>(told(whole));
    List<String> more = new ArrayList<>(told(parts));
    told(parts).forEach(lost::remove);
    told(whole).forEach(more::remove);
    assertEquals(List.of(), lost, "found by the whole only");
    assertEquals(List.of(), more, "found by shards only");
  }

  private static List<String> told(List<Diagnostic> found) {
    return found.stream()
        .map(
            it ->
                "%s %s %s %s %s %s"
                        .formatted(
                            it.place().path(),
                            it.place().span(),
                            it.rule(),
                            it.severity(),
                            it.message().en(),
                            it.related().stream()
                                .map(
                                    other ->
                                        other.place().path()
                                            + other.place().span()
                                            + other.message().en())
                                .toList())
                    + it.fix())
        .toList();
  }
}
