package duikan.report;

import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which findings of one severity are annotated where only ten can be: the first of each rule, then
 * the first of each rule in a file, then the next ones.
 *
 * @param shown in reading order
 * @param others the rules that there was no room for; their place is the tenth annotation
 */
record Annotations(List<Annotation> shown, List<Total> others) {
  /** The annotations of one kind that GitHub shows of a step. */
  static final int MOST = 10;

  /**
   * A finding with what it stands for.
   *
   * @param sameFile how many findings of its rule in its file are not annotated; told once a file
   * @param otherFiles how many findings of its rule there are in files where none is annotated;
   *     told once a rule
   */
  record Annotation(Diagnostic diagnostic, int sameFile, int otherFiles) {}

  private record Group(String rule, String path) {
    static Group of(Diagnostic diagnostic) {
      return new Group(diagnostic.rule(), diagnostic.place().path());
    }
  }

  /** Chooses among findings in reading order. */
  static Annotations of(List<Diagnostic> found) {
    List<Total> rules = Total.of(new Outcome(found, 0));
    List<Total> others = rules.size() > MOST ? rules.subList(MOST - 1, rules.size()) : List.of();
    Set<String> silent = new HashSet<>(others.stream().map(Total::rule).toList());
    List<Diagnostic> heard = found.stream().filter(one -> !silent.contains(one.rule())).toList();
    Set<Integer> chosen = chosen(heard, others.isEmpty() ? MOST : MOST - 1);
    return new Annotations(told(heard, chosen), others);
  }

  private static Set<Integer> chosen(List<Diagnostic> found, int room) {
    Set<String> rules = new HashSet<>();
    Set<Group> groups = new HashSet<>();
    List<Integer> firstOfRule = new ArrayList<>();
    List<Integer> firstOfGroup = new ArrayList<>();
    List<Integer> further = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      boolean newRule = rules.add(found.get(i).rule());
      boolean newGroup = groups.add(Group.of(found.get(i)));
      (newRule ? firstOfRule : newGroup ? firstOfGroup : further).add(i);
    }
    Set<Integer> chosen = new HashSet<>();
    for (List<Integer> next : List.of(firstOfRule, firstOfGroup, further)) {
      next.stream().limit(room - chosen.size()).forEach(chosen::add);
    }
    return chosen;
  }

  private static List<Annotation> told(List<Diagnostic> found, Collection<Integer> chosen) {
    Map<Group, Integer> silent = new HashMap<>();
    Set<Group> heard = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      Group group = Group.of(found.get(i));
      if (chosen.contains(i)) {
        heard.add(group);
      } else {
        silent.merge(group, 1, Integer::sum);
      }
    }
    Map<String, Integer> elsewhere = new HashMap<>();
    silent.forEach(
        (group, count) -> {
          if (!heard.contains(group)) {
            elsewhere.merge(group.rule, count, Integer::sum);
          }
        });
    List<Annotation> shown = new ArrayList<>();
    for (int i : chosen.stream().sorted().toList()) {
      Diagnostic one = found.get(i);
      int here = told(Group.of(one), silent);
      int there = told(one.rule(), elsewhere);
      shown.add(new Annotation(one, here, there));
    }
    return shown;
  }

  // Whoever is told first takes it away.
  private static <K> int told(K what, Map<K, Integer> counts) {
    Integer count = counts.remove(what);
    return count == null ? 0 : count;
  }
}
