package duikan.io;

import duikan.book.Layout;
import duikan.doc.Message;
import duikan.start.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A folder that a book is laid out in: what stands there stays as it is. */
public final class Plot {
  /** Of a repository with more pages than that, the first tell. */
  private static final int MOST = 20_000;

  private final Path root;

  private Plot(Path root) {
    this.root = root;
  }

  /**
   * The folder {@code root}, made if it is not there.
   *
   * @throws UserError if it is a file or cannot be made
   */
  public static Plot at(Path root) {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new UserError(new Message(root + " is a file, not a folder", root + " 是文件，不是文件夹"));
    }
    try {
      Files.createDirectories(root);
      return new Plot(root.toRealPath());
    } catch (IOException refusal) {
      throw refused(root, refusal);
    }
  }

  /** Its real path. */
  public Path root() {
    return root;
  }

  /** The folder of the git repository that it lies in; itself where it lies in none. */
  public Plot repository() {
    for (Path at = root; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return new Plot(at);
      }
    }
    return this;
  }

  /** Whether something has this name here, in whatever letter case. */
  public boolean has(String path) {
    Path file = root.resolve(path);
    if (Files.exists(file)) {
      return true;
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return false;
    }
    try {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return Entry.in(folder).stream().anyMatch(entry -> entry.name().equalsIgnoreCase(name));
    } catch (IOException refusal) {
      throw refused(folder, refusal);
    }
  }

  /** Whether the file is there, and nobody has changed it since it was made. */
  public boolean holds(NewFile file) {
    return FileBytes.of(root.resolve(file.path()), file.path())
        .bytes()
        .filter(bytes -> Arrays.equals(bytes, file.text().getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  /**
   * The paths of the Markdown files below, without hidden folders and other people's packages.
   * Links are not followed, and a folder that may not be read has none.
   */
  public List<String> pages() {
    List<String> pages = new ArrayList<>();
    Deque<String> folders = new ArrayDeque<>(List.of(""));
    while (!folders.isEmpty() && pages.size() < MOST) {
      String folder = folders.remove();
      for (Entry entry : entries(folder)) {
        String path = folder + entry.name();
        if (Layout.isSkippedName(entry.name()) || !entry.hasName()) {
          continue;
        }
        if (entry.kind() == Entry.Kind.FOLDER) {
          folders.add(path + "/");
        } else if (entry.kind() == Entry.Kind.FILE && Layout.isMarkdown(path)) {
          pages.add(path);
        }
      }
    }
    return pages;
  }

  private List<Entry> entries(String folder) {
    try {
      return Entry.in(root.resolve(folder));
    } catch (IOException refusal) {
      return List.of();
    }
  }

  /**
   * Makes a file, and the folders around it.
   *
   * @return whether it was made; else there is one, and it stays as it is
   * @throws UserError if it cannot be written
   */
  public boolean make(NewFile file) {
    Path path = root.resolve(file.path());
    if (has(file.path())) {
      return false;
    }
    try {
      Files.createDirectories(path.resolveSibling(""));
      Unfinished.clear(path.resolveSibling(""));
      return WholeFile.make(path, file.text());
    } catch (IOException refusal) {
      throw refused(path, refusal);
    }
  }

  private static UserError refused(Path path, IOException refusal) {
    return Refusal.writing(path, refusal);
  }
}
