package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aWriteThatFailsLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("甲.md"), "旧");
    UserError error =
        assertThrows(
            UserError.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("新".repeat(100_000));
                      throw new IOException("No space left on device");
                    }));
    assertEquals("cannot write " + file + ": No space left on device", error.message().en());
    assertEquals("旧", Files.readString(file));
    assertEquals(List.of("甲.md"), names());
  }

  @Test
  void aDiskThatIsFullSaysSo() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no such device here");
    UserError error = assertThrows(UserError.class, () -> WholeFile.write(full, "x"));
    assertEquals("cannot write /dev/full: No space left on device", error.message().en());
  }

  @Test
  void aFolderThatIsNotThereSaysSo() {
    Path file = folder.resolve("no/b.svg");
    UserError error = assertThrows(UserError.class, () -> WholeFile.write(file, "x"));
    assertEquals("cannot write " + file + ": no such file or folder", error.message().en());
    assertEquals("无法写入 " + file + "：文件或文件夹不存在", error.message().zh());
  }

  @Test
  void whatAKilledRunLeftIsClearedAwayAndNothingElse() throws Exception {
    Path mine = Files.writeString(folder.resolve(".duikan-notes.tmp"), "我的");
    Path left = Files.writeString(folder.resolve(".duikan-0123456789abcdef.tmp"), "半");
    WholeFile.write(folder.resolve("a"), "新");
    assertTrue(Files.exists(left), "another run may be at it");
    Unfinished.clear(folder, Instant.now().plusSeconds(1));
    assertFalse(Files.exists(left));
    assertEquals(List.of(".duikan-notes.tmp", "a"), names());
    assertEquals("我的", Files.readString(mine));
  }

  @Test
  void aFileKeepsItsModeAndAReadOnlyOneStays() throws Exception {
    Path file = Files.writeString(folder.resolve("duikan.lock"), "旧");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    WholeFile.write(file, "新");
    assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    UserError error = assertThrows(UserError.class, () -> WholeFile.write(file, "更新"));
    assertEquals("cannot write " + file + ": it is read-only", error.message().en());
    assertEquals("新", Files.readString(file));
  }

  @Test
  void aFileThatTheSuperuserWritesStaysItsOwners() throws Exception {
    Path file = Files.writeString(folder.resolve("duikan.lock"), "旧");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("unix"));
    assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "only root may give files away");
    Files.setAttribute(file, "unix:uid", 12_345);
    Files.setAttribute(file, "unix:gid", 54_321);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    WholeFile.write(file, "新");
    byte[] written = "新".getBytes(StandardCharsets.UTF_8);
    assertTrue(WholeFile.replace(file, written, new byte[] {'x'}));
    assertEquals(Map.of("uid", 12_345, "gid", 54_321), Files.readAttributes(file, "unix:uid,gid"));
    assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aFileIsMadeOnlyWhereThereIsNone() throws Exception {
    Path file = folder.resolve("duikan.yml");
    assertTrue(WholeFile.make(file, "一"));
    assertFalse(WholeFile.make(file, "二"));
    assertEquals("一", Files.readString(file));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
    assertFalse(WholeFile.make(link, "二"));
    assertEquals(List.of("duikan.yml", "link"), names());
  }

  @Test
  void manyRunsThatWriteAtOnceLeaveOneWholeFile() throws Exception {
    Path file = folder.resolve("a");
    List<Thread> threads =
        Stream.of("甲", "乙", "丙", "丁")
            .map(
                text ->
                    new Thread(
                        () -> {
                          for (int i = 0; i < 25; i++) {
                            WholeFile.write(file, text.repeat(10_000));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (int i = 0; i < 200; i++) {
      if (Files.exists(file)) {
        String text = Files.readString(file);
        assertEquals(text.substring(0, 1).repeat(10_000), text);
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of("a"), names());
  }
}
