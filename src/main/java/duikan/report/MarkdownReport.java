package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Position;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as Markdown: a comment on a pull request, or the summary of a step. A table of findings,
 * folded as in the {@link TextReport}, then the totals of each rule. What does not fit is counted.
 *
 * @param maxPerRule as the text report's
 * @param room the bytes of UTF-8 that there is room for; where the totals do not fit either, there
 *     is one line
 */
public record MarkdownReport(
    Language language, Root root, Rulebook rulebook, int maxPerRule, long room) {
  /** A comment on GitHub has at most 65,536 characters; a byte is the least of one. */
  public static final long COMMENT = 65_536;

  /** The room that the line on what was left out takes at most. */
  private static final int LAST_LINE = 200;

  /**
   * Writes all that fits.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Outcome outcome, Writer out) throws IOException {
    String head = "**" + in(TextReport.summary(outcome)) + "**\n";
    if (outcome.diagnostics().isEmpty()) {
      out.write(head);
      return;
    }
    String columns =
        in(
            new Message(
                "\n| place | severity | rule | finding |\n|---|---|---|---|\n",
                "\n| 位置 | 级别 | 规则 | 问题 |\n|---|---|---|---|\n"));
    String totals = totals(outcome);
    long left = room - bytes(head) - bytes(columns) - bytes(totals) - LAST_LINE;
    if (left < 0) {
      out.write(bytes(head) <= room ? head : "");
      return;
    }
    List<Row> rows = rows(outcome);
    out.write(head);
    out.write(columns);
    int shown = 0;
    while (shown < rows.size() && left >= bytes(rows.get(shown).text)) {
      left -= bytes(rows.get(shown).text);
      out.write(rows.get(shown).text);
      shown++;
    }
    if (shown < rows.size()) {
      int unsaid = rows.subList(shown, rows.size()).stream().mapToInt(Row::findings).sum();
      out.write("\n" + in(left(unsaid)) + "\n");
    }
    out.write(totals);
  }

  private record Row(String text, int findings) {}

  private List<Row> rows(Outcome outcome) {
    Positions positions = new Positions(Columns.CODE_POINTS);
    List<Row> rows = new ArrayList<>();
    Folded folded = Folded.of(outcome, maxPerRule);
    for (Folded.Shown one : folded.shown()) {
      Diagnostic diagnostic = one.diagnostic();
      StringBuilder said = new StringBuilder(cell(diagnostic.message()));
      for (String place : new RelatedPlaces(language, root).of(diagnostic)) {
        said.append("<br>").append(MarkdownText.cell(place));
      }
      if (one.isHabit()) {
        said.append("<br>").append(cell(TextReport.times(one)));
      }
      String place = where(diagnostic.place().path(), positions.start(diagnostic.place()));
      String severity = in(TextReport.label(diagnostic.severity()));
      rows.add(
          new Row(row(place, severity, rule(diagnostic.rule()), said.toString()), one.times()));
    }
    for (Folded.Rest rest : folded.rest()) {
      String path = MarkdownText.cell(root.path(rest.path()));
      rows.add(new Row(row(path, "", rule(rest.rule()), in(more(rest.count()))), rest.count()));
    }
    return rows;
  }

  private String totals(Outcome outcome) {
    StringBuilder totals =
        new StringBuilder(
            in(
                new Message(
                    "\n| count | severity | rule |\n|---:|---|---|\n",
                    "\n| 数量 | 级别 | 规则 |\n|---:|---|---|\n")));
    for (Total total : Total.of(outcome)) {
      String severity = in(TextReport.label(total.severity()));
      totals.append(row(Integer.toString(total.count()), severity, rule(total.rule())));
    }
    return totals.toString();
  }

  private String where(String path, Position start) {
    return MarkdownText.cell(root.path(path) + ":" + start.line() + ":" + start.column());
  }

  private String rule(String name) {
    return rulebook.address(name).map(to -> "[" + name + "](" + to + ")").orElse(name);
  }

  private String cell(Message message) {
    return MarkdownText.cell(in(message));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private String in(Message message) {
    return message.in(language);
  }

  private static Message more(int count) {
    return new Message(count + " more", "另有 " + count + " 处");
  }

  private static Message left(int count) {
    return new Message(
        count + " more findings do not fit here; duikan lint shows them",
        "另有 " + count + " 处在此放不下，可运行 duikan lint 查看");
  }
}
