package duikan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.doc.Source;
import duikan.doc.Steps;
import duikan.lint.Diagnostic;
import duikan.lint.Shard;
import duikan.web.Answer;
import duikan.web.SilentWeb;
import duikan.web.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code duikan lint --online} asks the web. */
final class OnlineLintTest {
  @TempDir Path root;

  /** The hosts and paths that were asked. */
  private static Set<String> asked(SilentWeb web) {
    return web.asked().stream()
        .map(address -> address.host() + address.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @BeforeEach
  void write() throws IOException {
    for (String folder : List.of("source-en", "target-zh")) {
      Files.createDirectory(root.resolve(folder));
      for (String page : List.of("01", "02", "02b")) {
        Files.writeString(
            root.resolve(folder).resolve(page + ".md"),
            "# 𠮷 %s\n\n[a](https://%s.duikan.dev/%s)\n".formatted(page, folder, page));
      }
    }
  }

  private List<Diagnostic> lint(Web web, String... paths) throws BadSetting {
    Selection selection = Selection.of(root, root, List.of(paths).stream().map(Path::of).toList());
    return lint(web, selection, book -> page -> selection.holds(page.path()));
  }

  private List<Diagnostic> lint(
      Web web, Selection selection, Function<Book, Predicate<Source>> told) throws BadSetting {
    Checkup checkup =
        new Checkup(
            here(),
            root,
            Set.of("dead-url"),
            Set.of(),
            Optional.empty(),
            Shard.whole(),
            Optional.empty(),
            Optional.empty(),
            web);
    return selection
        .of(checkup.now(selection::check, told, Steps.untold()).verdict())
        .diagnostics();
  }

  private Surroundings here() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Surroundings(root, Map.of(), false, nowhere, nowhere);
  }

  /** What is asked of what changed since HEAD. */
  private Set<String> askedOfTheChange() throws BadSetting {
    Narrowing narrowing = new Narrowing();
    new CommandLine(narrowing).parseArgs("--changed-since", "HEAD");
    SilentWeb web = new SilentWeb(Answer.Failure.OFFLINE);
    lint(web, Selection.of(root, root, List.of()), book -> narrowing.reached(root, book, here()));
    return asked(web);
  }

  @Test
  void onlyTheLinksOfThePathsThatAreAskedForAreAsked() throws BadSetting {
    SilentWeb web = new SilentWeb(Answer.Failure.OFFLINE);
    lint(web, "target-zh/02.md");
    assertEquals(Set.of("target-zh.duikan.dev/02"), asked(web));
    lint(web, "source-en");
    assertEquals(4, asked(web).size());
  }

  @Test
  void onlyTheLinksOfPagesThatChangedAreAsked() throws Exception {
    assumeTrue(Repository.hasGit(), "no git on this machine");
    Repository book = new Repository(root, root);
    book.git("init", "-q");
    book.commit();
    assertEquals(Set.of(), askedOfTheChange());
    book.git("mv", "target-zh/02b.md", "target-zh/03.md");
    assertEquals(Set.of(), askedOfTheChange());
    Files.writeString(root.resolve("target-zh/01.md"), "# 一\n\n[b](https://b.duikan.dev/)\n");
    Files.writeString(root.resolve("target-zh/04.md"), "# 四\n\n[c](https://c.duikan.dev/)\n");
    assertEquals(Set.of("b.duikan.dev/", "c.duikan.dev/"), askedOfTheChange());
    Files.writeString(root.resolve("duikan.yml"), "rules: {dead-url: error}\n");
    assertEquals(7, askedOfTheChange().size());
  }

  @Test
  void withoutAPathAllAreAsked() throws BadSetting {
    SilentWeb web = new SilentWeb(Answer.Failure.OFFLINE);
    lint(web);
    assertEquals(6, asked(web).size());
  }

  @Test
  void thatNobodyCouldBeAskedIsSaidOfAPageThatIsTold() throws BadSetting {
    List<Diagnostic> found = lint(new SilentWeb(Answer.Failure.OFFLINE), "target-zh/02b.md");
    assertEquals(
        List.of("target-zh/02b.md"), found.stream().map(one -> one.place().path()).toList());
  }
}
