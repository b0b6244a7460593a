package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Files;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.io.GitChange;
import duikan.io.LooseFile;
import duikan.io.UserError;
import duikan.io.WholeFile;
import duikan.lint.Baseline;
import duikan.lint.Change;
import duikan.lint.Diagnostic;
import duikan.lint.Fingerprint;
import duikan.progress.Evidence;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options of {@code duikan lint} that leave findings out: those that are known, or old. */
final class Narrowing {
  @Option(names = "--changed-since", paramLabel = "REV", descriptionKey = "lint.changed-since")
  private Optional<String> changedSince = Optional.empty();

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "lint.baseline")
  private Optional<Path> baseline = Optional.empty();

  @Option(names = "--write-baseline", paramLabel = "FILE", descriptionKey = "lint.write-baseline")
  private Optional<Path> writeBaseline = Optional.empty();

  @Option(names = "--baseline-loose", descriptionKey = "lint.baseline-loose")
  private boolean loose;

  /** How another book is linted in the way of this run. */
  @FunctionalInterface
  interface Lint {
    /**
     * What is found.
     *
     * @param only the rules to run, of those that this run runs; none: all of these
     */
    List<Diagnostic> of(Book book, Evidence evidence, Set<String> only) throws BadSetting;
  }

  /**
   * What is left of the findings.
   *
   * @param stale whether the baseline knows of findings that are no more, and that fails the run
   */
  record Left(List<Diagnostic> diagnostics, boolean stale) {}

  /**
   * A run.
   *
   * @param book the book that was linted, read when it is first asked for
   * @param all whether all files and rules are looked at
   * @param looksAt whether a finding of this rule in this file could have been found
   * @param quiet whether to say no more than is needed
   */
  record Run(
      Surroundings here,
      Language language,
      Path root,
      Supplier<Book> book,
      boolean all,
      Predicate<Fingerprint> looksAt,
      boolean quiet) {
    void say(Message message) {
      here.remark("duikan: " + message.in(language));
    }
  }

  /**
   * Accepts the options.
   *
   * @throws UserError if they do not go together
   */
  void check() {
    if (changedSince.isPresent() && writeBaseline.isPresent()) {
      throw new UserError(
          new Message(
              "--write-baseline writes what is known of all of the book, not of a change:"
                  + " leave --changed-since out",
              "--write-baseline 写入全书的已知问题，而非某次改动的：请去掉 --changed-since"));
    }
    if (loose && baseline.isEmpty()) {
      throw new UserError(
          new Message(
              "--baseline-loose needs --baseline FILE",
              "--baseline-loose 须与 --baseline FILE 一起使用"));
    }
  }

  /** Whether a baseline is read or written. */
  boolean hasBaseline() {
    return baseline.isPresent() || writeBaseline.isPresent();
  }

  /** The pages of a book that may have findings of their own which these options leave in. */
  Predicate<Source> reached(Path root, Book book, Surroundings here) {
    if (changedSince.isEmpty()) {
      return page -> true;
    }
    try (GitChange git = since(root, changedSince.get(), book, here)) {
      return Change.of(git.texts(), book)::reaches;
    }
  }

  /** Leaves out what these options say, and writes what they ask for. */
  Left narrow(List<Diagnostic> found, Run run, Lint lint) throws BadSetting {
    if (writeBaseline.isPresent()) {
      write(writeBaseline.get(), found, run);
      return new Left(List.of(), false);
    }
    Left left = new Left(found, false);
    if (baseline.isPresent()) {
      left = unknown(baseline.get(), found, run);
    }
    return changedSince.isPresent()
        ? new Left(changed(left.diagnostics, changedSince.get(), run, lint), left.stale)
        : left;
  }

  private static Baseline read(Path file, Run run) throws BadSetting {
    Path place = run.here.folder().resolve(file);
    if (!LooseFile.isThere(place)) {
      throw new UserError(
          new Message(
              "there is no " + file + ": write it with --write-baseline " + file,
              "没有 " + file + "：请用 --write-baseline " + file + " 生成"));
    }
    return Baseline.read(LooseFile.text(place, file.toString()));
  }

  private static void write(Path file, List<Diagnostic> found, Run run) throws BadSetting {
    Path place = run.here.folder().resolve(file);
    // What is there need not be understood where nothing of it stays.
    Baseline written =
        run.all || !LooseFile.isThere(place)
            ? Baseline.of(found)
            : read(file, run).renewed(found, run.looksAt);
    WholeFile.write(place, written.text());
    if (!run.quiet) {
      run.say(
          new Message(
              some(written.size(), "known finding") + " written to " + file,
              "已将 " + written.size() + " 个已知问题写入 " + file));
    }
  }

  private Left unknown(Path file, List<Diagnostic> found, Run run) throws BadSetting {
    Baseline.Match match =
        read(file, run)
            .match(
                found,
                run.looksAt,
                path -> run.book.get().files().find(path) instanceof Files.Missing);
    if (!run.quiet && match.known() > 0) {
      run.say(known(match));
    }
    match.missing().forEach(entry -> run.say(missing(entry, file)));
    return new Left(match.fresh(), !loose && !match.missing().isEmpty());
  }

  private static List<Diagnostic> changed(
      List<Diagnostic> found, String revision, Run run, Lint lint) throws BadSetting {
    try (GitChange git = since(run.root, revision, run.book.get(), run.here)) {
      Change change = Change.of(git.texts(), run.book.get());
      Set<String> rules = change.undecided(found);
      if (rules.isEmpty()) {
        return found;
      }
      return change.of(found, earlier(git, revision, Change.running(rules), run, lint));
    }
  }

  private static GitChange since(Path root, String revision, Book book, Surroundings here) {
    Set<String> named = new HashSet<>(Set.of(book.config().glossaryFile()));
    book.config().sourceFile().ifPresent(source -> named.add(source.path()));
    return GitChange.since(root, revision, named, here.environment());
  }

  private static List<Diagnostic> earlier(
      GitChange git, String revision, Set<String> rules, Run run, Lint lint) {
    try {
      Optional<Book> book = git.book(new ContentPairing());
      return book.isEmpty() ? List.of() : lint.of(book.get(), git.evidence(), rules);
    } catch (BadSetting bad) {
      String place = bad.place().path() + ":" + bad.place().start().line();
      run.say(
          new Message(
              "the book as it was before '"
                  + revision
                  + "' cannot be linted, so that all findings"
                  + " are shown: "
                  + place
                  + ": "
                  + bad.message().en(),
              "“" + revision + "”之前的书无法检查，因此显示所有问题：" + place + "：" + bad.message().zh()));
      return List.of();
    }
  }

  private static Message known(Baseline.Match match) {
    String moved = match.moved() > 0 ? ", " + match.moved() + " under another path" : "";
    String movedZh = match.moved() > 0 ? "，其中 " + match.moved() + " 个的路径已改变" : "";
    return new Message(
        some(match.known(), "known finding")
            + (match.known() == 1 ? " is" : " are")
            + " in the baseline"
            + moved,
        "基线中有 " + match.known() + " 个已知问题" + movedZh);
  }

  private static Message missing(Baseline.Entry entry, Path file) {
    String place = file + ":" + entry.line();
    String what = entry.finding().rule() + (entry.times() > 1 ? " (" + entry.times() + "×)" : "");
    String path = entry.path();
    return new Message(
        place + ": not found any more: " + what + " in " + path + "; write the baseline anew",
        place + "：已不再出现：" + path + " 中的 " + what + "；请重新生成基线");
  }

  private static String some(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
