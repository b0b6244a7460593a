package duikan.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What commits did to files, newest first; a commit comes before its parents. Paths are those of
 * the repository.
 */
final class GitLog {
  /** What begins a commit in the output that {@link #of} reads. */
  static final String FORMAT = "--format=%x01%H %P";

  private final List<Change> changes;
  private final Map<String, List<Integer>> byPath = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  private GitLog(List<Change> changes) {
    this.changes = List.copyOf(changes);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      byPath.computeIfAbsent(change.path, path -> new ArrayList<>()).add(i);
      order.putIfAbsent(change.commit, i);
    }
  }

  /** How a commit changed a file. */
  enum Kind {
    ADDED,
    CHANGED,
    RENAMED,
    OTHER
  }

  /**
   * A file in a commit.
   *
   * @param parents how many the commit has; none: the history begins there
   * @param blob the hash of what it holds then
   * @param from its path before; the same where it was not renamed
   */
  record Change(String commit, int parents, Kind kind, String blob, String from, String path) {}

  /** Reads what {@code git log -z --raw -m --format=…} prints. */
  static GitLog of(String printed) {
    List<Change> changes = new ArrayList<>();
    String[] words = printed.split("\0", -1);
    String commit = "";
    int parents = 0;
    for (int i = 0; i < words.length; i++) {
      String word = words[i].startsWith("\n") ? words[i].substring(1) : words[i];
      if (word.startsWith("\u0001")) {
        String[] hashes = word.substring(1).strip().split(" ");
        commit = hashes[0];
        parents = hashes.length - 1;
      } else if (word.startsWith(":") && i + 1 < words.length) {
        // :MODE MODE HASH HASH STATUS
        String[] cells = word.substring(1).split(" ");
        String from = words[++i];
        boolean two = cells.length == 5 && "RC".indexOf(cells[4].charAt(0)) >= 0;
        String path = two && i + 1 < words.length ? words[++i] : from;
        if (cells.length == 5) {
          changes.add(new Change(commit, parents, kind(cells), cells[3], from, path));
        }
      }
    }
    return new GitLog(changes);
  }

  private static Kind kind(String[] cells) {
    // Links and submodules are no pages.
    if (!cells[1].startsWith("100")) {
      return Kind.OTHER;
    }
    return switch (cells[4].charAt(0)) {
      case 'A', 'C' -> Kind.ADDED;
      case 'M' -> Kind.CHANGED;
      case 'R' -> Kind.RENAMED;
      default -> Kind.OTHER;
    };
  }

  /**
   * What a file went through, newest first, under whatever name; ends where it was added. A merge
   * counts where it made something that neither of its sides had.
   */
  List<Change> past(String path) {
    List<Change> past = new ArrayList<>();
    String name = path;
    int from = 0;
    boolean begun = false;
    while (!begun) {
      int at = next(name, from);
      if (at < 0) {
        return past;
      }
      Change change = changes.get(at);
      from = at + 1;
      boolean merge = change.parents > 1;
      switch (change.kind) {
        case OTHER -> {}
        case CHANGED -> past.add(change);
        case RENAMED -> {
          if (!merge) {
            past.add(change);
            name = change.from;
          }
        }
        case ADDED -> {
          if (!merge) {
            past.add(change);
            begun = true;
          }
        }
      }
    }
    return past;
  }

  private int next(String path, int from) {
    List<Integer> all = byPath.getOrDefault(path, List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle) < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() ? all.get(low) : -1;
  }

  /** What the file at {@code path} was called in a commit, likeliest first. */
  List<String> names(String path, String commit) {
    int when = order.getOrDefault(commit, 0);
    List<String> names = new ArrayList<>(List.of(path));
    for (Change change : past(path)) {
      if (change.kind == Kind.RENAMED) {
        boolean later = order.getOrDefault(change.commit, 0) < when;
        names.remove(change.from);
        names.add(later ? 0 : names.size(), change.from);
      }
    }
    return names;
  }

  /** Where files in {@code folder} came from, outside of it. */
  List<String> origins(String folder) {
    return changes.stream()
        .filter(change -> change.kind == Kind.RENAMED)
        .filter(change -> change.path.startsWith(folder) && !change.from.startsWith(folder))
        .map(Change::from)
        .distinct()
        .toList();
  }
}
