package duikan.io;

import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.ByContent;
import duikan.book.Nearest;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.progress.Evidence;
import duikan.progress.Silence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a book's folder was where the work of today branched off: the commit that a revision and
 * HEAD share last. What is not committed belongs to the work, and so do files that git does not
 * know. Git is asked for names and contents alone and compares nothing, so that none of its
 * settings, attributes and filters has a say.
 */
public final class GitChange implements AutoCloseable {
  private final Git git;
  private final String commit;
  private final GitTree tree;
  private Optional<ScratchFolder> folder = Optional.empty();

  private GitChange(Git git, String commit, GitTree tree) {
    this.git = git;
    this.commit = commit;
    this.tree = tree;
  }

  /**
   * Looks where the work since {@code revision} began.
   *
   * @param root the book's folder
   * @param revision a commit, a tag, a branch, or whatever else git takes for one commit
   * @param named paths of files that the book is made of, besides those whose names tell
   * @param environment variables that git sees besides those of this process
   * @throws UserError if git cannot tell, with what to do about it
   */
  public static GitChange since(
      Path root, String revision, Set<String> named, Map<String, String> environment) {
    Git git = new Git(root, environment);
    try {
      String commit = mergeBase(git, revision);
      return new GitChange(git, commit, GitTree.of(root, commit, named, environment));
    } catch (GitFailure failure) {
      throw new UserError(BookAt.words(failure, revision));
    }
  }

  /** The texts of the folder by path: pages, glossary, settings, rules. */
  public Map<String, Source> texts() {
    Map<String, Source> texts = new TreeMap<>();
    tree.texts().forEach((path, bytes) -> texts.put(path, Source.decode(path, bytes)));
    return texts;
  }

  /**
   * The book as it was, read as the book of today is read; empty where there was none. It can be
   * asked until this is closed.
   *
   * @param content pairs chapters that nothing else pairs
   * @throws BadSetting if its duikan.yml cannot be understood
   */
  public Optional<Book> book(ByContent content) throws BadSetting {
    ScratchFolder scratch = folder.orElseGet(() -> ScratchFolder.of(tree));
    folder = Optional.of(scratch);
    try {
      return Optional.of(BookFolder.read(scratch.root(), content));
    } catch (UserError noBook) {
      // What could not be linted then has no findings.
      return Optional.empty();
    }
  }

  /** What told then when passages were translated; {@link #book} comes first. */
  public Evidence evidence() {
    ScratchFolder scratch = folder.orElseThrow();
    return new Evidence(() -> Stamps.read(scratch.root()), new GitHistory(git, commit));
  }

  @Override
  public void close() {
    folder.ifPresent(ScratchFolder::close);
    folder = Optional.empty();
  }

  private static String mergeBase(Git git, String revision) throws GitFailure {
    if (revision.isBlank() || revision.startsWith("-") || revision.contains("..")) {
      throw new UserError(
          new Message(
              "--changed-since wants one revision, not '" + revision + "': main, v1.2, HEAD~3",
              "--changed-since 应为一个版本，而不是“" + revision + "”：如 main、v1.2、HEAD~3"));
    }
    if (!git.mayBeThere()) {
      throw noRepository();
    }
    boolean shallow = isShallow(git);
    String there = commit(git, revision).orElseThrow(() -> unknown(git, revision, shallow));
    String here = commit(git, "HEAD").orElseThrow(() -> unknown(git, "HEAD", shallow));
    try {
      return git.ask("merge-base", there, here).strip();
    } catch (GitFailure failure) {
      // It says nothing where the two share nothing.
      if (failure.silence() == Silence.UNREADABLE && said(failure).isEmpty()) {
        throw shallow ? cutOff(revision) : unrelated(revision);
      }
      throw failure;
    }
  }

  private static boolean isShallow(Git git) throws GitFailure {
    try {
      return git.ask("rev-parse", "--is-shallow-repository").strip().equals("true");
    } catch (GitFailure failure) {
      if (failure.silence() == Silence.NO_REPOSITORY) {
        throw noRepository();
      }
      throw failure;
    }
  }

  private static Optional<String> commit(Git git, String revision) throws GitFailure {
    try {
      String commit =
          git.ask("rev-parse", "--verify", "--end-of-options", revision + "^{commit}").strip();
      return Optional.of(commit);
    } catch (GitFailure failure) {
      if (failure.silence() == Silence.NO_REPOSITORY) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static String said(GitFailure failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("");
  }

  private static UserError noRepository() {
    return new UserError(
        new Message(
            "the book is in no git repository, so nothing tells what changed",
            "书籍不在 git 仓库中，无从得知改动"));
  }

  private static UserError cutOff(String revision) {
    return new UserError(
        new Message(
            "this clone is shallow and does not reach back to where HEAD left '"
                + revision
                + "': git fetch --unshallow, or fetch-depth: 0 for actions/checkout",
            "此克隆是浅克隆，追溯不到 HEAD 与“"
                + revision
                + "”的分叉处：请运行 git fetch --unshallow，或在 actions/checkout 中设置 fetch-depth: 0"));
  }

  private static UserError unrelated(String revision) {
    return new UserError(
        new Message(
            "'" + revision + "' and HEAD share no commit", "“" + revision + "”与 HEAD 没有共同的提交"));
  }

  private static UserError unknown(Git git, String revision, boolean shallow) {
    Optional<String> near = nearest(git, revision);
    String en = "git knows no revision '" + revision + "' here";
    String zh = "git 在这里找不到版本“" + revision + "”";
    if (near.isPresent()) {
      String name = near.get();
      return new UserError(
          new Message(en + "; did you mean '" + name + "'?", zh + "；是不是“" + name + "”？"));
    }
    return new UserError(
        shallow
            ? new Message(
                en
                    + ": this clone is shallow; git fetch it, or fetch-depth: 0 for actions/checkout",
                zh + "：此克隆是浅克隆；请先 git fetch 该版本，或在 actions/checkout 中设置 fetch-depth: 0")
            : new Message(en, zh));
  }

  /** A branch or tag that was meant; {@code origin/main} for a {@code main} that is not here. */
  private static Optional<String> nearest(Git git, String revision) {
    List<String> names = new ArrayList<>();
    try {
      git.ask("for-each-ref", "--format=%(refname:short)").lines().forEach(names::add);
    } catch (GitFailure silent) {
      return Optional.empty(); // A hint less; the error itself is said.
    }
    return names.stream()
        .filter(name -> name.endsWith("/" + revision))
        .findFirst()
        .or(() -> Nearest.to(revision, names));
  }
}
