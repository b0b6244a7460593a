package duikan.report;

import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Repairs;
import duikan.lint.Repairs.Changed;
import duikan.lint.Repairs.Refused;
import duikan.lint.Severity;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was repaired, as people read it: a line for each file, what was refused, the sum. */
public record RepairText(Language language, Paint paint) {
  /** How many refusals of a rule in a file are shown; the rest is counted. */
  private static final int MOST = 5;

  private record Group(String path, String rule) {}

  /** Writes a line for each file that changed: how many findings of which rules were repaired. */
  public void writeChanged(List<Changed> changed, PrintWriter out) {
    for (Changed page : changed) {
      List<Message> parts =
          new java.util.ArrayList<>(
              page.fixed().entrySet().stream()
                  .map(
                      fixed ->
                          new Message(
                              fixed.getValue() + " " + fixed.getKey(),
                              fixed.getValue() + " " + fixed.getKey()))
                  .toList());
      if (page.links() > 0) {
        parts.add(
            new Message(
                some(page.links(), "link")
                    + " moved with "
                    + (page.links() == 1 ? "its" : "their")
                    + " heading",
                page.links() + " 个链接随标题修改"));
      }
      String said = parts.stream().map(this::in).collect(Collectors.joining(", "));
      out.println(paint.bold(Cell.visible(page.after().path())) + ": " + said);
    }
  }

  /** Writes what was not repaired, and why. */
  public void writeRefused(List<Refused> refused, PrintWriter out) {
    Map<Group, Integer> seen = new LinkedHashMap<>();
    for (Refused one : refused) {
      Diagnostic diagnostic = one.diagnostic();
      Group group = new Group(diagnostic.place().path(), diagnostic.rule());
      if (seen.merge(group, 1, Integer::sum) <= MOST) {
        String head =
            paint.severity(
                diagnostic.severity(),
                in(new Message("not fixed", "未修复")) + "[" + diagnostic.rule() + "]");
        out.println(
            paint.bold(where(diagnostic.place()))
                + ": "
                + head
                + " "
                + Cell.visible(in(diagnostic.message()))
                + in(new Message(" — ", "——"))
                + Cell.visible(in(one.reason())));
      }
    }
    seen.forEach(
        (group, count) -> {
          if (count > MOST) {
            out.println(paint.faint(in(more(count - MOST, group))));
          }
        });
  }

  /**
   * Writes what a file that could not be written is told by.
   *
   * @param path the file
   */
  public void writeFailure(String path, Message reason, PrintWriter out) {
    out.println(
        paint.bold(Cell.visible(path))
            + ": "
            + paint.severity(Severity.ERROR, in(new Message("not written", "未写入")))
            + in(new Message(" — ", "——"))
            + Cell.visible(in(reason)));
  }

  /** Writes the sum of what would be done. */
  public void writePlan(Repairs repairs, PrintWriter out) {
    int files = repairs.changed().size();
    out.println(
        paint.bold(
            in(
                new Message(
                    "would fix "
                        + repairs.count()
                        + " in "
                        + some(files, "file")
                        + refused(repairs).en(),
                    "将在 " + files + " 个文件中修复 " + repairs.count() + " 处" + refused(repairs).zh()))));
  }

  /**
   * Writes the sum of what was done and of what is left.
   *
   * @param left what is found now
   */
  public void writeSum(Repairs repairs, Outcome left, PrintWriter out) {
    int files = repairs.changed().size();
    Message fixed =
        new Message(
            "fixed " + repairs.count() + " in " + some(files, "file"),
            "在 " + files + " 个文件中修复了 " + repairs.count() + " 处");
    Message remains =
        new Message(
            "left: "
                + some(left.count(Severity.ERROR), "error")
                + ", "
                + some(left.count(Severity.WARNING), "warning")
                + ", "
                + left.count(Severity.INFO)
                + " info",
            "尚余 "
                + left.count(Severity.ERROR)
                + " 个错误，"
                + left.count(Severity.WARNING)
                + " 个警告，"
                + left.count(Severity.INFO)
                + " 个提示");
    out.println(
        paint.bold(in(fixed) + in(refused(repairs)) + in(new Message("; ", "；")) + in(remains)));
  }

  private static Message refused(Repairs repairs) {
    int count = repairs.refused().size();
    return count == 0
        ? new Message("", "")
        : new Message(", refused " + count, "，另有 " + count + " 处未修复");
  }

  private static Message more(int count, Group group) {
    String path = Cell.visible(group.path);
    return new Message(
        path + ": " + count + " more " + group.rule + " not fixed",
        path + "：另有 " + count + " 处 " + group.rule + " 未修复");
  }

  private static String where(Place place) {
    return Cell.visible(place.path()) + ":" + place.start().line() + ":" + place.start().column();
  }

  private String in(Message message) {
    return message.in(language);
  }

  private static String some(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
