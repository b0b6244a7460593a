package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings as people read them: {@code path:line:column: severity[rule] message}, the line with
 * carets under the place, other places, and last the totals. Control characters of the book never
 * reach the terminal.
 *
 * @param width columns of the terminal
 * @param maxPerRule how many findings of a rule in a file are shown in full; the rest is counted.
 *     Where there are more and all can be repaired safely they are one habit: one place is shown,
 *     with their number and the command that mends them
 */
public record TextReport(Language language, Paint paint, int width, int maxPerRule, Ending ending) {

  /** What stands after the findings. */
  public enum Ending {
    /** The totals of each rule and of all. */
    TOTALS,
    NOTHING
  }

  private record Group(String path, String rule) {
    static Group of(Diagnostic diagnostic) {
      return new Group(diagnostic.place().path(), diagnostic.rule());
    }
  }

  /** Writes all of it. */
  public void write(Outcome outcome, PrintWriter out) {
    Map<Group, Integer> counts = new LinkedHashMap<>();
    Map<Group, Integer> repairs = new HashMap<>();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      counts.merge(Group.of(diagnostic), 1, Integer::sum);
      if (diagnostic.fix().filter(Fix::safe).isPresent()) {
        repairs.merge(Group.of(diagnostic), 1, Integer::sum);
      }
    }
    Map<Group, Integer> seen = new HashMap<>();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      Group group = Group.of(diagnostic);
      int count = counts.getOrDefault(group, 0);
      // A habit, not three hundred faults: one place shows it, and one command mends it.
      boolean habit = count > maxPerRule && repairs.getOrDefault(group, 0) == count;
      if (seen.merge(group, 1, Integer::sum) <= (habit ? Math.min(1, maxPerRule) : maxPerRule)) {
        write(diagnostic, out);
        if (habit) {
          writeHabit(diagnostic, count, out);
        }
      }
    }
    counts.forEach(
        (group, count) -> {
          boolean habit = repairs.getOrDefault(group, 0).equals(count);
          if (count > maxPerRule && !habit) {
            out.println(
                paint.faint(in(more(count - maxPerRule, group.rule, Cell.visible(group.path)))));
          }
        });
    switch (ending) {
      case TOTALS -> writeTotals(outcome, out);
      case NOTHING -> {}
    }
  }

  private void write(Diagnostic diagnostic, PrintWriter out) {
    Severity severity = diagnostic.severity();
    String head = paint.severity(severity, in(label(severity)) + "[" + diagnostic.rule() + "]");
    String words = Cell.visible(in(diagnostic.message()));
    out.println(paint.bold(where(diagnostic.place())) + ": " + head + " " + words);
    String number = Integer.toString(diagnostic.place().start().line());
    String margin = " ".repeat(number.length());
    // A file that could not be read has no line to show.
    if (!diagnostic.place().source().text().isEmpty()) {
      writeExcerpt(diagnostic, number, out);
    }
    for (Diagnostic.Related related : diagnostic.related()) {
      String said = where(related.place()) + ": " + Cell.visible(in(related.message()));
      out.println(paint.faint(" " + margin + " = ") + said);
    }
    diagnostic
        .fix()
        .ifPresent(fix -> out.println(paint.faint(" " + margin + " = ") + in(fixable(fix))));
  }

  private void writeHabit(Diagnostic diagnostic, int count, PrintWriter out) {
    String margin = " ".repeat(Integer.toString(diagnostic.place().start().line()).length());
    String path = Cell.visible(diagnostic.place().path());
    String command = "duikan fix --only " + diagnostic.rule() + " " + quoted(path);
    out.println(paint.faint(" " + margin + " = ") + in(times(count, command)));
  }

  private void writeExcerpt(Diagnostic diagnostic, String number, PrintWriter out) {
    Excerpt excerpt = Excerpt.of(diagnostic.place(), width - number.length() - 4);
    out.println(paint.faint(" " + number + " |") + lead(excerpt.line()));
    out.println(
        paint.faint(" " + " ".repeat(number.length()) + " | ")
            + " ".repeat(excerpt.indent())
            + paint.severity(diagnostic.severity(), "^".repeat(excerpt.carets())));
  }

  private static String lead(String line) {
    return line.isEmpty() ? "" : " " + line;
  }

  private static String where(Place place) {
    return Cell.visible(place.path()) + ":" + place.start().line() + ":" + place.start().column();
  }

  private void writeTotals(Outcome outcome, PrintWriter out) {
    if (!outcome.diagnostics().isEmpty()) {
      out.println();
      totals(outcome).forEach(total -> out.println(line(total)));
    }
    out.println(paint.bold(in(summary(outcome))));
  }

  private record Total(String rule, Severity severity, int count) {}

  private static List<Total> totals(Outcome outcome) {
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

  private String line(Total total) {
    String label = in(label(total.severity));
    String pad = " ".repeat(Math.max(0, 7 - Cell.width(label)));
    return String.format("%6d ", total.count)
        + paint.severity(total.severity, label)
        + pad
        + "  "
        + total.rule;
  }

  private String in(Message message) {
    return message.in(language);
  }

  static Message label(Severity severity) {
    return switch (severity) {
      case OFF -> new Message("off", "关闭");
      case INFO -> new Message("info", "提示");
      case WARNING -> new Message("warning", "警告");
      case ERROR -> new Message("error", "错误");
    };
  }

  private static Message fixable(Fix fix) {
    return fix.safe()
        ? new Message("fix available", "可自动修复")
        : new Message("fix available, to be looked at", "可自动修复，但需要人工核对");
  }

  /** The path as a shell takes it for one word. */
  private static String quoted(String path) {
    boolean plain = path.chars().allMatch(c -> c > ' ' && "'\"$`\\&|;<>()*?[]#~!{}".indexOf(c) < 0);
    return plain ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private static Message times(int count, String command) {
    return new Message(
        count + " times in this file; all are mended by: " + command,
        "此文件共 " + count + " 处，可一并修复：" + command);
  }

  private static Message more(int count, String rule, String path) {
    return new Message(
        path + ": " + count + " more " + rule + " not shown",
        path + "：另有 " + count + " 处 " + rule + " 未显示");
  }

  private static Message summary(Outcome outcome) {
    int errors = outcome.count(Severity.ERROR);
    int warnings = outcome.count(Severity.WARNING);
    int infos = outcome.count(Severity.INFO);
    int files = outcome.files();
    if (outcome.diagnostics().isEmpty()) {
      return new Message("nothing found in " + some(files, "file"), "检查了 " + files + " 个文件，没有发现问题");
    }
    return new Message(
        some(errors, "error")
            + ", "
            + some(warnings, "warning")
            + ", "
            + infos
            + " info in "
            + some(files, "file"),
        "检查了 " + files + " 个文件：" + errors + " 个错误，" + warnings + " 个警告，" + infos + " 个提示");
  }

  private static String some(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
