package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code duikan init} lays out is a book that the other commands have nothing against. */
final class InitTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Surroundings here =
        new Surroundings(
            folder,
            Map.of("LANG", "en_GB.UTF-8"),
            false,
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return Main.run(List.of(args), here);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aNewBookIsClean(String language) {
    assertEquals(0, run("init", "--lang", language), err::toString);
    for (List<String> check :
        List.of(
            List.of("lint", "--fail-on", "warning"),
            List.of("readme", "--check"),
            List.of("stamp", "--check"),
            List.of("align", "--check"),
            List.of("glossary", "check"),
            List.of("progress", "--fail-under", "100"))) {
      assertEquals(0, run(check.toArray(String[]::new)), () -> check + "\n" + out + err);
    }
    assertEquals(0, run("lint", "--fail-on", "never", "--quiet"));
    assertEquals("", out.toString(), "not even a hint");
    assertEquals(0, run("explain", "as-everyone-knows"), err::toString);
  }

  @Test
  void whatIsThereStaysAsItIs() throws IOException {
    for (String name : List.of("duikan.yml", "glossary.csv", "readme.MD", ".gitlab-ci.yml")) {
      Files.writeString(folder.resolve(name), name.equals("duikan.yml") ? "# 我的\r\n" : "mine");
    }
    run("init", "--ci", "gitlab");
    Map<String, String> once = files();
    assertEquals("# 我的\r\n", once.get("duikan.yml"));
    assertEquals("mine", once.get("glossary.csv"));
    assertEquals("mine", once.get("readme.MD"));
    assertEquals("mine", once.get(".gitlab-ci.yml"));
    assertTrue(!once.containsKey("README.md"), "a README of another letter case is one");
    assertEquals(0, run("init", "--ci", "gitlab"), err::toString);
    assertEquals(once, files());
    assertTrue(!out.toString().contains("made:"), out::toString);
  }

  @Test
  void theSettingsOfABookThatIsThereAreFollowed() throws IOException {
    Files.writeString(folder.resolve("duikan.yml"), "source: e\ntarget: z\nglossary: g.csv\n");
    Files.createDirectories(folder.resolve("e"));
    Files.createDirectories(folder.resolve("z"));
    assertEquals(0, run("init", "--ci", "none"), err::toString);
    assertTrue(files().containsKey("e/01-two-readers.md"), files()::toString);
    assertEquals(0, run("lint", "--fail-on", "warning"), out::toString);
  }

  @Test
  void theWorkflowStandsInTheRepositoryAroundTheBook() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    assertEquals(0, run("init", "books/a b", "--pre-commit"), err::toString);
    assertTrue(out.toString().contains("  ../../.github/workflows/duikan.yml"), out::toString);
    assertTrue(out.toString().contains("cd 'books/a b'"), out::toString);
    assertTrue(text(".github/workflows/duikan.yml").contains("book: 'books/a b'\n"));
    assertTrue(text(".pre-commit-config.yaml").contains("[--book, 'books/a b']"));
  }

  @Test
  void aFileIsNoFolderToLayABookOutIn() throws IOException {
    Files.writeString(folder.resolve("书"), "");
    assertEquals(2, run("init", "书"));
    assertTrue(err.toString().contains("is a file, not a folder"), err::toString);
  }
}
