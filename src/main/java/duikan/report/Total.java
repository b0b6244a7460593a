package duikan.report;

import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often a rule found something, by severity. */
record Total(String rule, Severity severity, int count) {

  /** The totals of a run: the most severe first, then the most frequent, then by name. */
  static List<Total> of(Outcome outcome) {
    Map<Total, Integer> counts =
        outcome.diagnostics().stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Total(one.rule(), one.severity(), 0),
                    Collectors.summingInt(one -> 1)));
    return counts.entrySet().stream()
        .map(entry -> new Total(entry.getKey().rule, entry.getKey().severity, entry.getValue()))
        .sorted(
            Comparator.comparing(Total::severity)
                .reversed()
                .thenComparing(Total::count, Comparator.reverseOrder())
                .thenComparing(Total::rule))
        .toList();
  }
}
