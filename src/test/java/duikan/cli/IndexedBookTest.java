package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the index in the cache, seen from {@code duikan term}. */
final class IndexedBookTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);

  @TempDir private Path folder;
  private Path book;
  private Path cache;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    book = folder.resolve("book");
    cache = folder.resolve("cache");
    put("glossary.csv", "source,target\nlamp,灯\n");
    put("source-en/01.md", "# Light\n\nThe lamp burns.\n");
    put("target-zh/01.md", "# 光\n\n灯亮着。\n");
    age();
  }

  private void put(String path, String text) throws IOException {
    Path file = book.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  // What changed just now would be read again to be sure.
  private void age() throws IOException {
    try (Stream<Path> all = Files.walk(book)) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(each, LONG_AGO);
      }
    }
  }

  private Run term(String... query) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> environment =
        Map.of("LANG", "en_GB.UTF-8", "DUIKAN_CACHE", cache.toString());
    Surroundings here =
        new Surroundings(book, environment, false, new PrintWriter(out), new PrintWriter(err));
    int exit = Main.run(Stream.concat(Stream.of("term"), Stream.of(query)).toList(), here);
    return new Run(exit, out.toString(), err.toString());
  }

  private void assertFound(String text, String... query) {
    Run run = term(query);
    assertEquals(0, run.exit, run.err);
    assertEquals("", run.err);
    assertTrue(run.out.contains(text), run.out);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("index"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void theIndexIsKeptAndServesAgain() throws IOException {
    assertFound("The lamp burns.", "灯");
    byte[] kept = Files.readAllBytes(file());
    assertFound("The lamp burns.", "deng");
    assertArrayEquals(kept, Files.readAllBytes(file()));
  }

  @Test
  void whatIsKeptAnswersWithoutThePages() throws IOException {
    assertFound("The lamp burns.", "灯");
    // The same size and time, so that nothing looks changed.
    put("target-zh/01.md", "# 光\n\n光亮着。\n");
    age();
    assertFound("灯亮着。", "灯");
  }

  @Test
  void aChangedFileIsFollowed() throws IOException {
    assertFound("灯亮着。", "灯");
    put("target-zh/01.md", "# 光\n\n灯灭了，夜里很黑。\n");
    assertFound("灯灭了", "灯");
    put("source-en/01.md", "# Light\n\nThe lamp went out; nights are dark.\n");
    assertFound("went out", "灯");
  }

  @Test
  void aNewPageIsFollowedAndOneThatWentToo() throws IOException {
    assertFound("once", "灯");
    put("source-en/02.md", "# Two\n\nAnother lamp.\n");
    put("target-zh/02.md", "# 二\n\n另一盏灯。\n");
    assertFound("2 times", "灯");
    Files.delete(book.resolve("target-zh/02.md"));
    assertFound("once", "灯");
  }

  @Test
  void aNewGlossaryIsFollowed() throws IOException {
    assertFound("灯", "deng");
    put("glossary.csv", "source,target\nlight,光\n");
    assertFound("light", "guang");
  }

  @Test
  void aDeletedIndexIsMadeAnew() throws IOException {
    assertFound("灯亮着。", "灯");
    Files.delete(file());
    assertFound("灯亮着。", "灯");
    assertTrue(Files.exists(file()));
  }

  @Test
  void aDamagedIndexIsMadeAnewWithoutAWord() throws IOException {
    assertFound("灯亮着。", "灯");
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    List<byte[]> damaged =
        List.of(
            new byte[0],
            "not an index".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, whole.length / 2),
            java.util.Arrays.copyOf(whole, whole.length + 1));
    for (byte[] bytes : damaged) {
      Files.write(file, bytes);
      assertFound("灯亮着。", "灯");
      assertEquals(whole.length, Files.size(file));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoError() throws IOException {
    // A file where the folder should be refuses everybody, root too.
    Files.writeString(cache, "in the way");
    assertFound("灯亮着。", "灯");
    assertFound("灯亮着。", "灯");
    assertEquals("in the way", Files.readString(cache));
  }

  @Test
  void aFolderInPlaceOfTheIndexIsNoError() throws IOException {
    assertFound("灯亮着。", "灯");
    Path file = file();
    Files.delete(file);
    Files.createDirectories(file.resolve("inside"));
    assertFound("灯亮着。", "灯");
  }

  @Test
  void runsAtOnceDoNotDisturbEachOther() throws IOException {
    List<Run> runs = IntStream.range(0, 6).parallel().mapToObj(i -> term("灯")).toList();
    for (Run run : runs) {
      assertEquals(runs.get(0), run);
      assertEquals(0, run.exit);
    }
    try (Stream<Path> files = Files.list(cache.resolve("index"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void nothingFoundIsOne() {
    assertEquals(1, term("恐龙").exit);
    assertFalse(term("恐龙").out.isBlank());
  }
}
