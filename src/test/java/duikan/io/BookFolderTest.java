package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Files.File;
import duikan.book.Files.Folder;
import duikan.book.Files.Missing;
import duikan.book.Files.OtherCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookFolderTest {
  @TempDir private Path temporary;
  private Path root;

  @BeforeEach
  void makeFolder() throws IOException {
    root = Files.createDirectory(temporary.resolve("book"));
  }

  @Test
  void aBookIsReadFromItsFolder() throws Exception {
    put("source-en/ch01.md", "# One\n");
    put("target-zh/第01章_一.md", "# 一\r\n\r\n𠮷野家。\r\n");
    put("target-zh/附录/附录A.md", "# 附录 A\n");
    put("target-zh/.draft.md", "x");
    put("target-zh/node_modules/a/readme.md", "x");
    put("README.md", "# 书\n");
    put("README.zh-CN.md", "# 书\n");
    put("CHANGELOG.md", "# 变更\n");
    put("glossary.csv", "source,target\ncache,缓存\nbad,\n");
    put("rules/开会.md", "---\nname: x\n---\n");
    Book book = BookFolder.read(root);
    assertEquals(
        List.of(
            "README.md",
            "README.zh-CN.md",
            "source-en/ch01.md",
            "target-zh/第01章_一.md",
            "target-zh/附录/附录A.md"),
        book.pages().stream().map(page -> page.path()).toList());
    assertEquals(
        List.of("01 number", "附录A none"),
        book.chapters().stream()
            .map(chapter -> chapter.name() + " " + chapter.pairedBy().label())
            .toList());
    assertEquals(1, book.glossary().terms().size());
    assertEquals(List.of("rules/开会.md"), book.rulePages().stream().map(Object::toString).toList());
    assertEquals(List.of("glossary.csv glossary-row no-target"), faults(book));
  }

  @Test
  void theNearestFolderThatIsABookIsFound() throws Exception {
    put("duikan.yml", "");
    put("sub/target-zh/part/第1章.md", "# 一\n");
    Path sub = root.toRealPath().resolve("sub");
    assertEquals(sub, BookFolder.find(sub.resolve("target-zh/part/第1章.md")));
    assertEquals(sub, BookFolder.find(sub.resolve("target-zh/part")));
    assertEquals(sub, BookFolder.find(sub));
    assertEquals(root.toRealPath(), BookFolder.find(root));
  }

  @Test
  void aFolderWithoutABookSaysWhatIsMissing() throws IOException {
    assumeTrue(BookFolder.near(root).isEmpty(), "the temporary folder lies in a book");
    UserError error = assertThrows(UserError.class, () -> BookFolder.find(root));
    assertEquals(
        "no book at or above "
            + root
            + ": neither target-zh/ nor duikan.yml is there; make the folders source-en/ for the"
            + " original and target-zh/ for the translation",
        error.message().en());
    assertTrue(error.message().zh().contains("请新建 source-en/"));
    put("x.md", "");
    assertEquals("there is no " + root.resolve("y"), message(root.resolve("y")));
    assertEquals(
        root.resolve("x.md") + " is a file, not the folder of a book",
        message(root.resolve("x.md")));
  }

  @Test
  void aBookWithoutAPageCannotBeRead() throws Exception {
    String nothing =
        "no page to read in "
            + root.toRealPath()
            + ": put Markdown files (.md) in source-en/ for the original and target-zh/ for the"
            + " translation";
    assertEquals(nothing, message(root));
    put("README.md", "# 书\n");
    put("target-zh/notes.txt", "x");
    assertEquals(nothing, message(root));
    put("target-zh/a.md", "");
    assertEquals(1, BookFolder.read(root).chapters().size());
  }

  @Test
  void aSettingThatNamesNothingIsRefusedAtItsLine() throws Exception {
    put("target-zh/a.md", "# 一\n");
    put("Zh/a.md", "# 一\n");
    put("duikan.yml", "# 书\ntarget: zh\n");
    assertEquals("duikan.yml:2: there is no zh, but Zh", refusal());
    put("duikan.yml", "target: translated\n");
    assertEquals("duikan.yml:1: there is no translated in the book", refusal());
    put("duikan.yml", "glossary: target-zh\n");
    assertEquals("duikan.yml:1: target-zh is a folder, not a file", refusal());
    put("duikan.yml", "target: target-zh/a.md\n");
    assertEquals("duikan.yml:1: target-zh/a.md is a file, not a folder", refusal());
    put("duikan.yml", "source: {file: book.md, split: '^# (.*)'}\n");
    assertEquals("duikan.yml:1: there is no book.md in the book", refusal());
    put("duikan.yml", "tagret: zh\n");
    assertEquals("duikan.yml:1: unknown key 'tagret', did you mean 'target'?", refusal());
  }

  @Test
  void linksAreFollowedInsideTheBookOnlyAndNeverInACircle() throws Exception {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "# 外\n");
    put("target-zh/a.md", "# 一\n");
    put("content/b.md", "# 二\n");
    link("target-zh/content", "../content");
    link("target-zh/again", "../content");
    link("target-zh/loop", "..");
    link("target-zh/self.md", "self.md");
    link("target-zh/dead.md", "nowhere.md");
    link("target-zh/out.md", outside.resolve("secret.md").toString());
    link("target-zh/outside", outside.toString());
    link("target-zh/twin.md", "a.md");
    link("target-zh/logo.svg", "nowhere.svg");
    Book book = BookFolder.read(root);
    assertEquals(
        List.of("target-zh/a.md", "target-zh/again/b.md", "target-zh/twin.md"),
        book.pages().stream().map(page -> page.path()).toList());
    assertEquals(
        List.of(
            "target-zh/dead.md unreadable-file vanished",
            "target-zh/loop unreadable-file loop",
            "target-zh/out.md unreadable-file outside",
            "target-zh/outside unreadable-file outside",
            "target-zh/self.md unreadable-file loop"),
        faults(book));
    assertEquals(new Missing(), book.files().find("target-zh/outside/secret.md"));
    assertEquals(new Missing(), book.files().find("target-zh/out.md"));
    assertEquals(new File(), book.files().find("target-zh/content/b.md"));
    assertEquals(Optional.empty(), book.files().page("target-zh/out.md"));
  }

  @Test
  void aSourceFolderOutsideTheBookIsRefused() throws Exception {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    put("target-zh/a.md", "# 一\n");
    Files.createSymbolicLink(root.resolve("source-en"), outside);
    assertEquals("source-en is a link that leads out of the book or to nothing", message(root));
  }

  @Test
  void whatCannotBeReadIsAFaultAndTheRestGoesOn() throws Exception {
    put("target-zh/a.md", "# 一\n");
    put("target-zh/binary.md", "PNG\0\1\2");
    put("target-zh/deep.md", "> ".repeat(50_000) + "x\n");
    Files.write(root.resolve("target-zh/huge.md"), new byte[20_000_000]);
    Files.writeString(root.resolve("target-zh/large.png"), "x".repeat(100));
    Book book = BookFolder.read(root);
    assertEquals(
        List.of(
            "target-zh/binary.md unreadable-file binary",
            "target-zh/deep.md unreadable-file hostile",
            "target-zh/huge.md unreadable-file too-large"),
        faults(book));
    assertEquals(1, book.pages().size());
  }

  @Test
  void aPipeIsNeverOpened() throws Exception {
    put("target-zh/a.md", "# 一\n");
    Process mkfifo =
        new ProcessBuilder("mkfifo", root.resolve("target-zh/p.md").toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "no pipes here");
    link("target-zh/q.md", "p.md");
    assertEquals(
        List.of("target-zh/p.md unreadable-file special", "target-zh/q.md unreadable-file special"),
        faults(BookFolder.read(root)));
  }

  @Test
  void whatNobodyMayReadIsAFault() throws Exception {
    put("target-zh/a.md", "# 一\n");
    put("target-zh/closed/b.md", "# 二\n");
    put("target-zh/c.md", "# 三\n");
    Path folder = root.resolve("target-zh/closed");
    Path file = root.resolve("target-zh/c.md");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(file), "root may read everything");
      assertEquals(
          List.of(
              "target-zh/c.md unreadable-file permission",
              "target-zh/closed unreadable-file permission"),
          faults(BookFolder.read(root)));
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aNameThatIsNotUtf8IsAFault() throws Exception {
    put("target-zh/a.md", "# 一\n");
    Process touch =
        new ProcessBuilder("bash", "-c", "touch \"$0\"/target-zh/$'\\xb5\\xda.md'", root.toString())
            .start();
    assumeTrue(touch.waitFor() == 0, "no such names here");
    assertEquals(
        List.of("target-zh/\uFFFD\uFFFD.md unreadable-file name"), faults(BookFolder.read(root)));
  }

  @Test
  void aDecomposedNameIsTheSameName() throws Exception {
    put("source-en/cafe\u0301.md", "# Café\n");
    put("target-zh/caf\u00e9.md", "# 咖啡馆\n");
    Book book = BookFolder.read(root);
    assertEquals(1, book.chapters().size());
    assertEquals(new File(), book.files().find("source-en/caf\u00e9.md"));
    assertTrue(book.files().page("source-en/caf\u00e9.md").isPresent());
  }

  @Test
  void pathsAreLookedUpInTheirOwnLetterCase() throws Exception {
    put("target-zh/a.md", "# 一\n");
    put("target-zh/Images/图 1.PNG", "x");
    put("target-zh/part/README.md", "# 部\n");
    put("docs/x.md", "# X\n");
    duikan.book.Files files = BookFolder.read(root).files();
    assertEquals(new File(), files.find("target-zh/Images/图 1.PNG"));
    assertEquals(new OtherCase("target-zh/Images/图 1.PNG"), files.find("target-zh/images/图 1.png"));
    assertEquals(
        new Folder(Optional.of("target-zh/part/README.md")), files.find("target-zh/part/"));
    assertEquals(new Folder(Optional.empty()), files.find("target-zh"));
    assertEquals(new Missing(), files.find("../" + root.getFileName() + "/target-zh/a.md"));
    assertEquals("X", files.page("docs/x.md").orElseThrow().title().orElseThrow().text());
    assertFalse(files.page("docs/y.md").isPresent());
  }

  @Test
  void manyPagesAreReadTheSameEveryTime() throws Exception {
    for (int i = 1; i <= 60; i++) {
      put("source-en/ch%02d.md".formatted(i), "# Chapter\n\nText.\n".repeat(i));
      put("target-zh/第%d章.md".formatted(i), "# 章\n\n正文。\n".repeat(i));
    }
    List<String> names = BookFolder.read(root).chapters().stream().map(Chapter::name).toList();
    assertEquals(IntStream.rangeClosed(1, 60).mapToObj(String::valueOf).toList(), names);
    for (int round = 0; round < 3; round++) {
      assertEquals(names, BookFolder.read(root).chapters().stream().map(Chapter::name).toList());
    }
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
  }

  private String message(Path folder) {
    return assertThrows(UserError.class, () -> BookFolder.read(folder)).message().en();
  }

  private String refusal() {
    BadSetting bad = assertThrows(BadSetting.class, () -> BookFolder.read(root));
    return "duikan.yml:" + bad.place().start().line() + ": " + bad.message().en();
  }

  private static List<String> faults(Book book) {
    return book.faults().stream()
        .map(fault -> fault.place().path() + " " + fault.rule() + " " + fault.variant())
        .toList();
  }
}
