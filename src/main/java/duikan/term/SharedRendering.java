package duikan.term;

import duikan.book.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rendering of several terms, as 标签 is of label and tag: the annotation of either satisfies
 * both, and where there is none, the first use of all is bare.
 */
final class SharedRendering {
  private SharedRendering() {}

  /**
   * The first uses without those that are bare after a first use of another row with the same
   * target.
   *
   * @param all every use of the book, in reading order
   */
  static List<FirstUse> first(List<FirstUse> firstUses, List<Use> all) {
    Map<String, List<FirstUse>> byTarget = new HashMap<>();
    for (FirstUse one : firstUses) {
      if (one.first().isPresent() && one.term().scope() == Term.Scope.BOOK) {
        byTarget.computeIfAbsent(Folded.of(one.term().target()), it -> new ArrayList<>()).add(one);
      }
    }
    byTarget.values().removeIf(shared -> shared.size() < 2);
    if (byTarget.isEmpty()) {
      return firstUses;
    }
    IdentityHashMap<Use, Integer> places = new IdentityHashMap<>();
    all.forEach(use -> places.put(use, places.size()));
    IdentityHashMap<FirstUse, FirstUse> satisfied = new IdentityHashMap<>();
    for (List<FirstUse> shared : byTarget.values()) {
      FirstUse first = shared.get(0);
      for (FirstUse one : shared) {
        first = place(one, places) < place(first, places) ? one : first;
      }
      for (FirstUse one : shared) {
        if (!one.term().row().equals(first.term().row()) && one.first().orElseThrow().annotation().isEmpty()) {
          satisfied.put(one, first);
        }
      }
    }
    return firstUses.stream().filter(one -> !satisfied.containsKey(one)).toList();
  }

  private static int place(FirstUse one, IdentityHashMap<Use, Integer> places) {
    return places.getOrDefault(one.first().orElseThrow(), Integer.MAX_VALUE);
  }
}
