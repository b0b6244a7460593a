package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.align.Passage.Kind;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Config;
import duikan.book.Glossary;
import duikan.book.KnownFiles;
import duikan.book.Ordinal;
import duikan.book.PairedBy;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too large, or too small, for a fixture of a rule. */
final class PassagesTest {
  private static AlignedChapter aligned(String english, String chinese) throws Exception {
    Document source = Markdown.parse(Source.of("source-en/01.md", english));
    Document target = Markdown.parse(Source.of("target-zh/01.md", chinese));
    Chapter chapter =
        new Chapter(
            "01",
            new Ordinal(Ordinal.Matter.BODY, OptionalInt.of(1)),
            Optional.of(source),
            Optional.of(target),
            PairedBy.PATH,
            false);
    Book book =
        new Book(
            Config.defaults(),
            List.of(chapter),
            List.of(),
            Glossary.empty(),
            List.of(),
            KnownFiles.of(),
            List.of());
    return AlignedBook.of(book).chapter(chapter).orElseThrow();
  }

  private static List<Kind> kinds(AlignedChapter chapter) {
    return chapter.faults().stream().map(Passage::kind).toList();
  }

  @Test
  void oneBlockAgainstFiveHundredIsOneAddition() throws Exception {
    String many =
        IntStream.range(0, 500)
            .mapToObj(i -> "第 " + i + " 号渔船在清晨离开码头，傍晚回来。")
            .collect(Collectors.joining("\n\n"));
    AlignedChapter chapter = aligned("The lighthouse is white.\n", "灯塔是白色的。\n\n" + many + "\n");
    assertEquals(List.of(Kind.ADDED), kinds(chapter));
    assertEquals(500, chapter.faults().get(0).target().size());
  }

  @Test
  void twoEmptyChaptersAnswerEachOther() throws Exception {
    assertEquals(List.of(), kinds(aligned("", "\n")));
  }

  @Test
  void everySpanLiesInItsFileAndEveryBlockInOneBead() throws Exception {
    String english = "# A\n\nThe fish is fresh.\n\nThe cat waits.\n\n> [^1]\n\n[^1]: A note.\n";
    String chinese = "# 甲 𠮷\r\n\r\n猫等着。\r\n\r\n鱼很新鲜。\r\n\r\n这里什么也没有。\r\n";
    AlignedChapter chapter = aligned(english, chinese);
    for (Passage passage : chapter.faults()) {
      for (Span span : passage.source()) {
        assertTrue(span.end() <= english.length());
      }
      for (Span span : passage.target()) {
        assertTrue(span.end() <= chinese.length());
      }
    }
    assertEquals(
        chapter.sourceBlocks().size(), chapter.blocks().stream().mapToInt(Bead::sources).sum());
    assertEquals(
        chapter.targetBlocks().size(), chapter.blocks().stream().mapToInt(Bead::targets).sum());
  }

  @Test
  void swappedBlocksAnswerEachOtherCrosswise() throws Exception {
    AlignedChapter chapter =
        aligned(
            """
            The harbour wakes before the town. At four the first boats come in with fish.

            In 1987 the storm broke every window of the church, and the bell fell down.
            """,
            """
            1987 年，风暴打破了教堂的每一扇窗户，大钟也掉了下来。

            港口比镇子醒得早。四点，第一批渔船载着鱼进港。
            """);
    assertEquals(List.of(Kind.REORDERED), kinds(chapter));
    assertEquals(
        List.of(List.of(1), List.of(0)), chapter.answers().stream().map(Answer::target).toList());
    assertEquals(2, chapter.blocks().stream().mapToInt(Bead::sources).sum());
  }

  @Test
  void additionThatReachesTheFootnotesIsTwoPlaces() throws Exception {
    AlignedChapter chapter =
        aligned(
            "The harbour wakes before the town.\n",
            "[^1]: 见地方志第三卷。\n\n港口比镇子醒得早。\n\n译注：这座港口今天已经不在了。[^1]\n");
    assertEquals(List.of(Kind.ADDED, Kind.ADDED), kinds(chapter));
  }
}
