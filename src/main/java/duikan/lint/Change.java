package duikan.lint;

import duikan.book.Book;
import duikan.book.Files;
import duikan.book.Page;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a book since an earlier state of it, as far as findings are concerned. A finding
 * belongs to the change if the change <em>touches</em> it: a line of it, or of a place that it
 * relates to, is other than before; or if the change <em>brought</em> it: the earlier book, linted
 * in the same way, has no such finding of the rule at the same spot of the same line, or only a
 * milder one. The first makes a change answer for what it rewrites, the second for what it does to
 * others: links that it kills, first uses that it overtakes, rules that it sets.
 */
public final class Change {
  private final Map<String, Source> before;
  private final Map<String, String> oldNames;
  private final boolean ofSettings;
  private final Map<String, Lines> lines = new HashMap<>();

  private Change(Map<String, Source> before, Map<String, String> oldNames, boolean ofSettings) {
    this.before = Map.copyOf(before);
    this.oldNames = Map.copyOf(oldNames);
    this.ofSettings = ofSettings;
  }

  /**
   * The change from one state to another.
   *
   * @param before the texts of the earlier book by path: pages, glossary, settings, rules
   * @param now the book as it is
   */
  public static Change of(Map<String, Source> before, Book now) {
    List<Source> fresh =
        Stream.concat(
                now.pages().stream().map(Page::document).map(page -> page.source()),
                now.rulePages().stream())
            .filter(file -> !before.containsKey(file.path()))
            .toList();
    List<Source> gone =
        fresh.isEmpty()
            ? List.of()
            : before.values().stream()
                .filter(file -> now.files().find(file.path()) instanceof Files.Missing)
                .toList();
    boolean ofSettings =
        Stream.concat(Stream.of(now.config().file()), now.rulePages().stream())
            .anyMatch(file -> !isAsBefore(file, before.get(file.path())));
    return new Change(before, OldNames.of(gone, fresh), ofSettings);
  }

  // No duikan.yml is an empty one.
  private static boolean isAsBefore(Source now, @Nullable Source then) {
    return now.text().equals(then == null ? "" : then.text());
  }

  /**
   * Whether anything that this page alone has done can belong to the change: it is another page
   * now, or what is asked of pages is.
   */
  public boolean reaches(Source page) {
    return ofSettings
        || !isAsBefore(page, before.get(oldNames.getOrDefault(page.path(), page.path())));
  }

  /**
   * The rules whose findings have to be looked for in the earlier book, because the change does not
   * touch them; none: nothing has to.
   */
  public Set<String> undecided(Collection<Diagnostic> found) {
    Set<String> rules = new TreeSet<>();
    found.stream().filter(one -> !touches(one)).forEach(one -> rules.add(one.rule()));
    return rules;
  }

  /**
   * What has to run so that {@code rules} find what they find among all rules; none: everything,
   * for whether an allowance is needed is known when all rules have run.
   */
  public static Set<String> running(Set<String> rules) {
    return rules.contains(Suppressions.RULE) ? Set.of() : Set.copyOf(rules);
  }

  /**
   * The findings that the change touches or brought, in their order.
   *
   * @param earlier what the same rules find in the earlier book, at least those that are {@link
   *     #undecided}
   */
  public List<Diagnostic> of(List<Diagnostic> found, Collection<Diagnostic> earlier) {
    Map<Spot, List<Severity>> known = new HashMap<>();
    for (Diagnostic one : earlier) {
      known
          .computeIfAbsent(Spot.of(one, one.place().path(), line(one)), none -> new ArrayList<>())
          .add(one.severity());
    }
    known.values().forEach(all -> all.sort(Comparator.reverseOrder()));
    Set<Diagnostic> mine = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Spot, Integer> seen = new HashMap<>();
    // The gravest first, so that each meets the gravest that there was.
    for (Diagnostic one :
        found.stream().sorted(Comparator.comparing(Diagnostic::severity).reversed()).toList()) {
      if (touches(one)) {
        mine.add(one);
        continue;
      }
      Spot spot = Spot.of(one, path(one.place()), lines(one.place()).before(line(one)));
      List<Severity> severities = known.getOrDefault(spot, List.of());
      int turn = seen.merge(spot, 1, Integer::sum) - 1;
      if (turn >= severities.size() || !severities.get(turn).isAtLeast(one.severity())) {
        mine.add(one);
      }
    }
    return found.stream().filter(mine::contains).toList();
  }

  private boolean touches(Diagnostic finding) {
    return touches(finding.place())
        || finding.related().stream().anyMatch(related -> touches(related.place()));
  }

  private boolean touches(Place place) {
    boolean wholeFile = place.span().equals(Span.at(0));
    boolean renamed = oldNames.containsKey(place.path());
    return (wholeFile && renamed) || lines(place).touch(place);
  }

  private Lines lines(Place place) {
    return lines.computeIfAbsent(
        place.path(),
        path -> {
          Source now = place.source();
          Optional<Source> old = Optional.ofNullable(before.get(path(place)));
          // What cannot be read, or is not there, is as new as what is found of it.
          return old.map(then -> Lines.of(then, now))
              .orElseGet(() -> now.text().isEmpty() ? new Lines.Same() : new Lines.Fresh());
        });
  }

  private String path(Place place) {
    return oldNames.getOrDefault(place.path(), place.path());
  }

  private static int line(Diagnostic finding) {
    return finding.place().source().lineAt(finding.place().span().start());
  }

  /** Where a finding stood in the earlier book; its offset is that in its line. */
  private record Spot(String rule, String path, int line, int offset) {
    static Spot of(Diagnostic finding, String path, int line) {
      Place place = finding.place();
      Source source = place.source();
      int start = place.span().start();
      return new Spot(
          finding.rule(), path, line, start - source.line(source.lineAt(start)).start());
    }
  }
}
