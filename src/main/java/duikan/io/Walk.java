package duikan.io;

import duikan.book.Fault;
import duikan.book.Layout;
import duikan.book.Lookup;
import duikan.book.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The Markdown files below some folders of a book. Every real folder is visited once, real folders
 * before links, so that what is found does not depend on the system's order; a link is followed
 * only inside the book.
 */
final class Walk {
  private final Path root;
  private final Layout layout;
  private final Witness witness;
  private final Predicate<String> isWanted;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private final TreeMap<String, Path> links = new TreeMap<>();
  private final Set<Path> visited = new HashSet<>();
  private final Map<String, Path> files = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private Walk(Path root, Layout layout, Witness witness, Predicate<String> isWanted) {
    this.root = root;
    this.layout = layout;
    this.witness = witness;
    this.isWanted = isWanted;
  }

  /** A walk for pages in the book whose real path is {@code root}. */
  static Walk forPages(Path root, Layout layout, Witness witness) {
    return new Walk(root, layout, witness, path -> layout.roleOf(path).isPresent());
  }

  /** A walk for the book's own rules. */
  static Walk forRules(Path root, Layout layout, Witness witness) {
    return new Walk(root, layout, witness, layout::isRulePage);
  }

  /** Markdown files by path, to open them by; links among them lead to their targets. */
  Map<String, Path> files() {
    return files;
  }

  List<Fault> faults() {
    return faults;
  }

  /** Adds a folder of the book by its path and its real path. */
  void add(String path, Path real) {
    folders.add(new Folder(path, real));
  }

  /** Adds one file, link or folder's page by its path. */
  void add(String path, Entry entry) {
    if (!entry.hasName()) {
      if (Layout.isMarkdown(path) || entry.kind() == Entry.Kind.FOLDER) {
        faults.add(Unreadable.NAME.at(path));
      }
      return;
    }
    switch (entry.kind()) {
      case FOLDER -> folders.add(new Folder(path, entry.path()));
      case LINK -> links.put(path, entry.path());
      case FILE -> {
        if (isWanted.test(path)) {
          files.put(path, entry.path());
        }
      }
      case UNKNOWN -> faults.add(unknown(path, entry.path()));
      case SPECIAL -> {
        if (isWanted.test(path)) {
          faults.add(Unreadable.SPECIAL.at(path));
        }
      }
    }
  }

  private static Fault unknown(String path, Path place) {
    try {
      Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Unreadable.VANISHED.at(path); // It was hidden a moment ago.
    } catch (IOException refusal) {
      return FileBytes.fault(refusal, path);
    }
  }

  /** Visits everything that was added. */
  void run() {
    while (!folders.isEmpty() || !links.isEmpty()) {
      while (!folders.isEmpty()) {
        visit(folders.remove());
      }
      Optional.ofNullable(links.pollFirstEntry())
          .ifPresent(link -> follow(link.getKey(), link.getValue()));
    }
  }

  private void visit(Folder folder) {
    try {
      if (!visited.add(folder.path.toRealPath())) {
        return;
      }
      for (Entry entry : witness.entries(folder.path)) {
        String path = Lookup.join(folder.name, entry.name());
        if (!Layout.isSkippedName(entry.name()) && !layout.isExcluded(path)) {
          add(path, entry);
        }
      }
    } catch (IOException e) {
      faults.add(FileBytes.fault(e, folder.name));
    }
  }

  private void follow(String path, Path link) {
    boolean isPage = isWanted.test(path);
    Path real;
    try {
      real = link.toRealPath();
    } catch (NoSuchFileException e) {
      if (isPage) {
        faults.add(Unreadable.VANISHED.at(path));
      }
      return;
    } catch (AccessDeniedException e) {
      faults.add(Unreadable.PERMISSION.at(path));
      return;
    } catch (IOException e) {
      faults.add(Unreadable.LOOP.at(path));
      return;
    }
    boolean isFolder = Files.isDirectory(real);
    if (!real.startsWith(root)) {
      if (isFolder || isPage) {
        faults.add(Unreadable.OUTSIDE.at(path));
      }
    } else if (!isFolder) {
      if (isPage) {
        files.put(path, real);
      }
    } else if (isAbove(real, link)) {
      faults.add(Unreadable.LOOP.at(path));
    } else {
      folders.add(new Folder(path, real));
    }
  }

  private static boolean isAbove(Path folder, Path link) {
    Path parent = link.getParent();
    try {
      return parent != null && parent.toRealPath().startsWith(folder);
    } catch (IOException vanished) {
      return false;
    }
  }

  private record Folder(String name, Path path) {}
}
