package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.PrintWriter;
import java.util.Locale;

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

  /** Writes all of it. */
  public void write(Outcome outcome, PrintWriter out) {
    Folded folded = Folded.of(outcome, maxPerRule);
    for (Folded.Shown one : folded.shown()) {
      write(one.diagnostic(), out);
      if (one.isHabit()) {
        writeHabit(one, out);
      }
    }
    for (Folded.Rest rest : folded.rest()) {
      out.println(paint.faint(Cell.visible(rest.path()) + in(more(rest))));
    }
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

  private void writeHabit(Folded.Shown habit, PrintWriter out) {
    int line = habit.diagnostic().place().start().line();
    String margin = " ".repeat(Integer.toString(line).length());
    out.println(paint.faint(" " + margin + " = ") + in(times(habit)));
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
      Total.of(outcome).forEach(total -> out.println(line(total)));
    }
    out.println(paint.bold(in(summary(outcome))));
  }

  private String line(Total total) {
    String label = in(label(total.severity()));
    String pad = " ".repeat(Math.max(0, 7 - Cell.width(label)));
    return String.format(Locale.ROOT, "%6d ", total.count())
        + paint.severity(total.severity(), label)
        + pad
        + "  "
        + total.rule();
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

  static Message fixable(Fix fix) {
    return fix.safe()
        ? new Message("fix available", "可自动修复")
        : new Message("fix available, to be looked at", "可自动修复，但需要人工核对");
  }

  static Message times(Folded.Shown habit) {
    return new Message(
        habit.times() + " times in this file; all are mended by: " + habit.command(),
        "此文件共 " + habit.times() + " 处，可一并修复：" + habit.command());
  }

  /** What follows the path of a file. */
  static Message more(Folded.Rest rest) {
    return new Message(
        ": " + rest.count() + " more " + rest.rule() + " not shown",
        "：另有 " + rest.count() + " 处 " + rest.rule() + " 未显示");
  }

  static Message summary(Outcome outcome) {
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
