package duikan.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.ByContent;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.TooHostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On the sample book of this repository, as if its names told nothing. */
final class ContentPairingTest {
  private static List<Document> pages(String folder) throws IOException, TooHostile {
    List<Document> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        pages.add(Markdown.parse(Source.of(name(file), Files.readString(file))));
      }
    }
    return pages;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Map<String, String> matches(List<Document> sources, List<Document> targets) {
    Map<String, String> matches = new TreeMap<>();
    for (ByContent.Match match : new ContentPairing().match(sources, targets)) {
      matches.put(match.source().path(), match.target().path().replaceFirst("_.*", ""));
    }
    return matches;
  }

  private static Document cut(Document page, String path, boolean firstHalf) throws TooHostile {
    int middle = page.blocks().get(page.blocks().size() / 2).span().start();
    String text = page.text();
    return Markdown.parse(
        Source.of(path, firstHalf ? text.substring(0, middle) : text.substring(middle)));
  }

  @Test
  void renumberedChaptersFindEachOther() throws Exception {
    List<Document> sources = pages("source-en");
    List<Document> targets = new ArrayList<>(pages("target-zh"));
    Collections.reverse(targets);
    Map<String, String> matches = matches(sources, targets);
    assertEquals("第01章", matches.get("01-one-server.md"));
    assertEquals("第06章", matches.get("06-replication.md"));
    assertEquals("第11章", matches.get("11-bells-and-fuses.md"));
    assertEquals("后记.md", matches.get("afterword.md"));
    assertEquals(targets.size(), matches.size());
  }

  @Test
  void chapterIsNotPairedWithAnotherOfTheSameBook() throws Exception {
    List<Document> sources = pages("source-en");
    List<Document> targets = pages("target-zh");
    assertEquals(Map.of(), matches(sources.subList(3, 4), targets.subList(5, 6)));
    assertEquals(Map.of(), matches(sources.subList(7, 9), targets.subList(3, 5)));
  }

  @Test
  void splitChapterIsPairedWithOneOfItsParts() throws Exception {
    Document source = pages("source-en").get(3);
    Document target =
        pages("target-zh").stream()
            .filter(page -> page.path().startsWith("第03章"))
            .findFirst()
            .orElseThrow();
    Map<String, String> matches =
        matches(List.of(source), List.of(cut(target, "a.md", true), cut(target, "b.md", false)));
    assertEquals(1, matches.size());
  }

  @Test
  void nothingIsPairedWithAnEmptyChapter() throws Exception {
    Document source = pages("source-en").get(3);
    Document empty = Markdown.parse(Source.of("empty.md", ""));
    assertEquals(Map.of(), matches(List.of(source), List.of(empty)));
  }
}
