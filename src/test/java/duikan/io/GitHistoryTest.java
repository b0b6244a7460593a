package duikan.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duikan.align.AlignedBook;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.ByContent;
import duikan.progress.Evidence;
import duikan.progress.Silence;
import duikan.progress.Staleness;
import duikan.progress.StampFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stale passages as the history of a real repository tells them. */
final class GitHistoryTest {
  private static final String KEEPER = "The keeper climbs the stairs every evening and lights it.";
  private static final String STORM = "A storm broke the window last winter, and nobody mended it.";
  private static final String SHIPS = "Ships pass the rock at night, for they see the light.";
  private static final String KEEPER_ZH = "看守人每天傍晚爬上楼梯，把它点亮。";
  private static final String STORM_ZH = "去年冬天一场暴风雨打破了窗户，没有人去修，𠮷。";
  private static final String SHIPS_ZH = "船只夜里驶过礁石，因为看得见灯光。";
  private static final String EN = page("# The Lamp", KEEPER, STORM, SHIPS);
  private static final String ZH = page("# 灯", KEEPER_ZH, STORM_ZH, SHIPS_ZH);
  private static final String OF_STORM = "winter > summer";

  @TempDir private Path home;
  private Path root = Path.of("");
  private final List<String> environment = new ArrayList<>();

  @BeforeEach
  void aBook() throws IOException, InterruptedException {
    root = home.resolve("book 书");
    Files.createDirectories(root);
    assumeTrue(hasGit(), "no git on this machine");
    git("init", "-q", "-b", "main");
    write("source-en/01.md", EN);
    write("target-zh/01.md", ZH);
    commit();
  }

  private static String page(String... blocks) {
    return String.join("\n\n", blocks) + "\n";
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private void git(String... words) throws IOException, InterruptedException {
    git(root, words);
  }

  private void git(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=n", "-c"));
    command.addAll(List.of("user.email=n@example.org", "-c", "core.autocrlf=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    environment.forEach(
        each -> builder.environment().put(each.split("=", 2)[0], each.split("=", 2)[1]));
    builder.environment().put("GIT_CONFIG_GLOBAL", home.resolve("none").toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    assertEquals(0, process.exitValue(), said);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void replace(String path, String from, String to)
      throws IOException, InterruptedException {
    String text = Files.readString(root.resolve(path));
    assertFalse(text.equals(text.replace(from, to)), path + " has no " + from);
    write(path, text.replace(from, to));
    commit();
  }

  private void commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", "x");
  }

  /** What is stale, {@code before > after} in the words that differ; or why it is not known. */
  private List<String> stale() throws BadSetting {
    return stale(root, Map.of());
  }

  private static List<String> stale(Path folder, Map<String, String> variables) throws BadSetting {
    Book book = BookFolder.read(folder);
    Evidence evidence =
        new Evidence(() -> Stamps.read(folder), new GitHistory(folder.toAbsolutePath(), variables));
    return told(book, evidence);
  }

  private static List<String> told(Book book, Evidence evidence) {
    List<String> told = new ArrayList<>();
    AlignedBook.of(book)
        .chapters()
        .forEach(
            chapter -> {
              Staleness staleness = evidence.of(book, chapter, 2);
              staleness.passages().forEach(one -> told.add(words(one)));
              staleness.unknown().ifPresent(why -> told.add(why.label()));
            });
    return told;
  }

  private static String words(Staleness.Outdated one) {
    List<String> before = List.of(one.before().orElse("-").split("[ ,.]+"));
    List<String> after = List.of(one.after().split("[ ,.]+"));
    return String.join(" ", before.stream().filter(word -> !after.contains(word)).toList())
        + " > "
        + String.join(" ", after.stream().filter(word -> !before.contains(word)).toList());
  }

  @Test
  void aSampleOfCommitsPassesOverThoseThatChangeNothingOfTheBook() throws Exception {
    write("notes.txt", "bread, milk");
    commit();
    replace("source-en/01.md", "winter", "summer");
    List<String> paths = List.of("source-en", "target-zh", "duikan.lock");
    GitSample sample = GitSample.of(root, Map.of(), paths, 5);
    assertEquals(2, sample.commits().size());
    assertEquals(Optional.empty(), sample.silence());
    assertFalse(sample.cutOff());
    GitSample.Commit last = GitSample.of(root, Map.of(), paths, 1).commits().get(0);
    assertEquals(sample.commits().get(1), last);
    assertEquals(10, last.date().length());
  }

  @Test
  void aFolderWithoutRepositoryHasNoCommits() {
    GitSample sample = GitSample.of(home, Map.of(), List.of("source-en"), 5);
    assertEquals(Optional.of(Silence.NO_REPOSITORY), sample.silence());
    assertEquals(List.of(), sample.commits());
  }

  @Test
  void nothingChangedIsNotStale() throws Exception {
    assertEquals(List.of(), stale());
  }

  @Test
  void englishThatChangedLaterIsStaleUntilTheTranslationFollows() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    assertEquals(List.of(OF_STORM), stale());
    replace("target-zh/01.md", "灯光", "光亮");
    assertEquals(List.of(OF_STORM), stale());
    replace("target-zh/01.md", "冬天", "夏天");
    assertEquals(List.of(), stale());
  }

  @Test
  void whatIsNotCommittedCountsAsItStands() throws Exception {
    write("source-en/01.md", EN.replace("winter", "summer"));
    assertEquals(List.of(OF_STORM), stale());
    write("target-zh/01.md", ZH.replace("冬天", "夏天"));
    assertEquals(List.of(), stale());
  }

  @Test
  void aBlankOrAMarkPutRightMakesNoTranslationNewer() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    replace("target-zh/01.md", "，", "， ");
    assertEquals(List.of(OF_STORM), stale());
  }

  @Test
  void spellingMarkupLineEndsAndOrderAreNoChange() throws Exception {
    replace("source-en/01.md", "stairs", "stiars");
    replace("source-en/01.md", "window", "**window**");
    write("source-en/01.md", page("# The Lamp", SHIPS, KEEPER, STORM).replace("\n", "\r\n"));
    write("target-zh/01.md", page("# 灯", SHIPS_ZH, KEEPER_ZH, STORM_ZH));
    commit();
    assertEquals(List.of(), stale());
  }

  @Test
  void aTranslationThatMovedIsAsOldAsItWas() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    write("target-zh/01.md", page("# 灯", STORM_ZH, KEEPER_ZH, SHIPS_ZH));
    commit();
    write("target-zh/01.md", ZH);
    commit();
    assertEquals(List.of(OF_STORM), stale());
  }

  @Test
  void aCopyOfTheEnglishIsNotStale() throws Exception {
    write("target-zh/01.md", EN);
    commit();
    replace("source-en/01.md", "winter", "summer");
    assertEquals(List.of(), stale());
  }

  @Test
  void aRevertIsAChange() throws Exception {
    write("source-en/01.md", EN.replace("winter", "summer"));
    write("target-zh/01.md", ZH.replace("冬天", "夏天"));
    commit();
    replace("source-en/01.md", "summer", "winter");
    assertEquals(List.of("summer > winter"), stale());
  }

  @Test
  void filesAreFollowedToTheirOldNames() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    git("mv", "source-en/01.md", "source-en/1-lamp.md");
    git("mv", "target-zh/01.md", "target-zh/第01章 \"灯\".md");
    commit();
    assertEquals(List.of(OF_STORM), stale());
  }

  @Test
  void aBookIsFollowedToWhereItStoodBefore() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    Files.createDirectories(root.resolve("books"));
    git("mv", "source-en", "books/source-en");
    git("mv", "target-zh", "books/target-zh");
    commit();
    assertEquals(List.of(OF_STORM), stale(root.resolve("books"), Map.of()));
  }

  @Test
  void aChapterThatWasRenumberedIsNotComparedWithAnother() throws Exception {
    write("source-en/02.md", page("# The Cat", "The cat sleeps all day on the warm stove."));
    write("target-zh/02.md", page("# 猫", "猫整天睡在温暖的炉子上。"));
    commit();
    for (String folder : List.of("source-en", "target-zh")) {
      git("mv", folder + "/02.md", folder + "/03.md");
      git("mv", folder + "/01.md", folder + "/02.md");
    }
    commit();
    assertEquals(List.of(), stale());
    replace("source-en/03.md", "stove", "roof");
    assertEquals(List.of("stove > roof"), stale());
  }

  @Test
  void aTranslationMadeOnABranchAnswersTheSourceOfThatBranch() throws Exception {
    git("checkout", "-q", "-b", "work");
    replace("target-zh/01.md", "没有人去修", "一直没有人去修");
    git("checkout", "-q", "main");
    replace("source-en/01.md", "winter", "summer");
    git("merge", "-q", "--no-edit", "work");
    assertEquals(List.of(OF_STORM), stale());
  }

  @Test
  void datesDoNotCount() throws Exception {
    environment.add("GIT_COMMITTER_DATE=2001-01-01T00:00:00Z");
    environment.add("GIT_AUTHOR_DATE=2001-01-01T00:00:00Z");
    replace("source-en/01.md", "winter", "summer");
    assertEquals(List.of(OF_STORM), stale());
    replace("target-zh/01.md", "冬天", "夏天");
    assertEquals(List.of(), stale());
  }

  @Test
  void aShallowCloneSaysWhatItDoesNotKnow() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    replace("source-en/01.md", "stairs", "ladder");
    Path clone = home.resolve("clone");
    git(home, "clone", "-q", "--depth", "1", root.toUri().toString(), clone.toString());
    assertEquals(List.of("shallow"), stale(clone, Map.of()));
    Path deeper = home.resolve("deeper");
    git(home, "clone", "-q", "--depth", "2", root.toUri().toString(), deeper.toString());
    assertEquals(List.of("stairs > ladder", "shallow"), stale(deeper, Map.of()));
  }

  @Test
  void aStampDecidesAndTheHistoryTellsWhatWasStamped() throws Exception {
    replace("source-en/01.md", "winter", "summer");
    Book book = BookFolder.read(root);
    Stamps.write(root, StampFile.empty(), StampFile.empty().stamped(book, book.chapters()));
    assertEquals(List.of(), stale());
    replace("source-en/01.md", "light.", "lihgt.");
    assertEquals(List.of(), stale());
    replace("source-en/01.md", "every evening", "every morning");
    assertEquals(List.of("evening > morning"), stale());
  }

  @Test
  void whyNothingIsKnownIsSaid() throws Exception {
    Path outside = home.resolve("outside");
    Files.createDirectories(outside.resolve("target-zh"));
    Files.createDirectories(outside.resolve("source-en"));
    Files.writeString(outside.resolve("source-en/01.md"), EN);
    Files.writeString(outside.resolve("target-zh/01.md"), ZH);
    Map<String, String> ceiling = Map.of("GIT_CEILING_DIRECTORIES", home.toString());
    assertEquals(List.of("no-repository"), stale(outside, ceiling));
    // What git's own tests use to play another user's repository.
    Map<String, String> other = Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    assertEquals(List.of("not-trusted"), stale(root, other));
    git("rm", "-q", "--cached", "source-en/01.md");
    write(".gitignore", "source-en\n");
    commit();
    assertEquals(List.of(), stale());
    write("source-en/02.md", EN);
    write("target-zh/02.md", ZH);
    commit();
    assertEquals(List.of("untracked"), stale());
  }

  @Test
  void aRepositoryWithoutCommitsHasNoHistory() throws Exception {
    Path empty = home.resolve("empty");
    Files.createDirectories(empty.resolve("target-zh"));
    Files.writeString(empty.resolve("target-zh/01.md"), ZH);
    git(empty, "init", "-q");
    assertEquals(Silence.NO_REPOSITORY, new GitHistory(empty, Map.of()).silence().orElseThrow());
  }

  @Test
  void nothingThatTheRepositoryNamesIsRun() throws Exception {
    Path ran = home.resolve("ran");
    for (String key : List.of("core.fsmonitor", "core.pager", "diff.external", "gpg.program")) {
      git("config", key, "touch '" + ran + "'; false");
    }
    git("config", "log.showSignature", "true");
    write("source-en/01.md", EN.replace("winter", "summer"));
    assertEquals(List.of(OF_STORM), stale());
    assertFalse(Files.exists(ran));
  }

  @Test
  void aBookIsReadAsItWas() throws Exception {
    git("tag", "then");
    replace("source-en/01.md", "winter", "summer");
    git("rm", "-q", "target-zh/01.md");
    write("target-zh/02.md", page("# 二"));
    commit();
    BookAt then = BookAt.read(root, "then", Map.of(), ByContent.NONE);
    assertEquals(1, then.book().chapters().size());
    assertEquals(List.of(), told(then.book(), then.evidence()));
    BookAt later = BookAt.read(root, "HEAD", Map.of(), ByContent.NONE);
    assertEquals(2, later.book().chapters().size());
    UserError wrong =
        assertThrows(
            UserError.class, () -> BookAt.read(root, "--output=x", Map.of(), ByContent.NONE));
    assertEquals("git knows no revision '--output=x' here", wrong.message().en());
  }
}
