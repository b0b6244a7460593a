package duikan.lint;

import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which file a new file was before: the one that is gone and shares most lines with it, weighed by
 * their length, if that is half of the longer of the two. Lines that more than {@value #COMMON}
 * files have tell nothing.
 */
final class OldNames {
  private static final int COMMON = 8;
  private static final double ALIKE = 0.5;

  private OldNames() {}

  private record Pair(String path, String before, long shared) {}

  /** The old path by the new one. */
  static Map<String, String> of(Collection<Source> gone, Collection<Source> fresh) {
    if (gone.isEmpty() || fresh.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> weights = new HashMap<>();
    Map<String, List<String>> places = new HashMap<>();
    for (Source file : gone) {
      Set<String> lines = lines(file);
      weights.put(file.path(), weight(lines));
      lines.forEach(
          line -> places.computeIfAbsent(line, none -> new ArrayList<>()).add(file.path()));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Source file : fresh) {
      Set<String> lines = lines(file);
      Map<String, Long> shared = new HashMap<>();
      for (String line : lines) {
        List<String> all = places.getOrDefault(line, List.of());
        if (all.size() <= COMMON) {
          all.forEach(path -> shared.merge(path, (long) line.length(), Long::sum));
        }
      }
      long own = weight(lines);
      shared.forEach(
          (path, weight) -> {
            if (weight >= ALIKE * Math.max(own, weights.getOrDefault(path, 0L))) {
              pairs.add(new Pair(file.path(), path, weight));
            }
          });
    }
    return matched(pairs);
  }

  private static Map<String, String> matched(List<Pair> pairs) {
    pairs.sort(
        Comparator.comparing(Pair::shared)
            .reversed()
            .thenComparing(Pair::path)
            .thenComparing(Pair::before));
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!names.containsKey(pair.path) && taken.add(pair.before)) {
        names.put(pair.path, pair.before);
      }
    }
    return names;
  }

  private static Set<String> lines(Source file) {
    Set<String> lines = new HashSet<>();
    for (int i = 1; i <= file.lineCount(); i++) {
      String line = file.line(i).of(file.text()).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static long weight(Set<String> lines) {
    return lines.stream().mapToLong(String::length).sum();
  }
}
