package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duikan lint --changed-since} in a test repository with branches. */
final class ChangedSinceTest {
  private static final String ONE = "target-zh/第01章_港口.md";
  private static final String TWO = "target-zh/第02章_灯塔.md";
  private static final String THREE = "target-zh/第03章_船.md";
  private static final String MAIN = "main";

  @TempDir private Path home;
  private Repository book = new Repository(Path.of(""), Path.of(""));

  /** A book with two old faults: a comma in the second chapter, a dead link in the third. */
  @BeforeEach
  void aBook() throws IOException, InterruptedException {
    assumeTrue(Repository.hasGit(), "no git on this machine");
    Path root = home.toRealPath().resolve("book 书");
    Files.createDirectories(root);
    book = new Repository(home.toRealPath(), root);
    book.git("init", "-q", "-b", MAIN);
    book.write("glossary.csv", "source,target\nread replica,读副本\n");
    book.write("duikan.yml", "rules:\n  repeated-annotation: warning\n");
    page("source-en/01-harbour.md", "# Harbour", "The harbour is old.", "The wind is strong.");
    page("source-en/02-lighthouse.md", "# Lighthouse", "It rained, and we slept.", "It is late.");
    page("source-en/03-ship.md", "# Ship", "A read replica answers.", "See [one](01-harbour.md).");
    page(ONE, "# 港口", "港口很旧，𠮷。", "风很大。");
    page(TWO, "# 灯塔", "下雨了,我们睡了。", "天晚了。");
    page(THREE, "# 船", "读副本 (Read Replica) 负责回答。", "见[第一章](第01章_港口.md)和[旧页](没有.md)。");
    book.commit();
    book.git("checkout", "-q", "-b", "work");
  }

  private void page(String path, String... blocks) {
    book.write(path, String.join("\n\n", blocks) + "\n");
  }

  private List<String> since(String revision) {
    return book.lint("--changed-since", revision).findings();
  }

  private String refused(String revision) {
    Repository.Run run = book.lint("--changed-since=" + revision);
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    return run.err().strip();
  }

  @Test
  void theBookHasItsOldFaults() {
    assertEquals(
        List.of("halfwidth-punctuation " + TWO + ":3", "dead-link " + THREE + ":5"),
        book.lint().findings());
    assertEquals(List.of(), since(MAIN));
  }

  @Test
  void oneWrongCommaIsExactlyThat() throws Exception {
    book.replace(ONE, "风很大。", "风很大,真的。");
    book.commit();
    assertEquals(List.of("halfwidth-punctuation " + ONE + ":5"), since(MAIN));
  }

  @Test
  void aFirstUseInAnEarlyChapterShowsTheChapterWhoseAnnotationBecameLate() throws Exception {
    book.replace("source-en/01-harbour.md", "The wind", "A read replica lags. The wind");
    book.replace(ONE, "风很大。", "读副本会落后。风很大。");
    book.commit();
    Repository.Run run = book.lint("--changed-since", MAIN);
    assertEquals(List.of("late-annotation " + ONE + ":5"), run.findings());
    assertTrue(run.out().contains(" = " + THREE + ":3:"), run.out());
    // With its English: now the later chapter repeats it, in a line that nobody touched.
    book.replace(ONE, "读副本会落后", "读副本 (Read Replica) 会落后");
    book.commit();
    assertEquals(List.of("repeated-annotation " + THREE + ":3"), since(MAIN));
  }

  @Test
  void aRenamedChapterShowsTheLinksThatDied() throws Exception {
    String renamed = "target-zh/第01章_海港.md";
    book.git("mv", ONE, renamed);
    book.commit();
    Repository.Run run = book.lint("--changed-since", MAIN);
    assertEquals(List.of("dead-link " + THREE + ":5"), run.findings());
    assertTrue(run.out().contains("第01章_港口.md"), run.out());
    assertTrue(!run.out().contains("没有.md'"), run.out());
  }

  @Test
  void aChapterThatIsRenamedAndChangedKeepsItsOldFaultsForItself() throws Exception {
    String renamed = "target-zh/第02章_灯 塔.md";
    book.git("mv", TWO, renamed);
    book.replace(renamed, "天晚了。", "天晚了,很冷。");
    book.commit();
    assertEquals(List.of("halfwidth-punctuation " + renamed + ":5"), since(MAIN));
    // Git has not heard of it yet.
    Files.move(book.root().resolve(renamed), book.root().resolve("target-zh/第02章_塔.md"));
    assertEquals(List.of("halfwidth-punctuation target-zh/第02章_塔.md:5"), since(MAIN));
  }

  @Test
  void aDeletedChapterShowsWhatItLeavesBehind() throws Exception {
    book.git("rm", "-q", ONE);
    book.commit();
    assertEquals(
        List.of("missing-chapter source-en/01-harbour.md:1", "dead-link " + THREE + ":5"),
        since(MAIN));
  }

  @Test
  void uncommittedAndUntrackedWorkBelongsToTheChange() throws Exception {
    book.replace(ONE, "风很大。", "风很大,真的。");
    page("target-zh/后记.md", "# 后记", "写完了,谢谢。");
    List<String> found = since("HEAD");
    assertTrue(found.contains("halfwidth-punctuation " + ONE + ":5"), found::toString);
    assertTrue(found.contains("halfwidth-punctuation target-zh/后记.md:3"), found::toString);
    book.git("add", ONE);
    assertEquals(found, since(MAIN));
  }

  @Test
  void aLineThatMovedIsNoNewFault() throws Exception {
    book.replace(TWO, "# 灯塔\n", "# 灯塔\n\n新的一段。\n\n又是一段。\n");
    book.replace("source-en/02-lighthouse.md", "# Lighthouse\n", "# Lighthouse\n\nNew.\n\nMore.\n");
    book.commit();
    assertEquals(List.of(), since(MAIN));
  }

  @Test
  void aLineThatIsTouchedAnswersForAllThatStandsInIt() throws Exception {
    book.replace(TWO, "我们睡了", "我们都睡了");
    book.commit();
    assertEquals(List.of("halfwidth-punctuation " + TWO + ":3"), since(MAIN));
  }

  @Test
  void lineEndsAreNoChange() throws Exception {
    book.write(TWO, book.read(TWO).replace("\n", "\r\n"));
    book.commit();
    assertEquals(List.of(), since(MAIN));
  }

  @Test
  void whatMainDidMeanwhileIsNotTheBranchs() throws Exception {
    book.replace(ONE, "风很大。", "风很大,真的。");
    book.commit();
    book.git("checkout", "-q", MAIN);
    book.replace(THREE, "负责回答。", "负责回答,很快。");
    book.commit();
    book.git("checkout", "-q", "work");
    List<String> mine = List.of("halfwidth-punctuation " + ONE + ":5");
    assertEquals(mine, since(MAIN));
    // As the host checks a pull request out: merged.
    book.git("merge", "-q", "--no-edit", MAIN);
    assertEquals(mine, since(MAIN));
  }

  @Test
  void aSettingThatMakesAnOldFaultGraverBringsIt() throws Exception {
    book.write("duikan.yml", "rules:\n  halfwidth-punctuation: error\n");
    book.commit();
    assertEquals(List.of("halfwidth-punctuation " + TWO + ":3"), since(MAIN));
    book.write("duikan.yml", "rules:\n  halfwidth-punctuation: info\n");
    book.commit();
    assertEquals(List.of(), since(MAIN));
  }

  @Test
  void aRowOfTheGlossaryBringsWhatItForbids() throws Exception {
    book.write(
        "glossary.csv", "source,target,forbidden,annotate\nread replica,读副本,,\nwind,大风,风,never\n");
    book.commit();
    List<String> found = since(MAIN);
    assertTrue(found.contains("forbidden-term " + ONE + ":5"), found::toString);
    assertTrue(found.stream().noneMatch(one -> one.startsWith("halfwidth")), found::toString);
  }

  @Test
  void englishThatGrewShowsThePassageThatItsTranslationLacks() throws Exception {
    book.replace(
        "source-en/03-ship.md",
        "See [one]",
        "Nobody on board had ever seen a storm like the one that came that night.\n\nSee [one]");
    book.commit();
    List<String> found = since(MAIN);
    assertTrue(found.contains("omitted-passage " + THREE + ":5"), found::toString);
    assertTrue(found.stream().noneMatch(one -> one.startsWith("dead-link")), found::toString);
  }

  @Test
  void anAllowanceThatIsNotNeededAnyMoreIsBrought() throws Exception {
    book.replace(TWO, "下雨了", "<!-- duikan-allow halfwidth-punctuation -->\n\n下雨了");
    book.replace(THREE, "读副本", "<!-- duikan-allow dead-anchor -->\n\n读副本");
    book.commit();
    book.git("checkout", "-q", "-b", "next");
    assertEquals(List.of(), since("work"));
    book.replace(TWO, ",", "，");
    assertEquals(List.of("needless-allowance " + TWO + ":3"), since("work"));
  }

  @Test
  void theBookMayBeAFolderOfTheRepository() throws Exception {
    book.git("checkout", "-q", MAIN);
    Files.createDirectories(book.root().resolve("books/a"));
    book.git("mv", "glossary.csv", "source-en", "target-zh", "books/a");
    book.commit();
    book.git("checkout", "-q", "-b", "other");
    Repository inner = book.at("books/a");
    inner.replace(ONE, "风很大。", "风很大,真的。");
    book.commit();
    assertEquals(
        List.of("halfwidth-punctuation " + ONE + ":5"),
        inner.lint("--changed-since", MAIN).findings());
  }

  @Test
  void submodulesAreReadAsTheyWere() throws Exception {
    Repository other = new Repository(home.toRealPath(), home.toRealPath().resolve("english"));
    other.write("04-cat.md", "# Cat\n\nThe cat sleeps.\n");
    other.git("init", "-q");
    other.commit();
    book.write("duikan.yml", "source: english\n");
    book.git("rm", "-rq", "source-en");
    book.git("submodule", "--quiet", "add", other.root().toString(), "english");
    page("target-zh/第04章_猫.md", "# 猫", "猫在睡。");
    book.commit();
    assertEquals(List.of(), since("HEAD"));
    Repository module = book.at("english");
    module.write("05-dog.md", "# Dog\n\nThe dog runs.\n");
    module.commit();
    assertEquals(List.of("missing-chapter english/05-dog.md:1"), since("HEAD"));
    book.commit();
    assertEquals(List.of("missing-chapter english/05-dog.md:1"), since("HEAD~1"));
    assertEquals(List.of(), since("HEAD"));
  }

  @Test
  void aPathThatIsAskedForNarrowsItFurther() throws Exception {
    book.replace(ONE, "风很大。", "风很大,真的。");
    book.replace(TWO, "天晚了。", "天晚了,很冷。");
    assertEquals(
        List.of("halfwidth-punctuation " + TWO + ":5"),
        book.lint("--changed-since", MAIN, TWO).findings());
    assertEquals(List.of(), book.lint("--changed-since", MAIN, "--only", "dead-link").findings());
  }

  @Test
  void anEarlierBookThatCannotBeReadIsSaid() throws Exception {
    book.write("duikan.yml", "nosuch: 1\n");
    book.commit();
    book.write("duikan.yml", "");
    Repository.Run run = book.lint("--changed-since", "HEAD");
    assertTrue(run.err().contains("all findings are shown: duikan.yml:1: "), run.err());
    assertEquals(book.lint().findings(), run.findings());
  }

  @Test
  void nothingThatTheRepositoryNamesIsRun() throws Exception {
    Path ran = home.resolve("ran");
    for (String key :
        List.of("core.pager", "diff.external", "diff.x.textconv", "filter.x.smudge")) {
      book.git("config", key, "touch '" + ran + "'; cat");
    }
    book.git("config", "core.quotepath", "true");
    book.replace(ONE, "风很大。", "风很大,真的。");
    book.write(".gitattributes", "*.md diff=x filter=x\n");
    assertEquals(List.of("halfwidth-punctuation " + ONE + ":5"), since(MAIN));
    assertTrue(Files.notExists(ran));
  }

  @Test
  void aRevisionThatIsNoneIsRefusedWithTheNearest() throws Exception {
    assertEquals(
        "duikan: git knows no revision 'mian' here; did you mean 'main'?", refused("mian"));
    assertEquals("duikan: git knows no revision 'nowhere' here", refused("nowhere"));
    String wanted = "duikan: --changed-since wants one revision, not '%s': main, v1.2, HEAD~3";
    assertEquals(wanted.formatted("-x"), refused("-x"));
    assertEquals(wanted.formatted("main..work"), refused("main..work"));
    assertEquals(wanted.formatted(""), refused(""));
    book.git("checkout", "-q", "--orphan", "alone");
    page(ONE, "# 港口");
    book.commit();
    assertEquals("duikan: 'main' and HEAD share no commit", refused(MAIN));
  }

  @Test
  void aShallowCloneSaysHowToGetTheRest() throws Exception {
    book.replace(ONE, "风很大。", "风很大,真的。");
    book.commit();
    book.git("checkout", "-q", MAIN);
    book.replace(TWO, "天晚了。", "天黑了。");
    book.commit();
    Path root = home.toRealPath().resolve("clone");
    String from = book.root().toUri().toString();
    book.git("clone", "-q", "--depth", "1", "--no-single-branch", from, root.toString());
    book = new Repository(book.home(), root);
    book.git("checkout", "-q", "work");
    String[] said = {refused("origin/main"), refused("v9")};
    assertTrue(said[0].startsWith("duikan: this clone is shallow and does not reach"), said[0]);
    assertTrue(said[0].contains("fetch-depth: 0"), said[0]);
    assertTrue(said[1].contains("'v9' here: this clone is shallow"), said[1]);
    assertEquals(
        "duikan: git knows no revision 'ma' here: this clone is shallow; git fetch it, or"
            + " fetch-depth: 0 for actions/checkout",
        refused("ma"));
    book.git("fetch", "-q", "--unshallow");
    assertEquals(List.of("halfwidth-punctuation " + ONE + ":5"), since("origin/main"));
  }

  @Test
  void aPartialCloneSaysWhatItLacks() throws Exception {
    book.git("config", "uploadpack.allowFilter", "true");
    book.replace(ONE, "风很大。", "风很大,真的。");
    book.commit();
    Path root = home.toRealPath().resolve("clone");
    String from = book.root().toUri().toString();
    book.git("clone", "-q", "--filter=blob:none", "-b", "work", from, root.toString());
    book = new Repository(book.home(), root);
    String said = refused("origin/main");
    assertTrue(said.contains("this clone is partial"), said);
  }

  @Test
  void aBookInNoRepositoryIsRefused() throws Exception {
    Repository outside = new Repository(book.home(), book.home().resolve("outside"));
    outside.write("target-zh/01.md", "# 一\n");
    book = outside;
    assertEquals(
        "duikan: the book is in no git repository, so nothing tells what changed", refused(MAIN));
    book.git("init", "-q");
    assertEquals("duikan: git knows no revision 'main' here", refused(MAIN));
  }

  @Test
  void withoutGitItSaysSo() throws Exception {
    Repository outside = new Repository(book.home(), book.home().resolve("outside"));
    outside.write("target-zh/01.md", "# 一\n");
    outside.git("init", "-q");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder lint =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "lint",
            "--only",
            "dead-link",
            "--changed-since",
            MAIN);
    lint.directory(outside.root().toFile()).redirectErrorStream(true);
    lint.environment().put("PATH", home.toString());
    lint.environment().put("LC_ALL", "C");
    Process process = lint.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    assertEquals("duikan: there is no program git", said.strip());
  }
}
