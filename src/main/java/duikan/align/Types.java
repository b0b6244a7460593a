package duikan.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word types of a pair of texts, numbered in order of appearance; both languages share the
 * numbers.
 */
final class Types {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  int of(String name) {
    Integer known = numbers.get(name);
    if (known != null) return known;
    numbers.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  /** The number of a name, or -1. */
  int find(String name) {
    return numbers.getOrDefault(name, -1);
  }

  String name(int type) {
    return names.get(type);
  }

  int size() {
    return names.size();
  }
}
