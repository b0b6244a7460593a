package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duikan.book.Book;
import duikan.doc.Source;
import duikan.progress.StampFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that mean harm, or that others change while they are read. */
final class HostileFolderTest {
  @TempDir private Path temporary;
  private Path root;
  private Path outside;

  @BeforeEach
  void aBookAndWhatIsNoneOfItsBusiness() throws IOException {
    root = Files.createDirectory(temporary.resolve("书")).toRealPath();
    outside = Files.createDirectory(temporary.resolve("outside")).toRealPath();
    put("source-en/01.md", "# One\n");
    put("target-zh/01.md", "# 一\n");
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void pipe(String path) throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", root.resolve(path).toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "no pipes here");
  }

  private Book read() throws Exception {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> BookFolder.read(root));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(UserError.class, act).message().en();
  }

  private static List<String> faults(Book book) {
    return book.faults().stream()
        .map(fault -> fault.place().path() + " " + fault.variant())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"duikan.yml", "glossary.csv"})
  void aPipeInThePlaceOfSettingsOrGlossaryIsRefusedAndNotWaitedFor(String name) throws Exception {
    pipe(name);
    assertEquals(name + " is no ordinary file", refusal(this::read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"duikan.yml", "glossary.csv"})
  void settingsAndGlossaryAreNotReadThroughALinkOutOfTheBook(String name) throws Exception {
    Files.writeString(outside.resolve("secret"), "target: 秘密\n");
    Files.createSymbolicLink(root.resolve(name), outside.resolve("secret"));
    assertEquals(name + " is a link that leads out of the book or to nothing", refusal(this::read));
  }

  @Test
  void settingsInAFolderOrInOtherLetterCaseAreNotPassedOver() throws Exception {
    Files.createDirectory(root.resolve("duikan.yml"));
    assertEquals("duikan.yml is a folder, not a file", refusal(this::read));
    Files.delete(root.resolve("duikan.yml"));
    put("Duikan.yml", "target: zh\n");
    assertEquals("the settings are in duikan.yml, not Duikan.yml", refusal(this::read));
  }

  @Test
  void pipesInThePlaceOfPagesRulesAndImagesAreNotWaitedFor() throws Exception {
    put("rules/a.md", "---\nname: a\n---\n");
    for (String path : List.of("README.md", "target-zh/02.md", "rules/b.md", "logo.svg")) {
      pipe(path);
    }
    Book book = read();
    assertEquals(
        List.of("README.md special", "rules/b.md special", "target-zh/02.md special"),
        faults(book).stream().filter(one -> one.endsWith("special")).toList());
    assertEquals(
        "Optional.empty",
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> book.files().text("logo.svg").toString()));
  }

  @Test
  void stampsAreNeitherReadNorWrittenThroughALinkOutOfTheBook() throws Exception {
    Path victim = Files.createFile(outside.resolve("victim"));
    Files.createSymbolicLink(root.resolve(StampFile.NAME), victim);
    StampFile read = Stamps.read(root);
    assertFalse(read.faults().isEmpty());
    StampFile none = StampFile.empty();
    assertEquals(
        "duikan.lock is a link that leads out of the book; nothing is written there",
        refusal(() -> Stamps.write(root, none, none)));
    assertEquals(0, Files.size(victim));
    Files.delete(root.resolve(StampFile.NAME));
    put("stamps/lock", "");
    Files.createSymbolicLink(root.resolve(StampFile.NAME), Path.of("stamps/lock"));
    Stamps.write(root, none, none);
    assertTrue(Files.isSymbolicLink(root.resolve(StampFile.NAME)), "a link inside is followed");
  }

  @Test
  void aPageThatBecomesALinkOutOfTheBookIsNotWritten() throws Exception {
    Path victim = Files.writeString(outside.resolve("victim.md"), "# 一\n");
    PageFiles files = PageFiles.of(root);
    Source page = Source.of("target-zh/01.md", "# 一\n");
    assertTrue(files.lock(page.path()).isEmpty());
    Files.delete(root.resolve(page.path()));
    Files.createSymbolicLink(root.resolve(page.path()), victim);
    assertEquals("the file is gone", files.write(page, page.with("# 二\n")).orElseThrow().en());
    assertEquals("# 一\n", Files.readString(victim));
  }

  @Test
  void namesThatOtherSystemsCannotHaveAreNames() throws Exception {
    List<String> names =
        List.of(
            "aux.md",
            "con.md",
            "点..md",
            "空 .md",
            "A.md",
            "a.md",
            "x\ny.md",
            "\u001b[31m.md",
            "引\"'<&>.md",
            "𠮷.md");
    try {
      for (String name : names) {
        put("target-zh/" + name, "# 名\n");
      }
    } catch (java.nio.file.InvalidPathException | IOException notHere) {
      assumeTrue(false, "this system cannot have them: " + notHere.getMessage());
    }
    assumeTrue(!Files.exists(root.resolve("TARGET-ZH")), "letter case means nothing here");
    Book book = read();
    assertEquals(List.of(), faults(book));
    assertEquals(
        names.size() + 1,
        book.pages().stream().filter(page -> page.path().startsWith("target-zh/")).count());
  }

  @Test
  void namesThatDifferInNormalFormAloneAreTwoPages() throws Exception {
    String composed = "target-zh/第02章_caf\u00e9.md";
    String decomposed = "target-zh/第02章_cafe\u0301.md";
    put(composed, "# 咖啡馆\n");
    put(decomposed, "# 咖啡馆\n\n见[第一章](01.md)。\n");
    put("source-en/02-caf\u00e9.md", "# Café\n");
    assumeTrue(
        !Files.readString(root.resolve(composed)).contains("01"), "normal form means nothing here");
    Book book = read();
    assertEquals(List.of(), faults(book));
    List<String> paths = book.pages().stream().map(page -> page.path()).toList();
    assertTrue(paths.containsAll(List.of(composed, decomposed)), paths::toString);
    // Neither answers the source rather than the other.
    assertEquals(3, book.chapters().stream().filter(one -> one.name().contains("02")).count());
    PageFiles files = PageFiles.of(root);
    Source page = Source.of(decomposed, Files.readString(root.resolve(decomposed)));
    assertEquals(java.util.Optional.empty(), files.write(page, page.with("# 新\n")));
    assertEquals("# 咖啡馆\n", Files.readString(root.resolve(composed)));
    assertEquals("# 新\n", Files.readString(root.resolve(decomposed)));
  }

  @Test
  void aPageUnderAPathThatIsTooLongHidesNoOther() throws Exception {
    String name = "d".repeat(250);
    Process deep =
        new ProcessBuilder(
                "bash",
                "-c",
                "cd \"$0/target-zh\" && while [ ${#PWD} -lt 3800 ]; do mkdir $1 && cd $1 || exit 1;"
                    + " done; echo '# 近' >a.md && mkdir $1 && cd $1 && echo '# 远' >b.md &&"
                    + " mkdir $1 && cd $1 && echo '# 更远' >c.md",
                root.toString(),
                name)
            .start();
    assumeTrue(deep.waitFor() == 0, "no such paths here");
    Book book = read();
    assertTrue(book.pages().stream().anyMatch(page -> page.path().endsWith("/a.md")));
    assertEquals(1, book.faults().size(), faults(book).toString());
    new ProcessBuilder("rm", "-rf", root.resolve("target-zh").toString()).start().waitFor();
  }

  @Test
  void whatVanishesWhileTheBookIsReadIsAFaultOrNotThere() throws Exception {
    for (int i = 0; i < 40; i++) {
      put("target-zh/章/" + i + ".md", "# 章\n\n正文。\n".repeat(20));
    }
    AtomicBoolean over = new AtomicBoolean();
    Thread vandal =
        new Thread(
            () -> {
              for (int i = 0; !over.get(); i++) {
                try {
                  Path file = root.resolve("target-zh/章/" + i % 40 + ".md");
                  Path folder = root.resolve("target-zh/部" + i % 3);
                  if (!Files.deleteIfExists(file)) {
                    Files.writeString(file, "# 新\n");
                  }
                  Files.createDirectories(folder);
                  Files.writeString(folder.resolve("x.md"), "# 新\n");
                  Files.delete(folder.resolve("x.md"));
                  Files.delete(folder);
                } catch (IOException lost) {
                  over.set(true);
                }
              }
            });
    vandal.start();
    try {
      for (int i = 0; i < 60; i++) {
        Book book = read();
        assertTrue(book.pages().stream().anyMatch(page -> page.path().equals("target-zh/01.md")));
        faults(book).forEach(fault -> assertTrue(fault.endsWith(" vanished"), fault));
      }
      assertFalse(over.get(), "the vandal gave up");
    } finally {
      over.set(true);
      vandal.join();
    }
  }

  @Test
  void devicesAreReadNeitherAsPagesNorAsImagesNorAsRules() throws Exception {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless), "no such device here");
    Files.createDirectory(root.resolve("rules"));
    for (String path : List.of("README.md", "target-zh/02.md", "rules/b.md", "logo.svg")) {
      Files.createSymbolicLink(root.resolve(path), endless);
    }
    Book book = read();
    assertEquals(
        List.of("README.md outside", "rules/b.md outside", "target-zh/02.md outside"),
        faults(book));
    assertTrue(book.files().text("logo.svg").isEmpty());
  }

  @Test
  void aDeviceWithoutAnEndIsTooLarge() {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless), "no such device here");
    assertEquals("zero is too large", refusal(() -> LooseFile.text(endless, "zero")));
  }

  @Test
  void aFolderOfManyFilesIsRead() throws Exception {
    for (int i = 0; i < 3000; i++) {
      Files.createFile(root.resolve("target-zh/" + i + ".txt"));
    }
    assertEquals(2, read().pages().size());
  }

  @Test
  void aBookIsTheSameThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
    assertEquals(
        BookFolder.read(root).pages().stream().map(page -> page.path()).toList(),
        BookFolder.read(link).pages().stream().map(page -> page.path()).toList());
    assertTrue(BookFolder.isAt(link, root));
    assertFalse(BookFolder.isAt(link, outside));
    assertEquals(
        "target-zh/01.md", BookFolder.pathIn(link, root.resolve("target-zh/01.md")).orElseThrow());
  }

  @Test
  void aSiteLeavesNothingOutsideItsFolder() throws Exception {
    for (String name : List.of("../x.html", "/x.html", "a/b.html", "..", ".", "a\\b", "")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> SiteFolder.at(outside).write(java.util.Map.of(name, out -> out.write("x"))));
    }
    try (Stream<Path> left = Files.list(outside)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
