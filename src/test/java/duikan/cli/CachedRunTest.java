package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import duikan.book.BadSetting;
import duikan.doc.Language;
import duikan.io.CacheFolder;
import duikan.io.UserError;
import duikan.lint.Outcome;
import duikan.lint.Shard;
import duikan.lint.Verdict;
import duikan.report.JsonReport;
import duikan.web.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that remembers says what a run that does not would say, whatever happened in between. */
final class CachedRunTest {
  /** How many random edits; {@code bench/cached-fresh} asks for a thousand. */
  private static final int EDITS = Integer.getInteger("edits", 40);

  private static final long SEED = Long.getLong("seed", 20_261_123);

  private static final Set<String> ENGINES =
      Set.of("grammar", "broken-mermaid", "mermaid-unchecked", "mermaid-pitfall");

  /** What an edit may write. */
  private static final List<String> PIECES =
      List.of(
          "，",
          ",",
          " ",
          "\n",
          "\n\n",
          "缓存",
          "Cache",
          "负载均衡器 (Load Balancer)",
          "load balancer",
          "# 第03章：又一个",
          "[到处](第02章_缓存.md)",
          "[nowhere](nowhere.md#哪里)",
          "使用Redis实现",
          "<!-- duikan-allow touching-scripts -->",
          "<!-- duikan-allow dead-link -->",
          "```\n",
          "| 甲 | 乙 |\n",
          "--- \n",
          "---\nduikan: {status: draft}\n---\n",
          "𠮷",
          "“引用”",
          "第三章 1,200 3%",
          "\uFFFD",
          "\u200B");

  private static final List<String> SETTINGS =
      List.of(
          "",
          "rules: {touching-scripts: error}\n",
          "rules: {touching-scripts: {style: never}}\n",
          "rules: {dead-link: off, halfwidth-punctuation: info}\n",
          "exclude: [target-zh/新*]\n",
          "pair: {source-en/04-caching.md: target-zh/新02.md}\n",
          "no such: setting\n",
          "overrides: [{paths: [target-zh/第01*], rules: {heading-jump: error}}]\n");

  @TempDir Path folder;
  private Path root;
  private Random random;
  private Optional<Repository> history = Optional.empty();

  @BeforeEach
  void aBook() throws IOException, InterruptedException {
    random = new Random(SEED);
    root = Files.createDirectory(folder.resolve("book")).toRealPath();
    for (String part : List.of("source-en", "target-zh")) {
      try (Stream<Path> pages = Files.list(Path.of(part))) {
        Files.createDirectory(root.resolve(part));
        for (Path page : (Iterable<Path>) pages.filter(CachedRunTest::isTaken)::iterator) {
          Files.copy(page, root.resolve(page.toString()));
        }
      }
    }
    Files.copy(Path.of("glossary.csv"), root.resolve("glossary.csv"));
    Files.createDirectory(root.resolve("rules"));
    Files.writeString(
        root.resolve("README.md"),
        "# 书\n\n见[缓存](target-zh/第04章_缓存——柜台下的小书架.md)，第1-3章。![图](图0.svg)\n");
    if (Repository.hasGit()) {
      Repository book = new Repository(folder.toRealPath(), root);
      book.git("init", "-q");
      book.commit();
      history = Optional.of(book);
    }
  }

  // Four chapters are enough for one to speak of another.
  private static boolean isTaken(Path page) {
    return page.getFileName().toString().matches("第?0[2-5].*\\.md");
  }

  private Surroundings here() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Surroundings(
        root,
        Map.of(
            "DUIKAN_CACHE", folder.resolve("cache").toString(),
            "GIT_CEILING_DIRECTORIES", folder.toString()),
        false,
        nowhere,
        nowhere);
  }

  private String run(boolean cached) throws IOException {
    Optional<Path> memory = cached ? CacheFolder.of(here().environment()) : Optional.empty();
    Optional<String> build = memory.map(folder -> "test");
    Checkup checkup =
        new Checkup(
            here(),
            root,
            Set.of(),
            ENGINES,
            Optional.empty(),
            Shard.whole(),
            memory,
            build,
            Web.none());
    try {
      Verdict verdict = checkup.now(book -> {}).verdict();
      StringWriter out = new StringWriter();
      int files = verdict.pages().size();
      new JsonReport(Language.ZH).write(new Outcome(verdict.diagnostics(), files), out);
      return verdict.pages() + "\n" + verdict.others() + "\n" + out;
    } catch (BadSetting wrong) {
      return "duikan.yml: " + wrong.getMessage();
    } catch (UserError wrong) {
      return String.valueOf(wrong.getMessage());
    }
  }

  @Test
  void aCachedRunEqualsAFreshOneAfterEveryEdit() throws IOException, InterruptedException {
    run(true);
    int different = 0;
    String before = "";
    for (int i = 0; i < EDITS; i++) {
      String edit = edit();
      String fresh = run(false);
      assertEquals(fresh, run(true), () -> "after " + edit);
      assertEquals(fresh, run(true), () -> "again after " + edit);
      different += fresh.equals(before) ? 0 : 1;
      before = fresh;
    }
    System.out.println(EDITS + " edits, " + different + " of them changed what is found");
    assertTrue(different > EDITS / 3, "the edits must matter: " + different);
  }

  @Test
  void anUnchangedBookIsNotLintedAgain() throws IOException {
    String first = run(true);
    Path kept = kept();
    Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));
    Object file = key(kept);
    assertEquals(first, run(true));
    assertEquals(file, key(kept()), "nothing was written");
    assertTrue(
        Files.getLastModifiedTime(kept).toInstant().isAfter(Instant.EPOCH), "it was looked at");
  }

  @Test
  void aDamagedCacheIsNotBelieved() throws IOException {
    String first = run(true);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertTrue(files.size() >= 2, files.toString());
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 3; i++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, damaged);
        assertEquals(first, run(true));
        Files.write(file, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
        assertEquals(first, run(true));
      }
      Files.write(file, new byte[0]);
      assertEquals(first, run(true));
    }
  }

  @Test
  void aFileThatComesBackIsSeen() throws IOException {
    Path page = root.resolve("target-zh").resolve("第04章_缓存——柜台下的小书架.md");
    String first = run(true);
    String text = Files.readString(page);
    Files.delete(page);
    String without = run(true);
    assertNotEquals(first, without);
    Files.writeString(page, text);
    assertEquals(first, run(true));
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache").resolve("verdicts"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private static Object key(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    return is.fileKey() == null ? is.creationTime() : is.fileKey();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> !file.startsWith(root.resolve(".git")) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private String edit() throws IOException, InterruptedException {
    List<Path> files = files();
    Path file = files.get(random.nextInt(files.size()));
    String name = root.relativize(file).toString();
    try {
      return switch (random.nextInt(18)) {
        case 0 -> settings();
        case 1 -> glossary();
        case 2 -> ownRule();
        case 3 -> {
          Path moved = file.resolveSibling("新" + random.nextInt(20) + ".md");
          Files.move(file, moved);
          yield "moving " + name + " to " + moved.getFileName();
        }
        case 4 -> {
          if (files.size() > 6) {
            Files.delete(file);
          }
          yield "deleting " + name;
        }
        case 5 -> {
          Path link = root.resolve("target-zh/链" + random.nextInt(5) + ".md");
          Files.createSymbolicLink(link, file);
          yield "linking " + link + " to " + name;
        }
        case 6 -> {
          Path copy = root.resolve("target-zh/第0" + random.nextInt(9) + "章_缓存.md");
          Files.copy(file, copy);
          yield "copying " + name + " to " + copy.getFileName();
        }
        case 7 -> commit();
        case 8 -> stamp();
        case 9 -> image();
        case 10 -> {
          Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(random.nextInt())));
          yield "touching " + name;
        }
        default -> {
          write(file);
          yield "writing into " + name;
        }
      };
    } catch (FileAlreadyExistsException there) {
      return "nothing";
    }
  }

  private void write(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(random.nextInt(8) == 0 ? 400 : 4));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    String edited = text.substring(0, from) + piece + text.substring(to);
    Files.write(
        file, edited.getBytes(StandardCharsets.UTF_8)); // half a pair becomes a question mark
  }

  private String settings() throws IOException {
    String text = SETTINGS.get(random.nextInt(SETTINGS.size()));
    Files.writeString(root.resolve("duikan.yml"), text);
    return "setting " + text;
  }

  private String commit() throws IOException, InterruptedException {
    if (history.isPresent()) {
      history.get().git("add", "-A");
      history.get().git("commit", "-q", "--allow-empty", "-m", "x");
    }
    return "a commit";
  }

  private String stamp() throws IOException {
    if (random.nextInt(3) == 0) {
      Files.deleteIfExists(root.resolve("duikan.lock"));
      return "deleting the stamps";
    }
    return "stamping: " + Main.run(List.of("stamp"), here());
  }

  private String image() throws IOException {
    Path image = root.resolve("图" + random.nextInt(2) + ".svg");
    if (!Files.deleteIfExists(image)) {
      Files.writeString(image, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    return "drawing or deleting " + image.getFileName();
  }

  private String glossary() throws IOException {
    Path file = root.resolve("glossary.csv");
    List<String> rows = new ArrayList<>();
    if (Files.exists(file)) {
      rows.addAll(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
    }
    int row = rows.size() > 1 ? 1 + random.nextInt(rows.size() - 1) : 0;
    switch (row == 0 ? 0 : random.nextInt(3)) {
      case 0 -> rows.add("word " + random.nextInt(5) + ",缓存");
      case 1 -> rows.remove(row);
      default -> rows.set(row, cell(rows.get(row)));
    }
    Files.write(file, rows);
    return "editing the glossary";
  }

  private String cell(String row) {
    String[] cells = row.split(",", -1);
    cells[random.nextInt(cells.length)] =
        List.of("", "缓存", "书", "never", "x|y").get(random.nextInt(5));
    return String.join(",", cells);
  }

  private String ownRule() throws IOException {
    String word = List.of("的", "书", "缓存", "可以").get(random.nextInt(4));
    String page =
        """
        ---
        name: own-word
        severity: warning
        fix: none
        message: "no %s"
        message-zh: "不要%s"
        pattern: "%s"
        ---
        Why.

        ```bad
        %s
        ```

        ```good
        x
        ```
        """
            .formatted(word, word, word, word);
    Files.writeString(root.resolve("rules/own-word.md"), page);
    return "a rule against " + word;
  }
}
