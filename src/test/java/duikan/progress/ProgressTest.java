package duikan.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final String EN =
      """
      # The Lighthouse

      The keeper climbs the stairs every evening and lights the lamp before the sun goes down.

      ## Redis

      A storm broke the window last winter. The glass fell into the sea, and nobody found it again.

      ```sh
      echo "light"
      ```

      Ships pass the rock at night without fear, because they see the light from ten miles away.
      """;

  private static final String ZH =
      """
      # 灯塔

      看守人每天傍晚爬上楼梯，在太阳落山之前点亮灯。

      ## Redis

      去年冬天一场暴风雨打破了窗户。玻璃掉进海里，再也没有人找到它。

      ```sh
      echo "light"
      ```

      船只夜里毫无畏惧地驶过这块礁石，因为它们从十英里外就能看见灯光。
      """;

  private static Progress of(String... texts) throws BadSetting {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < texts.length; i += 2) {
      files.put(texts[i], texts[i + 1]);
    }
    Book book = Binding.of(files);
    return Progress.of(book, AlignedBook.of(book), Evidence.none(), path -> 2);
  }

  private static ChapterProgress chapter(String target) throws BadSetting {
    return of("source-en/01.md", EN, "target-zh/01.md", target).chapters().get(0);
  }

  @Test
  void everythingTranslatedIsDone() throws BadSetting {
    ChapterProgress done = chapter(ZH);
    assertEquals(State.DONE, done.state());
    assertEquals(100, done.percent());
    assertEquals(new Count(6, 6, 0, 0, 0), done.blocks());
    assertEquals(54, done.words().source());
  }

  @Test
  void aCopyOfTheEnglishIsNoTranslation() throws BadSetting {
    ChapterProgress copy = chapter(EN.replace("\n", "\r\n"));
    assertEquals(State.UNTRANSLATED, copy.state());
    assertEquals(0, copy.percent());
    assertEquals(new Count(6, 1, 5, 0, 0), copy.blocks());
  }

  @Test
  void aHeadingInEnglishGoesWithTheTextBelowIt() throws BadSetting {
    String half =
        ZH.replaceAll(
            "去年[^\\n]*",
            "A storm broke the window last winter. The glass fell into the sea, and nobody found it again.");
    ChapterProgress partial = chapter(half);
    assertEquals(State.PARTIAL, partial.state());
    assertEquals(new Count(6, 4, 2, 0, 0), partial.blocks());
  }

  @Test
  void whatTheTranslationAddsIsNeverProgress() throws BadSetting {
    ChapterProgress done = chapter(ZH + "\n编者注：这座灯塔在译者的家乡，𠮷利。\n");
    assertEquals(1, done.added());
    assertEquals(State.DONE, done.state());
    Progress own = of("source-en/01.md", EN, "target-zh/后记.md", "# 后记\n\n译者的话。\n");
    assertEquals(
        List.of(State.MISSING, State.ADDED),
        own.chapters().stream().map(ChapterProgress::state).toList());
    assertEquals(0, own.percent());
    assertEquals(1, own.measured().size());
  }

  @Test
  void aDraftCountsWhatItHasAndIsNeverDone() throws BadSetting {
    ChapterProgress draft = chapter("---\nduikan: {status: draft}\n---\n" + ZH);
    assertEquals(State.PARTIAL, draft.state());
    assertEquals(100, draft.percent());
  }

  @Test
  void anEmptyTranslationIsUntranslated() throws BadSetting {
    ChapterProgress empty = chapter("");
    assertEquals(State.UNTRANSLATED, empty.state());
    assertEquals(6, empty.blocks().missing());
  }

  @Test
  void aHundredPercentMeansAll() {
    assertEquals(99.9, Progress.percent(new Count(100_000, 99_999, 0, 1, 0), Count.NONE));
    assertEquals(0, Progress.percent(new Count(10, 10, 0, 0, 10), Count.NONE));
    assertEquals(50, Progress.percent(Count.NONE, new Count(2, 1, 0, 1, 0)));
  }

  @Test
  void aStaleChapterIsMeasuredWithoutWhatIsStale() throws BadSetting {
    Book then = Binding.of(Map.of("source-en/01.md", EN, "target-zh/01.md", ZH));
    StampFile stamps = StampFile.empty().stamped(then, then.chapters());
    Book now =
        Binding.of(
            Map.of("source-en/01.md", EN.replace("ten miles", "two miles"), "target-zh/01.md", ZH));
    Progress progress =
        Progress.of(now, AlignedBook.of(now), new Evidence(() -> stamps, History.NONE), path -> 2);
    ChapterProgress chapter = progress.chapters().get(0);
    assertEquals(State.STALE, chapter.state());
    assertEquals(1, chapter.blocks().stale());
    assertEquals(17, chapter.words().stale());
    assertEquals(68.5, progress.percent());
  }
}
