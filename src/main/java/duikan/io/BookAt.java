package duikan.io;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.ByContent;
import duikan.book.Layout;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.progress.Evidence;
import duikan.progress.StampFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A book as it was in one commit of its repository.
 *
 * @param evidence what told then when passages were translated
 */
public record BookAt(Book book, Evidence evidence) {

  /**
   * Reads it.
   *
   * @param root the book's folder of today; the book stood there then too
   * @param revision a commit, a tag, a branch, or whatever else git understands
   * @throws UserError if there is no such revision, or no page in it
   * @throws BadSetting if its duikan.yml cannot be understood
   */
  public static BookAt read(
      Path root, String revision, Map<String, String> environment, ByContent content)
      throws BadSetting {
    Git git = new Git(root, environment);
    try {
      String commit =
          git.ask("rev-parse", "--verify", "--end-of-options", revision + "^{commit}").strip();
      Map<String, String> texts = texts(git, commit);
      Book book = Binding.of(texts, content);
      if (book.chapters().isEmpty()) {
        throw new UserError(
            new Message("there is no page of the book in " + revision, revision + " 中没有本书的页面"));
      }
      Optional<String> lock = Optional.ofNullable(texts.get(StampFile.NAME));
      return new BookAt(
          book,
          new Evidence(
              () ->
                  lock.map(text -> StampFile.read(Source.of(StampFile.NAME, text)))
                      .orElseGet(StampFile::empty),
              new GitHistory(git, commit)));
    } catch (GitFailure failure) {
      throw new UserError(words(failure, revision));
    }
  }

  private static Map<String, String> texts(Git git, String commit) throws GitFailure {
    List<String> paths = new ArrayList<>();
    List<String> blobs = new ArrayList<>();
    for (String entry : git.ask("ls-tree", "-r", "-z", commit).split("\0")) {
      // MODE TYPE HASH<tab>PATH
      int tab = entry.indexOf('\t');
      String[] words = entry.substring(0, Math.max(0, tab)).split(" ");
      if (words.length == 3 && words[0].startsWith("100") && isRead(entry.substring(tab + 1))) {
        paths.add(entry.substring(tab + 1));
        blobs.add(words[2]);
      }
    }
    List<Optional<byte[]>> files = git.files(blobs);
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      files.get(i).ifPresent(bytes -> texts.put(path, Source.decode(path, bytes).text()));
    }
    return texts;
  }

  private static boolean isRead(String path) {
    return Layout.isMarkdown(path)
        || path.equals(StampFile.NAME)
        || path.endsWith(".yml")
        || path.endsWith(".csv");
  }

  /** What to say of a revision that git does not read. */
  static Message words(GitFailure failure, String revision) {
    return switch (failure.silence()) {
      case NO_GIT -> new Message("there is no program git", "找不到 git 程序");
      case NOT_TRUSTED ->
          new Message(
              "the repository belongs to another user, and git refuses to read it"
                  + " (git config --global --add safe.directory DIR)",
              "仓库属于其他用户，git 拒绝读取（git config --global --add safe.directory DIR）");
      case NO_REPOSITORY, UNTRACKED, SHALLOW ->
          new Message(
              "git knows no revision '" + revision + "' here", "git 在这里找不到版本“" + revision + "”");
      case TOO_SLOW, UNREADABLE ->
          new Message(
              "git cannot read '" + revision + "': " + failure.getMessage(),
              "git 无法读取“" + revision + "”：" + failure.getMessage());
    };
  }
}
