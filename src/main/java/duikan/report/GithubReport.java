package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Position;
import duikan.doc.Turn;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as workflow commands of GitHub Actions, which become annotations: {@code ::error
 * file=…,line=…::message}. GitHub shows 10 errors, 10 warnings and 10 notices of a step and 50
 * annotations of a job (actions/toolkit, docs/problem-matchers.md, Limitations), so that no more
 * are written, and they are {@link Annotations chosen} so that every rule is heard of. Related
 * places stand on lines of their own below the message.
 */
public record GithubReport(Language language, Root root) {
  private static final List<Severity> SEVERITIES =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  /** Writes the commands, then one line for the log. */
  public void write(Outcome outcome, PrintWriter out) {
    Positions positions = new Positions(Columns.CODE_POINTS);
    for (Severity severity : SEVERITIES) {
      Annotations chosen =
          Annotations.of(
              outcome.diagnostics().stream().filter(one -> one.severity() == severity).toList());
      for (Annotations.Annotation one : chosen.shown()) {
        out.print(command(one, positions) + "\n");
      }
      if (!chosen.others().isEmpty()) {
        out.print(command(severity, chosen.others()) + "\n");
      }
    }
    out.print(in(TextReport.summary(outcome)) + "\n");
  }

  private String command(Annotations.Annotation one, Positions positions) {
    Diagnostic diagnostic = one.diagnostic();
    Position start = positions.start(diagnostic.place());
    Position end = positions.end(diagnostic.place());
    String file = property(findable(root.path(diagnostic.place().path())));
    // Columns have a meaning within one line only.
    String columns =
        start.line() == end.line() ? ",col=" + start.column() + ",endColumn=" + end.column() : "";
    return "::"
        + name(diagnostic.severity())
        + (" file=" + file + ",line=" + start.line() + ",endLine=" + end.line() + columns)
        + (",title=" + property(diagnostic.rule()))
        + ("::" + data(String.join("\n", said(one))));
  }

  private List<String> said(Annotations.Annotation one) {
    List<String> lines = new ArrayList<>();
    lines.add(Cell.visible(in(one.diagnostic().message())) + in(more(one)));
    lines.addAll(new RelatedPlaces(language, root).of(one.diagnostic()));
    return lines;
  }

  private String command(Severity severity, List<Total> others) {
    String rules =
        String.join(
            ", ", others.stream().map(total -> total.rule() + " (" + total.count() + ")").toList());
    return "::" + name(severity) + " title=duikan::" + data(in(others(rules)));
  }

  // The runner looks the file up; one whose name a log would obey is shown as the log shows it.
  private static String findable(String path) {
    return path.codePoints().anyMatch(GithubReport::commands) ? Cell.visible(path) : path;
  }

  private static boolean commands(int letter) {
    if (letter == '\r' || letter == '\n') {
      return false; // these a property can hold
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> Turn.is(letter);
    };
  }

  private static String name(Severity severity) {
    return switch (severity) {
      case OFF, INFO -> "notice";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  /** As the runner reads it back (actions/runner, ActionCommand): the message. */
  static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The same for a property, which a colon or a comma would end. */
  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private String in(Message message) {
    return message.in(language);
  }

  private static Message more(Annotations.Annotation one) {
    String en = one.sameFile() > 0 ? one.sameFile() + " more in this file" : "";
    String zh = one.sameFile() > 0 ? "此文件另有 " + one.sameFile() + " 处" : "";
    if (one.otherFiles() > 0) {
      en += (en.isEmpty() ? "" : ", ") + one.otherFiles() + " in other files";
      zh += (zh.isEmpty() ? "" : "，") + "其他文件有 " + one.otherFiles() + " 处";
    }
    return en.isEmpty() ? new Message("", "") : new Message(" (" + en + ")", "（" + zh + "）");
  }

  private static Message others(String rules) {
    return new Message("also found: " + rules, "还有：" + rules);
  }
}
