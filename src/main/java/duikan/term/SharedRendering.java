package duikan.term;

import duikan.book.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One rendering of several terms, as 标签 is of label and tag: the annotation of either satisfies
 * both, and where there is none, the first use of all is bare.
 */
final class SharedRendering {
  private final IdentityHashMap<Use, Integer> places = new IdentityHashMap<>();

  private SharedRendering(List<Use> all) {
    all.forEach(use -> places.put(use, places.size()));
  }

  /**
   * The first uses without what is bare after the first use of another row with the same target.
   * What happens later in the book changes nothing of what is left.
   *
   * @param all every use of the book, in reading order
   */
  static List<FirstUse> first(List<FirstUse> firstUses, List<Use> all) {
    Map<String, List<FirstUse>> byTarget = new HashMap<>();
    for (FirstUse one : firstUses) {
      if (one.term().scope() == Term.Scope.BOOK) {
        byTarget.computeIfAbsent(Folded.of(one.term().target()), it -> new ArrayList<>()).add(one);
      }
    }
    byTarget.values().removeIf(shared -> shared.size() < 2);
    if (byTarget.isEmpty()) {
      return firstUses;
    }
    SharedRendering uses = new SharedRendering(all);
    IdentityHashMap<FirstUse, FirstUse> left = new IdentityHashMap<>();
    byTarget.values().forEach(shared -> uses.leave(shared, left));
    return firstUses.stream().map(one -> left.getOrDefault(one, one)).toList();
  }

  private void leave(List<FirstUse> shared, IdentityHashMap<FirstUse, FirstUse> left) {
    OptionalInt first = least(shared.stream().flatMap(one -> one.first().stream()));
    OptionalInt any =
        least(
            shared.stream()
                .flatMap(one -> Stream.concat(one.first().stream(), one.deferred().stream())));
    for (FirstUse one : shared) {
      Optional<Use> deferred = one.deferred().filter(use -> place(use) == any.orElse(-1));
      boolean bareAfter =
          one.first()
              .filter(use -> use.annotation().isEmpty() && place(use) != first.orElse(-1))
              .isPresent();
      left.put(
          one,
          new FirstUse(
              one.term(),
              one.first().filter(use -> !bareAfter),
              deferred,
              one.aside(),
              one.later().filter(use -> !bareAfter),
              one.misplaced(),
              one.again()));
    }
  }

  private OptionalInt least(Stream<Use> uses) {
    return uses.mapToInt(this::place).min();
  }

  private int place(Use use) {
    return places.getOrDefault(use, Integer.MAX_VALUE);
  }
}
