package duikan.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchFolderTest {
  @TempDir private Path home;

  @Test
  void filesAreThereUntilItIsClosed() throws Exception {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '#', (byte) 0xFF};
    GitTree tree =
        new GitTree(
            List.of("第01章 𠮷%20.md", "图/a b.png"),
            Map.of("第01章 𠮷%20.md", bytes),
            Map.of("别名.md", "第01章 𠮷%20.md"));
    ScratchFolder folder = ScratchFolder.of(tree);
    Path root = folder.root();
    assertArrayEquals(bytes, Files.readAllBytes(root.resolve("第01章 𠮷%20.md")));
    assertArrayEquals(bytes, Files.readAllBytes(root.resolve("别名.md")));
    assertEquals(0, Files.size(root.resolve("图/a b.png")));
    folder.close();
    assertFalse(Files.exists(root));
  }

  /** No git makes such a tree, but nothing keeps anybody from making one. */
  @Test
  void nothingIsWrittenThroughALinkOrDeletedBehindIt() throws Exception {
    Path victim = Files.createDirectories(home.resolve("victim"));
    Files.writeString(victim.resolve("kept"), "kept");
    GitTree tree =
        new GitTree(
            List.of("a/x.md"),
            Map.of("a/x.md", new byte[] {'x'}),
            Map.of("a", victim.toString(), "b", victim.toString()));
    try (ScratchFolder folder = ScratchFolder.of(tree)) {
      assertTrue(Files.isDirectory(folder.root().resolve("a"), LinkOption.NOFOLLOW_LINKS));
      assertTrue(Files.isSymbolicLink(folder.root().resolve("b")));
    }
    assertEquals(List.of("kept"), List.of(victim.toFile().list()));
  }
}
