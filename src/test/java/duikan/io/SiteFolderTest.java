package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteFolderTest {
  @TempDir private Path temporary;

  private Path site() {
    return temporary.resolve("a/site");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> inside = Files.list(site())) {
      return List.copyOf(new TreeSet<>(inside.map(file -> file.getFileName().toString()).toList()));
    }
  }

  @Test
  void aNewFolderIsMade() throws IOException {
    SiteFolder.at(site()).write(texts(Map.of("index.html", "一", ".nojekyll", "")));
    assertEquals(List.of(".duikan-report", ".nojekyll", "index.html"), files());
    assertEquals("一", Files.readString(site().resolve("index.html")));
  }

  @Test
  void aPageThatIsNoMoreGoesAndWhatIsNotOursStays() throws IOException {
    SiteFolder.at(site()).write(texts(Map.of("index.html", "1", "old.html", "1")));
    Files.writeString(site().resolve("CNAME"), "book.example");
    SiteFolder.at(site()).write(texts(Map.of("index.html", "2", "new.html", "2")));
    assertEquals(List.of(".duikan-report", "CNAME", "index.html", "new.html"), files());
    assertEquals("2", Files.readString(site().resolve("index.html")));
  }

  @Test
  void somebodyElsesFolderIsLeftAlone() throws IOException {
    Files.createDirectories(site());
    Files.writeString(site().resolve("thesis.tex"), "x");
    UserError error =
        assertThrows(
            UserError.class, () -> SiteFolder.at(site()).write(texts(Map.of("index.html", ""))));
    assertTrue(error.message().en().contains("not empty"), error.message().en());
    assertEquals(List.of("thesis.tex"), files());
  }

  @Test
  void somebodyElsesFileIsNotWrittenOver() throws IOException {
    SiteFolder.at(site()).write(texts(Map.of("index.html", "")));
    Files.writeString(site().resolve("about.html"), "mine");
    assertThrows(
        UserError.class,
        () -> SiteFolder.at(site()).write(texts(Map.of("index.html", "2", "about.html", ""))));
    assertEquals("mine", Files.readString(site().resolve("about.html")));
    assertEquals("", Files.readString(site().resolve("index.html")));
  }

  @Test
  void aListThatWasTamperedWithReachesNothingOutside() throws IOException {
    SiteFolder.at(site()).write(texts(Map.of("index.html", "")));
    Path outside = temporary.resolve("a/precious.html");
    Files.writeString(outside, "x");
    Files.writeString(
        site().resolve(".duikan-report"), "duikan report 1\n../precious.html\n" + outside + "\n");
    assertThrows(
        UserError.class, () -> SiteFolder.at(site()).write(texts(Map.of("index.html", ""))));
    assertTrue(Files.exists(outside));
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    SiteFolder.at(site()).write(texts(Map.of("index.html", "")));
    Path outside = temporary.resolve("a/precious.html");
    Files.writeString(outside, "x");
    Files.delete(site().resolve("index.html"));
    Files.createSymbolicLink(site().resolve("index.html"), outside);
    assertThrows(
        UserError.class, () -> SiteFolder.at(site()).write(texts(Map.of("index.html", "evil"))));
    assertEquals("x", Files.readString(outside));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.createDirectories(site().getParent());
    Files.writeString(site(), "x");
    assertThrows(
        UserError.class, () -> SiteFolder.at(site()).write(texts(Map.of("index.html", ""))));
    assertFalse(Files.isDirectory(site()));
  }

  @Test
  void commitsAreSpreadEvenlyAndTheLastIsAmongThem() {
    assertEquals(List.of(1, 2, 3), GitSample.spread(List.of(1, 2, 3), 5));
    assertEquals(List.of(1, 3, 5, 7, 9), GitSample.spread(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 5));
    assertEquals(List.of(9), GitSample.spread(List.of(1, 5, 9), 1));
  }

  private static Map<String, WholeFile.Content> texts(Map<String, String> texts) {
    Map<String, WholeFile.Content> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, out -> out.write(text)));
    return files;
  }
}
