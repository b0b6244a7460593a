package duikan.io;

import duikan.book.Layout;
import duikan.doc.Message;
import duikan.progress.StampFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a commit holds of a book's folder; of a submodule that is checked out, what the commit says
 * of it. Paths are relative to the folder, with {@code /}.
 *
 * @param files every file
 * @param texts the contents of those that a book is made of
 * @param links symbolic links and where they lead
 */
record GitTree(List<String> files, Map<String, byte[]> texts, Map<String, String> links) {
  private static final int DEEPEST = 32;
  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "xml", "yml");

  /**
   * Reads it.
   *
   * @param root the book's folder of today
   * @param named paths of files that the book is made of, besides those whose names tell
   * @throws UserError if some of it is not in this clone
   */
  static GitTree of(Path root, String commit, Set<String> named, Map<String, String> environment)
      throws GitFailure {
    GitTree tree = new GitTree(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    tree.add(root, "", commit, path -> isText(path) || named.contains(path), environment);
    return tree;
  }

  private static boolean isText(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Layout.isMarkdown(path) || name.equals(StampFile.NAME) || ENDINGS.contains(ending);
  }

  private void add(
      Path root,
      String folder,
      String commit,
      Predicate<String> isText,
      Map<String, String> environment)
      throws GitFailure {
    Git git = new Git(folder.isEmpty() ? root : root.resolve(folder), environment);
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, String> leading = new LinkedHashMap<>();
    for (String line : git.ask("ls-tree", "-r", "-z", commit).split("\0")) {
      // MODE TYPE HASH<tab>PATH
      int tab = line.indexOf('\t');
      String[] words = line.substring(0, Math.max(0, tab)).split(" ");
      String path = folder + line.substring(tab + 1);
      if (words.length != 3 || !isHarmless(path)) {
        continue;
      }
      switch (words[0].substring(0, 3)) {
        case "100" -> {
          files.add(path);
          if (isText.test(path)) {
            wanted.put(path, words[2]);
          }
        }
        case "120" -> leading.put(path, words[2]);
        case "160" -> {
          if (isCheckedOut(root, path)) {
            addModule(root, path, words[2], isText, environment);
          }
        }
        default -> {}
      }
    }
    texts.putAll(contents(git, wanted));
    contents(git, leading)
        .forEach((path, to) -> links.put(path, new String(to, StandardCharsets.UTF_8)));
  }

  private void addModule(
      Path root,
      String path,
      String commit,
      Predicate<String> isText,
      Map<String, String> environment)
      throws GitFailure {
    try {
      add(root, path + "/", commit, isText, environment);
    } catch (GitFailure failure) {
      throw new UserError(
          new Message(
              "the submodule " + path + " lacks its commit " + commit + ": git fetch in it",
              "子模块 " + path + " 中没有提交 " + commit + "：请在其中运行 git fetch"));
    }
  }

  // One that is not checked out is an empty folder, today as then.
  private static boolean isCheckedOut(Path root, String path) {
    try {
      return Files.exists(root.resolve(path).resolve(".git"));
    } catch (InvalidPathException unspeakable) {
      return false; // In a locale that is not UTF-8.
    }
  }

  private static Map<String, byte[]> contents(Git git, Map<String, String> blobs)
      throws GitFailure {
    List<String> names = List.copyOf(blobs.values());
    List<Optional<byte[]>> read = files(git, names);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    int at = 0;
    for (String path : blobs.keySet()) {
      // What is too large to be a page is left out.
      read.get(at++).ifPresent(bytes -> contents.put(path, bytes));
    }
    return contents;
  }

  private static List<Optional<byte[]>> files(Git git, List<String> names) throws GitFailure {
    try {
      return git.files(names);
    } catch (GitFailure failure) {
      // What git 2.24 to 2.50 says where it may not fetch what a partial clone left out.
      if (String.valueOf(failure.getMessage()).contains("promisor")) {
        throw new UserError(
            new Message(
                "this clone is partial and lacks what files held then: clone without --filter",
                "此克隆是部分克隆，缺少文件当时的内容：克隆时请不要使用 --filter"));
      }
      throw failure;
    }
  }

  /** Whether a path stays in its folder; git refuses to make others, but need not to keep them. */
  private static boolean isHarmless(String path) {
    String[] names = path.split("/", -1);
    return names.length <= DEEPEST
        && Stream.of(names)
            .noneMatch(
                name -> name.isEmpty() || name.equals(".") || name.equals("..") || isGit(name));
  }

  private static boolean isGit(String name) {
    return name.equalsIgnoreCase(".git") || name.indexOf('\\') >= 0;
  }
}
