package duikan.site;

import duikan.lint.Diagnostic;
import duikan.lint.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rule found.
 *
 * @param severity the gravest of its findings
 * @param byLeaf how many in each chapter that has some, by its place in {@link Leaves#all}
 * @param elsewhere how many outside of the chapters
 */
record RuleTotal(String rule, Severity severity, Map<Integer, Integer> byLeaf, int elsewhere) {
  private static final Comparator<RuleTotal> ORDER =
      Comparator.comparing(RuleTotal::severity)
          .thenComparingInt(RuleTotal::count)
          .reversed()
          .thenComparing(RuleTotal::rule);

  int count() {
    return elsewhere + byLeaf.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Of every rule that found something, the gravest and most frequent first. */
  static List<RuleTotal> of(Leaves leaves) {
    Map<String, RuleTotal> totals = new TreeMap<>();
    for (int i = 0; i < leaves.all().size(); i++) {
      int leaf = i;
      leaves
          .all()
          .get(i)
          .findings()
          .forEach(one -> total(one, totals).byLeaf.merge(leaf, 1, Integer::sum));
    }
    for (Diagnostic one : leaves.elsewhere()) {
      totals.computeIfPresent(total(one, totals).rule, (rule, total) -> total.oneMore());
    }
    return totals.values().stream().sorted(ORDER).toList();
  }

  private static RuleTotal total(Diagnostic one, Map<String, RuleTotal> totals) {
    return totals.merge(
        one.rule(),
        new RuleTotal(one.rule(), one.severity(), new TreeMap<>(), 0),
        (known, now) -> now.severity.isAtLeast(known.severity) ? known.as(now.severity) : known);
  }

  private RuleTotal as(Severity other) {
    return new RuleTotal(rule, other, byLeaf, elsewhere);
  }

  private RuleTotal oneMore() {
    return new RuleTotal(rule, severity, byLeaf, elsewhere + 1);
  }
}
