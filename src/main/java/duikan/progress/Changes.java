package duikan.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which passages of a page say something that they did not say in an older version of it. What only
 * moved, was set otherwise, split or joined did not change.
 */
final class Changes {
  /** Further away nothing is taken for the passage as it was. */
  private static final int REACH = 20;

  /** How much of the shorter passage both share, to be the same one. */
  private static final double ALIKE = 0.4;

  private final List<Wording> before;
  private final List<Wording> now;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<String> today = new HashSet<>();
  private final int[] sameAs;

  private Changes(List<Wording> before, List<Wording> now) {
    this.before = before;
    this.now = now;
    this.sameAs = new int[now.size()];
    now.forEach(wording -> today.add(wording.key()));
    for (int i = 0; i < before.size(); i++) {
      places.computeIfAbsent(before.get(i).key(), key -> new ArrayList<>()).add(i);
    }
  }

  /**
   * A passage that changed.
   *
   * @param passage its number today
   * @param before what it said; empty where nothing in the older version is like it
   */
  record Change(int passage, Optional<Wording> before) {}

  /**
   * The passages of {@code now} that changed since {@code before}, in order.
   *
   * @param letters how many letters may differ in a passage that is only spelt otherwise
   */
  static List<Change> between(List<Wording> before, List<Wording> now, int letters) {
    return new Changes(before, now).changes(letters);
  }

  private List<Change> changes(int letters) {
    matchSame();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      int end = i;
      while (end < now.size() && sameAs[end] < 0) {
        end++;
      }
      if (end > i) {
        gap(i, end, letters, changes);
        i = end;
      }
    }
    return changes;
  }

  /** Where each passage stood before, after the one before it if it can; -1 where it did not. */
  private void matchSame() {
    int last = -1;
    for (int i = 0; i < now.size(); i++) {
      Wording wording = now.get(i);
      sameAs[i] = wording.isEmpty() ? Math.max(last, 0) : place(wording, last + 1);
      last = Math.max(last, sameAs[i]);
    }
  }

  private int place(Wording wording, int from) {
    List<Integer> all = places.getOrDefault(wording.key(), List.of());
    if (all.isEmpty()) {
      return -1;
    }
    int found = Collections.binarySearch(all, from);
    int at = found >= 0 ? found : -found - 1;
    return all.get(Math.min(at, all.size() - 1));
  }

  /** Passages that stand nowhere in the older version, and what stood in their stead. */
  private void gap(int start, int end, int letters, List<Change> changes) {
    List<Integer> open = new ArrayList<>();
    for (int i = start; i < end; i++) {
      open.add(i);
    }
    List<Integer> gone = gone(start, end);
    regrouped(open, gone);
    boolean inStep = open.size() == gone.size();
    for (int k = 0; k < open.size(); k++) {
      Wording after = now.get(open.get(k));
      Optional<Wording> was =
          inStep ? Optional.of(before.get(gone.get(k))) : mostAlike(after, gone);
      boolean spelling =
          was.isPresent() && Difference.between(was.get(), after).isSpelling(letters);
      if (!spelling) {
        changes.add(new Change(open.get(k), was));
      }
    }
  }

  /** What stood between the neighbours of a gap, and stands nowhere today. */
  private List<Integer> gone(int start, int end) {
    int reach = end - start + REACH;
    int from = start == 0 ? -1 : sameAs[start - 1];
    int to = end == now.size() ? before.size() : sameAs[end];
    if (to <= from) {
      to = before.size();
    }
    // Of a book in one file, the chapters before and after are there as well.
    from = start == 0 ? Math.max(from, to - 1 - reach) : from;
    to = Math.min(to, from + 1 + reach);
    List<Integer> gone = new ArrayList<>();
    for (int i = from + 1; i < to; i++) {
      if (!before.get(i).isEmpty() && !today.contains(before.get(i).key())) {
        gone.add(i);
      }
    }
    return gone;
  }

  /** Takes out passages that were joined or split and say together what they said. */
  private void regrouped(List<Integer> open, List<Integer> gone) {
    for (int i = 0; i < open.size(); ) {
      boolean found = false;
      for (int j = 0; j < gone.size() && !found; j++) {
        int parts = parts(now.get(open.get(i)), before, gone, j);
        int pieces = parts > 0 ? 0 : parts(before.get(gone.get(j)), now, open, i);
        if (parts > 0 || pieces > 0) {
          gone.subList(j, j + Math.max(1, parts)).clear();
          open.subList(i, i + Math.max(1, pieces)).clear();
          found = true;
        }
      }
      i += found ? 0 : 1;
    }
  }

  /** How many of the passages from {@code first} on make up {@code whole}; 0 if they do not. */
  private static int parts(Wording whole, List<Wording> side, List<Integer> numbers, int first) {
    String key = whole.key();
    int at = 0;
    int count = 0;
    while (first + count < numbers.size() && at < key.length()) {
      String part = side.get(numbers.get(first + count)).key();
      int blank = at == 0 ? 0 : 1;
      if (!key.startsWith(part, at + blank)) {
        return 0;
      }
      at += blank + part.length();
      count++;
      if (at < key.length() && key.charAt(at) != ' ') {
        return 0;
      }
    }
    return at == key.length() ? count : 0;
  }

  private Optional<Wording> mostAlike(Wording after, List<Integer> gone) {
    Optional<Wording> best = Optional.empty();
    double most = ALIKE;
    for (int one : gone) {
      double alike = alike(before.get(one), after);
      if (alike > most) {
        most = alike;
        best = Optional.of(before.get(one));
      }
    }
    return best;
  }

  /** The share of the shorter one's words that stand in the longer one. */
  private static double alike(Wording one, Wording other) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> words = one.words();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : other.words()) {
      int left = counts.getOrDefault(word, 0);
      if (left > 0) {
        counts.put(word, left - 1);
        common++;
      }
    }
    return common / (double) Math.max(1, Math.min(words.size(), other.words().size()));
  }
}
