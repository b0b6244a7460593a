package duikan.lint;

import duikan.book.BadSetting;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The findings that are known and not to be shown, by {@link Fingerprint} and number. What is known
 * of a file that is gone is known of the same sentences in another file.
 */
public final class Baseline {
  private final List<Entry> entries;

  private Baseline(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Findings that are the same to a baseline.
   *
   * @param times how many
   * @param begin how their sentence begins, for people; may be empty
   * @param line where the baseline says it, 1-based; 0: nowhere yet
   */
  public record Entry(Fingerprint finding, int times, String begin, int line) {
    /** The path as the file writes it, without anything that a terminal obeys. */
    public String path() {
      return BaselineText.escaped(finding.path());
    }

    private Entry missing(int count) {
      return new Entry(finding, count, begin, line);
    }
  }

  /**
   * Findings held against a baseline.
   *
   * @param fresh those that it does not know, in their order
   * @param known how many it knows
   * @param moved how many of these it knows under another path
   * @param missing what it says and nothing is found of, or fewer; {@code times} says how many are
   *     missing
   */
  public record Match(List<Diagnostic> fresh, int known, int moved, List<Entry> missing) {
    public Match {
      fresh = List.copyOf(fresh);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws BadSetting at the first line that cannot be understood
   */
  public static Baseline read(Source file) throws BadSetting {
    return new Baseline(BaselineText.read(file));
  }

  /** All that was found. */
  public static Baseline of(List<Diagnostic> found) {
    return of(found, List.of());
  }

  /** All that was found, and what this baseline says besides of what was not looked at. */
  public Baseline renewed(List<Diagnostic> found, Predicate<Fingerprint> lookedAt) {
    return of(found, entries.stream().filter(entry -> !lookedAt.test(entry.finding)).toList());
  }

  private static Baseline of(List<Diagnostic> found, List<Entry> others) {
    Map<Fingerprint, Entry> entries = new TreeMap<>();
    others.forEach(entry -> entries.put(entry.finding, entry));
    for (Diagnostic one : found) {
      String begin = Fingerprint.sentence(one.place());
      entries.merge(
          Fingerprint.of(one),
          new Entry(Fingerprint.of(one), 1, begin, 0),
          (a, b) -> new Entry(a.finding, a.times + 1, a.begin, a.line));
    }
    return new Baseline(List.copyOf(entries.values()));
  }

  /** How many findings it knows. */
  public int size() {
    return entries.stream().mapToInt(Entry::times).sum();
  }

  /** The file: a header and a line an entry, sorted, so that two branches merge. */
  public String text() {
    return BaselineText.of(entries);
  }

  /**
   * Holds findings against it.
   *
   * @param lookedAt whether a run that finds nothing of an entry says that there is nothing
   * @param isGone whether there is no such file any more
   */
  public Match match(
      List<Diagnostic> found, Predicate<Fingerprint> lookedAt, Predicate<String> isGone) {
    Map<Fingerprint, Integer> left = new HashMap<>();
    entries.forEach(entry -> left.put(entry.finding, entry.times));
    List<Diagnostic> fresh =
        found.stream().filter(one -> !take(Fingerprint.of(one), left)).toList();
    int here = found.size() - fresh.size();
    fresh = withoutMoved(fresh, left, isGone);
    int known = found.size() - fresh.size();
    List<Entry> missing =
        entries.stream()
            .filter(entry -> lookedAt.test(entry.finding))
            .map(entry -> entry.missing(left.getOrDefault(entry.finding, 0)))
            .filter(entry -> entry.times > 0)
            .toList();
    return new Match(fresh, known, known - here, missing);
  }

  private List<Diagnostic> withoutMoved(
      List<Diagnostic> fresh, Map<Fingerprint, Integer> left, Predicate<String> isGone) {
    if (fresh.isEmpty()) {
      return fresh;
    }
    Map<String, Boolean> gone = new HashMap<>();
    Map<Fingerprint, List<Fingerprint>> moved =
        entries.stream()
            .map(Entry::finding)
            // A file as a whole is not the same one under another name.
            .filter(one -> !one.sentence().equals(Fingerprint.NONE))
            .filter(one -> left.getOrDefault(one, 0) > 0)
            .filter(one -> gone.computeIfAbsent(one.path(), isGone::test))
            .collect(Collectors.groupingBy(Baseline::anywhere));
    List<Diagnostic> rest = new ArrayList<>();
    for (Diagnostic one : fresh) {
      Optional<Fingerprint> other =
          moved.getOrDefault(anywhere(Fingerprint.of(one)), List.of()).stream()
              .filter(entry -> take(entry, left))
              .findFirst();
      if (other.isEmpty()) {
        rest.add(one);
      }
    }
    return rest;
  }

  private static Fingerprint anywhere(Fingerprint finding) {
    return new Fingerprint(finding.rule(), "", finding.sentence(), finding.term());
  }

  private static boolean take(Fingerprint finding, Map<Fingerprint, Integer> left) {
    Integer count = left.getOrDefault(finding, 0);
    if (count == 0) {
      return false;
    }
    left.put(finding, count - 1);
    return true;
  }
}
