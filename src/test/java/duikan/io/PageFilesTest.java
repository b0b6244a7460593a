package duikan.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.doc.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageFilesTest {
  private static final String PATH = "target-zh/第01章_灯.md";

  @TempDir private Path root;
  private Path file;
  private PageFiles files;

  @BeforeEach
  void makeBook() throws IOException {
    Files.createDirectories(root.resolve("target-zh"));
    file = root.resolve(PATH);
    files = PageFiles.of(root);
  }

  private Source put(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    return Source.decode(PATH, bytes);
  }

  @Test
  void aPageIsReplacedByteForByte() throws IOException {
    Source read = put("\uFEFF# 灯\r\n\r\n𠮷使用。");
    assertEquals(Optional.empty(), files.write(read, read.with("# 灯\r\n\r\n𠮷用。")));
    assertArrayEquals(
        "\uFEFF# 灯\r\n\r\n𠮷用。".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    try (Stream<Path> beside = Files.list(file.resolveSibling(""))) {
      assertEquals(1, beside.count());
    }
  }

  @Test
  void theModeStays() throws IOException {
    Source read = put("甲\n");
    for (String mode : new String[] {"rw-rw----", "rwxr-xr-x", "rw-------"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertEquals(Optional.empty(), files.write(read, read.with("甲\n")));
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws IOException {
    Source read = put("甲\n");
    Files.writeString(file, "somebody else's\n");
    String reason = files.write(read, read.with("乙\n")).orElseThrow().en();
    assertTrue(reason.contains("changed since it was read"), reason);
    assertEquals("somebody else's\n", Files.readString(file));
  }

  @Test
  void aFileThatIsGoneStaysGone() throws IOException {
    Source read = put("甲\n");
    Files.delete(file);
    assertEquals("the file is gone", files.write(read, read.with("乙\n")).orElseThrow().en());
    assertTrue(Files.notExists(file));
  }

  @Test
  void aReadOnlyFileIsLocked() throws IOException {
    put("甲\n");
    assertEquals(Optional.empty(), files.lock(PATH));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertEquals("the file is read-only", files.lock(PATH).orElseThrow().en());
  }

  @Test
  void aLinkStaysALinkAndThePageItLeadsToIsWritten() throws IOException {
    Source read = put("甲\n");
    Path link = root.resolve("target-zh/第02章.md");
    Files.createSymbolicLink(link, Path.of("第01章_灯.md"));
    Source linked = Source.of("target-zh/第02章.md", read.text());
    assertEquals(Optional.empty(), files.write(linked, linked.with("乙\n")));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("乙\n", Files.readString(file));
  }

  @Test
  void aLinkOutOfTheBookIsNeverFollowed(@TempDir Path elsewhere) throws IOException {
    Path foreign = elsewhere.resolve("a.md");
    Files.writeString(foreign, "甲\n");
    Files.createSymbolicLink(file, foreign);
    Source read = Source.of(PATH, "甲\n");
    assertTrue(files.write(read, read.with("乙\n")).isPresent());
    assertEquals("甲\n", Files.readString(foreign));
  }
}
