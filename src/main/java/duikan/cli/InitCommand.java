package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Config;
import duikan.book.ConfigReader;
import duikan.book.Page;
import duikan.book.Role;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.io.BookFolder;
import duikan.io.LooseFile;
import duikan.io.PageFiles;
import duikan.io.Plot;
import duikan.io.Stamps;
import duikan.progress.Progress;
import duikan.progress.StampFile;
import duikan.readme.FreshPage;
import duikan.start.Ci;
import duikan.start.LikelySides;
import duikan.start.NewBook;
import duikan.start.NewFile;
import duikan.start.Sides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duikan init}: lays out a new book, or what an old one lacks. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private static final String README = "README.md";

  private final Surroundings here;
  private final Language language;
  private final List<String> made = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "init.dir")
  private Path folder = Path.of("");

  @Option(names = "--ci", paramLabel = "github|gitlab|none", descriptionKey = "init.ci")
  private Ci ci = Ci.GITHUB;

  @Option(names = "--pre-commit", descriptionKey = "init.pre-commit")
  private boolean preCommit;

  // Surroundings has read it before.
  @SuppressWarnings("unused")
  @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "init.lang")
  private Optional<BookOptions.Lang> lang = Optional.empty();

  // Picocli alone looks at it.
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "common.help")
  private boolean help;

  InitCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws BadSetting {
    Plot plot = Plot.at(here.folder().resolve(folder).normalize());
    List<String> pages = plot.pages();
    Optional<LikelySides> guess =
        plot.has(Config.FILE) || holdsUsual(pages) ? Optional.empty() : LikelySides.among(pages);
    Config config =
        plot.has(Config.FILE)
            ? ConfigReader.read(LooseFile.text(plot.root().resolve(Config.FILE), Config.FILE))
            : Config.defaults();
    Sides sides =
        guess
            .map(LikelySides::sides)
            .orElseGet(() -> new Sides(config.sourceFolder(), config.targetFolder()));
    NewBook whole = new NewBook(language, sides, config.glossaryFile(), config.rulesFolder(), true);
    boolean isEmpty =
        config.sourceFile().isEmpty() && !hasPages(sides, foreign(pages, whole, plot));
    NewBook book = isEmpty ? whole : whole.withoutPages();
    guess.ifPresent(this::tell);
    lay(plot, book);
    return 0;
  }

  private void lay(Plot plot, NewBook book) throws BadSetting {
    book.files().forEach(file -> make(plot, "", file));
    Plot repository = plot.repository();
    String inside = relative(repository.root(), plot.root());
    String above = relative(plot.root(), repository.root()).replaceFirst("^\\.$", "");
    String prefix = above.isEmpty() ? "" : above + "/";
    NewBook.checks(ci, language, inside).forEach(file -> make(repository, prefix, file));
    if (preCommit) {
      make(repository, prefix, NewBook.hooks(language, inside));
    }
    if (book.isEmpty() && !plot.has(StampFile.NAME)) {
      Book read = BookFolder.read(plot.root(), new ContentPairing());
      Stamps.write(
          plot.root(), StampFile.empty(), StampFile.empty().stamped(read, read.chapters()));
      made.add(StampFile.NAME);
    }
    if (book.files().stream().anyMatch(file -> file.path().equals(README) && plot.holds(file))) {
      fill(plot.root());
    }
    tell(book);
  }

  // What a run that was killed has made is no reason to make less.
  private static List<String> foreign(List<String> pages, NewBook whole, Plot plot) {
    Set<String> ours =
        whole.files().stream().filter(plot::holds).map(NewFile::path).collect(Collectors.toSet());
    return pages.stream().filter(page -> !ours.contains(page)).toList();
  }

  private void make(Plot plot, String prefix, NewFile file) {
    (plot.make(file) ? made : left).add(prefix + file.path());
  }

  /** Writes the regions of the README that was made. */
  private void fill(Path root) throws BadSetting {
    Book book = BookFolder.read(root, new ContentPairing());
    Progress progress = Standing.now(here, language, root, book);
    PageFiles files = PageFiles.of(root);
    for (Page page : book.pages()) {
      if (page.role() == Role.README && page.path().equals(README)) {
        FreshPage fresh = FreshPage.of(page.document(), book, () -> progress);
        files.write(page.document().source(), fresh.fresh());
      }
    }
  }

  private static boolean holdsUsual(List<String> pages) {
    Config usual = Config.defaults();
    return hasPages(new Sides(usual.sourceFolder(), usual.targetFolder()), pages);
  }

  private static boolean hasPages(Sides sides, List<String> pages) {
    return pages.stream()
        .anyMatch(
            page -> page.startsWith(sides.source() + "/") || page.startsWith(sides.target() + "/"));
  }

  private static String relative(Path from, Path to) {
    String path = from.relativize(to).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }

  private void tell(LikelySides guess) {
    Sides sides = guess.sides();
    String en =
        "guessed: %s/ is the original, %s/ the translation (pages with the same path in both: %s);"
            + " if not, say so in %s";
    String zh = "据名称推测：%s/ 是原文，%s/ 是译文（两边路径相同的页面有 %s 个）；若不对，请在 %s 中改正";
    say(
        new Message(
            en.formatted(sides.source(), sides.target(), guess.shared(), Config.FILE),
            zh.formatted(sides.source(), sides.target(), guess.shared(), Config.FILE)));
    here.text().println();
  }

  private void tell(NewBook book) {
    list(new Message("made:", "已新建："), made);
    list(new Message("left as they were:", "已有，未改动："), left);
    String go = folder.toString().isEmpty() ? "" : "cd " + word(folder.toString()) + " && ";
    say(new Message("next:", "接下来："));
    step(go + "duikan lint", new Message("says what is wrong", "指出书中的问题"));
    if (book.isEmpty()) {
      step("duikan align", new Message("shows how the pages answer each other", "显示两边如何互相对应"));
    } else {
      step(
          "duikan glossary harvest --format csv",
          new Message("proposes rows for the glossary", "为术语表推荐词条"));
      step(
          "duikan stamp",
          new Message("once the translation answers the original", "确认译文与原文一致之后，为各章盖戳"));
    }
    step("duikan readme", new Message("writes the README's regions anew", "更新 README 中标记的区域"));
    if (left.contains(README)) {
      say(
          new Message(
              "  the README shows what duikan knows between <!-- duikan:begin progress --> and"
                  + " <!-- duikan:end -->",
              "  README 里写上 <!-- duikan:begin progress --> 与 <!-- duikan:end -->，进度就显示在其间"));
    }
  }

  /** As a shell reads it. */
  private static String word(String path) {
    return path.matches("[\\p{L}\\p{N}._/][\\p{L}\\p{N}._/-]*")
        ? path
        : "'" + path.replace("'", "'\\''") + "'";
  }

  private void list(Message title, List<String> paths) {
    if (!paths.isEmpty()) {
      say(title);
      paths.forEach(path -> here.say("  " + path));
      here.text().println();
    }
  }

  private void step(String command, Message what) {
    here.say("  " + command + "  # " + what.in(language));
  }

  private void say(Message message) {
    here.say(message.in(language));
  }
}
