package duikan.site;

import duikan.progress.Progress;
import java.time.LocalDate;
import java.util.List;

/** How much was translated when, as a line; the same as a table for those who do not see it. */
record TimelineChart(Words words) {
  private static final int WIDE = 600;
  private static final int HIGH = 100;
  private static final int FEW_DAYS = 14;

  Markup of(Timeline timeline) {
    Markup out = new Markup();
    List<Timeline.Point> points = timeline.points();
    if (points.isEmpty() && timeline.remark().isEmpty()) {
      return out;
    }
    out.add("<h2 id=\"history\">{}</h2>\n", words.in("Over time", "历程"));
    if (points.size() > 1) {
      line(points, out);
      table(points, out);
    }
    timeline.remark().ifPresent(remark -> out.add("<p class=\"quiet\">{}</p>\n", words.in(remark)));
    return out;
  }

  private void line(List<Timeline.Point> points, Markup out) {
    long first = day(points.get(0));
    long days = day(points.get(points.size() - 1)) - first;
    // Of a few days the commits themselves are the measure.
    boolean byDay = days >= FEW_DAYS;
    StringBuilder path = new StringBuilder();
    Markup dots = new Markup();
    for (int i = 0; i < points.size(); i++) {
      Timeline.Point point = points.get(i);
      double along =
          byDay ? (double) (day(point) - first) / days : (double) i / (points.size() - 1);
      String x = Bar.number(WIDE * along);
      String y = Bar.number(HIGH - HIGH * point.percent() / 100);
      path.append(path.isEmpty() ? 'M' : 'L').append(x).append(' ').append(y);
      dots.add("<circle cx=\"{}\" cy=\"{}\" r=\"3\"><title>", x, y);
      dots.add("{} · {}</title></circle>", point.date(), Progress.shown(point.percent()));
    }
    String from = points.get(0).date();
    String to = points.get(points.size() - 1).date();
    out.add(
        "<figure class=\"history\"><svg role=\"img\" viewBox=\"-6 -6 {} {}\" aria-label=\"{}\">",
        WIDE + 12,
        HIGH + 12,
        words.in("Percent translated from " + from + " to " + to, from + " 至 " + to + " 的翻译进度"));
    out.add(
        "<path class=\"grid\" d=\"M0 0H{}M0 {}H{}M0 {}H{}\"/>", WIDE, HIGH / 2, WIDE, HIGH, WIDE);
    out.add("<path class=\"area\" d=\"{}V{}H0Z\"/>", path, HIGH);
    out.add("<path class=\"line\" d=\"{}\"/>", path).add(dots);
    out.add(
        "</svg>\n<figcaption><span>{}</span> <span>{}</span></figcaption></figure>\n", from, to);
  }

  private void table(List<Timeline.Point> points, Markup out) {
    out.add("<details><summary>{}</summary>\n<table><thead><tr>", words.in("Numbers", "数字"));
    out.add(
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th>",
        words.in("Day", "日期"),
        words.in("Commit", "提交"));
    out.add(
        "<th scope=\"col\" class=\"n\">{}</th></tr></thead><tbody>\n",
        words.in("Translated", "已译"));
    for (Timeline.Point point : points) {
      out.add("<tr><td>{}</td><td><code>{}</code></td>", point.date(), point.commit());
      out.add("<td class=\"n\">{}</td></tr>\n", Progress.shown(point.percent()));
    }
    out.add("</tbody></table></details>\n");
  }

  private static long day(Timeline.Point point) {
    return LocalDate.parse(point.date()).toEpochDay();
  }
}
