package duikan.io;

import duikan.book.Book;
import duikan.book.Config;
import duikan.book.Layout;
import duikan.book.Stamp;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a book's files look like from outside, which takes no reading. */
public final class BookStamps {
  /** No folder of a book lies deeper. */
  private static final int DEEPEST = 32;

  private BookStamps() {}

  /**
   * The paths that what is read of a book depends on, sorted: its pages, glossary and settings,
   * whether they are there or not, and every folder that a page may appear in.
   *
   * @param root the book's folder
   */
  public static List<String> paths(Path root, Book book) {
    Set<String> paths = new TreeSet<>();
    book.pages().forEach(page -> paths.add(page.path()));
    book.faults().forEach(fault -> paths.add(fault.place().path()));
    Config config = book.config();
    paths.add(Config.FILE);
    paths.add(config.glossaryFile());
    paths.add("");
    folders(root, config.targetFolder(), paths);
    if (config.sourceFile().isEmpty()) {
      folders(root, config.sourceFolder(), paths);
    } else {
      paths.add(config.sourceFile().get().path());
    }
    return List.copyOf(paths);
  }

  /** How the files and folders at {@code paths} look now. */
  public static List<Stamp> of(Path root, List<String> paths) {
    List<Stamp> stamps = new ArrayList<>();
    for (String path : paths) {
      stamps.add(of(root, path));
    }
    return stamps;
  }

  private static Stamp of(Path root, String path) {
    try {
      BasicFileAttributes file =
          Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
      long size = file.isDirectory() ? 0 : file.size();
      return new Stamp(path, size, file.lastModifiedTime().toMillis());
    } catch (IOException | InvalidPathException notThere) {
      return new Stamp(path, -1, 0);
    }
  }

  private static void folders(Path root, String top, Set<String> paths) {
    paths.add(top);
    try {
      Files.walkFileTree(
          root.resolve(top),
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
              Path name = folder.getFileName();
              if (name != null && Layout.isSkippedName(name.toString()) && !folder.equals(root)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              paths.add(root.relativize(folder).toString().replace('\\', '/'));
              return FileVisitResult.CONTINUE;
            }

            // A circle of links, or what vanished meanwhile.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refusal) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException noFolder) {
      return; // Then its own stamp says that there is none.
    }
  }
}
