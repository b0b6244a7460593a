package duikan.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Fault;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StampFileTest {
  private static final String EN = "# The Lamp\n\nIt burns every evening.\n\nMei lights it, 𠮷.\n";
  private static final String ZH = "# 灯\n\n每天晚上都亮着。\n\n林梅点亮它，𠮷。\n";

  private static Book book(String source, String text) throws BadSetting {
    return Binding.of(Map.of(source, text, "target-zh/01.md", ZH));
  }

  private static StampFile stamped(Book book) {
    return StampFile.empty().stamped(book, book.chapters());
  }

  private static StampFile read(String text) {
    return StampFile.read(Source.of(StampFile.NAME, text));
  }

  private static List<String> told(StampFile file, Book book) {
    return file.unstamped(book, book.chapters()).stream()
        .map(one -> one.never() + " +" + one.come() + " -" + one.gone())
        .toList();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws BadSetting {
    Book book = book("source-en/01.md", EN);
    String text = stamped(book).text();
    assertEquals(text, read(text).text());
    assertEquals(text, read(text.replace("\n", "\r\n")).text());
    assertEquals(List.of(), told(read(text), book));
  }

  @Test
  void aFolderMayBeNamedLikeACommentOrAConflict() throws BadSetting {
    for (String folder : List.of("#en", " en", "# duikan.lock 2", "<<<<<<< ours", "=======")) {
      Book book =
          Binding.of(
              Map.of(
                  "duikan.yml",
                  "source: '" + folder + "'\n",
                  folder + "/01.md",
                  EN,
                  "target-zh/01.md",
                  ZH));
      StampFile file = read(stamped(book).text());
      assertEquals(List.of(), file.faults());
      assertEquals(List.of(), told(file, book), folder);
    }
  }

  @Test
  void theOrderOfLinesDoesNotMatterNorDoesALineTwice() throws BadSetting {
    String text = stamped(book("source-en/01.md", EN)).text();
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.addAll(List.copyOf(lines));
    Collections.reverse(lines);
    assertEquals(text, read(String.join("\n", lines)).text());
  }

  @Test
  void aChangeOfWordsIsTold() throws BadSetting {
    StampFile file = stamped(book("source-en/01.md", EN));
    String changed = EN.replace("evening", "morning");
    assertEquals(List.of("false +1 -1"), told(file, book("source-en/01.md", changed)));
    String set = EN.replace("burns", "**burns**").replace("\n", "\r\n");
    assertEquals(List.of(), told(file, book("source-en/01.md", set)));
    assertEquals(List.of("true +3 -0"), told(StampFile.empty(), book("source-en/01.md", EN)));
  }

  @Test
  void aSourceThatWasRenamedKeepsItsStamps() throws BadSetting {
    StampFile file = stamped(book("source-en/01.md", EN));
    Book renamed = book("source-en/chapter-1.md", EN);
    assertTrue(file.of(renamed, renamed.chapters().get(0)).isPresent());
    String again = file.stamped(renamed, renamed.chapters()).text();
    assertTrue(!again.contains("source-en/01.md"), again);
  }

  @Test
  void aDamagedLineIsToldAndTheOthersCount() throws BadSetting {
    String text = stamped(book("source-en/01.md", EN)).text();
    StampFile file =
        read("<<<<<<< ours\n" + text + "\0\n=======\nsource-en/01.md\tABCDEF0123456789\tx\n");
    assertEquals(
        List.of("conflict 1", "message 6", "conflict 7", "message 8"),
        file.faults().stream().map(StampFileTest::told).toList());
    assertEquals(List.of(), told(file, book("source-en/01.md", EN)));
  }

  private static String told(Fault fault) {
    return fault.variant() + " " + fault.place().start().line();
  }

  @Test
  void aFileOfLaterVersionIsNotGuessedAt() {
    StampFile file = read("# duikan.lock 2: other\nsource-en/01.md\t0123456789abcdef\n");
    assertEquals(List.of("version 1"), file.faults().stream().map(StampFileTest::told).toList());
    assertTrue(file.isEmpty());
  }

  @Test
  void rubbishIsToldWithinReason() {
    assertEquals(100, read("rubbish\n".repeat(200_000)).faults().size());
    assertEquals(1, read("a" + "\t".repeat(1_000_000)).faults().size());
  }
}
