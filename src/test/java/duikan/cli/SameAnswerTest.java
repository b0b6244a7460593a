package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same book gets the same answer, byte for byte; {@code bench/same} asks whole processes. */
final class SameAnswerTest {
  private static final String LEAN = "--skip=grammar,broken-mermaid";
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("lint", LEAN, "--no-cache"),
          List.of("lint", LEAN, "--no-cache", "--format=json"),
          List.of("lint", LEAN, "--no-cache", "--format=sarif"),
          List.of("align", "--format=json"),
          List.of("progress"),
          List.of("progress", "--format=json"),
          List.of("readme", "--check"),
          List.of("term", "数据库", "--format=json"),
          List.of("glossary", "harvest", "--format=json"));

  @TempDir private Path folder;
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void asItWas() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  /** Three chapters with some faults, their files made in an order of chance. */
  private Path book(String name, long seed) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (String part : List.of("source-en", "target-zh")) {
      try (Stream<Path> pages = Files.list(Path.of(part))) {
        for (Path page : (Iterable<Path>) pages::iterator) {
          if (page.getFileName().toString().matches("第?0[2-4].*\\.md")) {
            String text = Files.readString(page);
            files.put(page, part.equals("source-en") ? text : text.replace("。\n", "I,i 。\n"));
          }
        }
      }
    }
    files.put(Path.of("glossary.csv"), Files.readString(Path.of("glossary.csv")));
    files.put(
        Path.of("README.md"),
        "# 书\n\n<!-- duikan:begin chapters -->\n旧\n<!-- duikan:end -->\n\n第1-30章\n");
    List<Path> order = new ArrayList<>(files.keySet());
    Collections.shuffle(order, new Random(seed));
    Path root = folder.resolve(name).resolve("book");
    for (Path file : order) {
      Path place = root.resolve(file.toString());
      Files.createDirectories(place.getParent());
      Files.writeString(place, files.get(file));
    }
    return root;
  }

  private String answers(Path here, Map<String, String> more, String... options) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("GIT_CEILING_DIRECTORIES", folder.toString());
    StringBuilder all = new StringBuilder();
    for (List<String> question : QUESTIONS) {
      List<String> args = new ArrayList<>(question);
      args.add("--lang=en");
      Collections.addAll(args, options);
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Surroundings surroundings =
          new Surroundings(here, environment, false, new PrintWriter(out), new PrintWriter(err));
      int exit = Main.run(args, surroundings);
      assertTrue(exit < 2, () -> args + "\n" + err);
      all.append(args.get(0)).append(' ').append(exit).append('\n').append(out);
    }
    return all.toString();
  }

  @Test
  void everyRunInEveryLocaleAndTimeZoneSaysTheSame() throws IOException {
    Path book = book("a", 1);
    String first = answers(book, Map.of());
    String[] languages = {"tr-TR", "zh-CN", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "az-AZ"};
    String[] zones = {"Asia/Shanghai", "America/St_Johns", "Pacific/Apia", "UTC", "Africa/Cairo"};
    for (int i = 0; i < languages.length; i++) {
      Locale.setDefault(Locale.forLanguageTag(languages[i]));
      TimeZone.setDefault(TimeZone.getTimeZone(zones[i]));
      Map<String, String> environment = Map.of("LC_ALL", languages[i].replace('-', '_'));
      assertEquals(first, answers(book, environment), languages[i]);
    }
  }

  @Test
  void theTerminalInWhichAFileIsWrittenDoesNotMatter() throws IOException {
    Path book = book("a", 1);
    String first = answers(book, Map.of());
    for (String columns : List.of("40", "80", "333", "x")) {
      assertEquals(first, answers(book, Map.of("COLUMNS", columns, "TERM", "dumb")), columns);
    }
  }

  @Test
  void theOrderInWhichFilesWereMadeDoesNotMatter() throws IOException {
    String first = answers(book("a", 1), Map.of());
    for (int seed = 2; seed < 5; seed++) {
      assertEquals(first, answers(book("b" + seed, seed), Map.of()));
    }
  }

  @Test
  void theWayToTheBookDoesNotMatter() throws IOException {
    Path book = book("a", 1);
    String first = answers(book, Map.of());
    assertEquals(first, answers(book, Map.of(), "--book=" + book));
    assertEquals(first, answers(book, Map.of(), "--book=../book/."));
    assertEquals(first, answers(book.resolve("target-zh"), Map.of()));
    Path link = Files.createSymbolicLink(folder.resolve("link"), book);
    assertEquals(first, answers(link, Map.of()));
    assertEquals(first, answers(book, Map.of(), "--book=" + link));
  }
}
