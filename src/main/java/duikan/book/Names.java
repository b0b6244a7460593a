package duikan.book;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that stand in one folder. A name is found in its own letter case, or in another; NFC
 * and NFD are the same name, since some platforms store the one and some the other.
 */
public final class Names {
  private static final List<String> INDEXES = List.of("README.md", "index.md");

  private final Map<String, Entry> exact = new HashMap<>();
  private final Map<String, Entry> folded = new HashMap<>();

  /** As stored; every dead link of a book may ask for them. */
  private final List<String> sorted = new ArrayList<>();

  private Names() {}

  /** The names of a folder, in any order. */
  public static Names of(Collection<Entry> entries) {
    Names names = new Names();
    entries.stream()
        .sorted(Comparator.comparing(Entry::name))
        .forEach(
            entry -> {
              if (names.exact.putIfAbsent(composed(entry.name), entry) == null) {
                names.sorted.add(entry.folder ? entry.name + "/" : entry.name);
              }
              names.folded.putIfAbsent(folded(entry.name), entry);
            });
    // A folder's mark may put it elsewhere than its name.
    Collections.sort(names.sorted);
    return names;
  }

  /** The entry of this name, letter case and all. */
  Optional<Entry> exact(String name) {
    return Optional.ofNullable(exact.get(composed(name)));
  }

  /** An entry of this name in any letter case. */
  Optional<Entry> inAnyCase(String name) {
    return Optional.ofNullable(folded.get(folded(name)));
  }

  /** All of them as stored, sorted by code unit, folders with a trailing {@code /}. */
  public List<String> all() {
    return Collections.unmodifiableList(sorted);
  }

  /** The page that shows the folder: its README.md, else its index.md. */
  Optional<Entry> index() {
    return INDEXES.stream()
        .flatMap(name -> inAnyCase(name).stream())
        .filter(entry -> !entry.folder)
        .findFirst();
  }

  /** A name in NFC. */
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String folded(String name) {
    return composed(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** A file or folder, by its name as stored. */
  public record Entry(String name, boolean folder) {}
}
