package duikan.report;

import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings that people are shown: of each rule in a file as many as were asked for. Where there
 * are more and all can be repaired safely they are one habit, not three hundred faults: one place
 * shows it, and one command mends it.
 *
 * @param shown in order
 * @param rest what else there is, but for habits, in order of their first places
 */
record Folded(List<Shown> shown, List<Rest> rest) {

  /**
   * A finding.
   *
   * @param times how often it was found in its file where it is a habit, else 1
   */
  record Shown(Diagnostic diagnostic, int times) {
    boolean isHabit() {
      return times > 1;
    }

    /** What mends a habit, to be typed into a shell. */
    String command() {
      String path = Cell.visible(diagnostic.place().path());
      return "duikan fix --only " + diagnostic.rule() + " " + quoted(path);
    }
  }

  /** Findings of a rule in a file that are not shown. */
  record Rest(String path, String rule, int count) {}

  private record Group(String path, String rule) {
    static Group of(Diagnostic diagnostic) {
      return new Group(diagnostic.place().path(), diagnostic.rule());
    }
  }

  /** Folds what was found; {@code most} findings of a rule in a file are shown, 0 or more. */
  static Folded of(Outcome outcome, int most) {
    Map<Group, Integer> counts = new LinkedHashMap<>();
    Map<Group, Integer> repairs = new HashMap<>();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      counts.merge(Group.of(diagnostic), 1, Integer::sum);
      if (diagnostic.fix().filter(Fix::safe).isPresent()) {
        repairs.merge(Group.of(diagnostic), 1, Integer::sum);
      }
    }
    List<Shown> shown = new ArrayList<>();
    Map<Group, Integer> seen = new HashMap<>();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      Group group = Group.of(diagnostic);
      int count = counts.getOrDefault(group, 0);
      boolean habit = count > most && repairs.getOrDefault(group, 0) == count;
      if (seen.merge(group, 1, Integer::sum) <= (habit ? Math.min(1, most) : most)) {
        shown.add(new Shown(diagnostic, habit ? count : 1));
      }
    }
    List<Rest> rest = new ArrayList<>();
    counts.forEach(
        (group, count) -> {
          if (count > most && !repairs.getOrDefault(group, 0).equals(count)) {
            rest.add(new Rest(group.path, group.rule, count - most));
          }
        });
    return new Folded(shown, rest);
  }

  /** The path as a shell takes it for one word. */
  private static String quoted(String path) {
    boolean plain = path.chars().allMatch(c -> c > ' ' && "'\"$`\\&|;<>()*?[]#~!{}".indexOf(c) < 0);
    return plain ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
