package duikan.site;

import duikan.lint.Severity;
import duikan.progress.Count;
import duikan.progress.Progress;
import duikan.progress.State;
import duikan.report.ProgressWords;
import java.util.List;
import java.util.Locale;

/** Where the book stands: totals, a chart over the chapters, the chapters, the findings. */
final class OverviewPage {
  static final String FILE = "index.html";

  private static final List<Severity> SHOWN =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Words words;
  private final Edition edition;
  private final Leaves leaves;
  private final String title;
  private final Markup out = new Markup();

  OverviewPage(Words words, Edition edition, Leaves leaves, String title) {
    this.words = words;
    this.edition = edition;
    this.leaves = leaves;
    this.title = title;
  }

  Markup content(List<RuleTotal> totals) {
    Progress progress = edition.progress();
    out.add("<div class=\"head\"><h1 lang=\"{}\">{}</h1>\n", Words.tagOf(title), title);
    out.add("<p class=\"under\">{}</p></div>\n", words.in("Where the translation stands", "翻译现状"));
    facts(progress);
    out.add(new Bar(words).of(progress.words(), Progress.shown(progress.percent())));
    progress
        .unknown()
        .ifPresent(
            why ->
                out.add(
                    "<p class=\"quiet\">{}</p>\n",
                    new ProgressWords(edition.language()).unknown(why)));
    out.add(new Skyline(words).of(leaves.all()));
    out.add(new TimelineChart(words).of(edition.timeline()));
    chapters();
    rules(totals);
    return out;
  }

  private void facts(Progress progress) {
    Count count = progress.words();
    int done = progress.states().getOrDefault(State.DONE, 0);
    out.add("<dl class=\"facts\">\n");
    fact("main", Progress.shown(progress.percent()), words.in("translated", "已译"));
    fact("", done + "/" + progress.measured().size(), words.in("chapters done", "章完成"));
    fact(
        "",
        Words.number(count.current()),
        words.in(
            "of " + Words.number(count.source()) + " words",
            "/ " + Words.number(count.source()) + " 词"));
    for (Severity severity : SHOWN) {
      long found = edition.findings().stream().filter(one -> one.severity() == severity).count();
      fact(severity.label(), Words.number((int) found), plural(severity, (int) found));
    }
    out.add("</dl>\n");
  }

  private String plural(Severity severity, int count) {
    String one = words.severity(severity);
    return severity == Severity.INFO ? one : words.in(count == 1 ? one : one + "s", one);
  }

  private void fact(String kind, String number, String label) {
    out.add("<div class=\"{}\"><dt>{}</dt><dd>{}</dd></div>\n", kind, label, number);
  }

  private void chapters() {
    out.add("<h2 id=\"chapters\">{}</h2>\n", words.in("Chapters", "章节"));
    out.add("<table class=\"chapters\">\n<thead><tr>");
    head(words.in("Chapter", "章"), "");
    head(words.in("State", "状态"), "");
    head(words.in("Progress", "进度"), "");
    head(words.in("Words", "词数"), "n");
    SHOWN.forEach(severity -> head(plural(severity, 2), "n"));
    out.add("</tr></thead>\n<tbody>\n");
    leaves.all().forEach(this::chapter);
    out.add("</tbody></table>\n");
  }

  private void head(String label, String kind) {
    out.add("<th scope=\"col\" class=\"{}\">{}</th>", kind, label);
  }

  private void chapter(Leaf leaf) {
    String chapterTitle = leaf.title();
    out.add("<tr><th scope=\"row\"><a href=\"{}\">", leaf.file());
    if (!chapterTitle.equals(leaf.name())) {
      out.add("<span class=\"no\">{}</span> ", leaf.name());
    }
    out.add("<span lang=\"{}\">{}</span></a>", Words.tagOf(chapterTitle), chapterTitle);
    String other = leaf.sourceTitle();
    if (!other.isEmpty() && !other.equals(chapterTitle)) {
      out.add(" <span class=\"en\" lang=\"{}\">{}</span>", Words.ENGLISH, other);
    }
    out.add(
        "</th><td><span class=\"state {}\">{}</span></td><td>",
        leaf.progress().state().label(),
        new ProgressWords(edition.language()).state(leaf.progress()));
    if (leaf.progress().blocks().source() > 0) {
      String percent = Progress.shown(leaf.progress().percent());
      out.add("<span class=\"pct\">{}</span>", percent).add(new Bar(words).of(leaf.progress()));
    }
    out.add("</td><td class=\"n\" data-label=\"{}\">", words.in("words", "词"));
    out.add("{}</td>", Words.number(leaf.progress().words().source()));
    for (Severity severity : SHOWN) {
      int count = leaf.count(severity);
      out.add("<td class=\"n\" data-label=\"{}\">", words.severity(severity));
      if (count > 0) {
        out.add(
            "<a class=\"badge {}\" href=\"{}#severity={}\">",
            severity.label(),
            leaf.file(),
            severity.label());
        out.add(
            "{}<span class=\"vh\"> {}</span></a>", Words.number(count), plural(severity, count));
      }
      out.add("</td>");
    }
    out.add("</tr>\n");
  }

  private void rules(List<RuleTotal> totals) {
    out.add("<h2 id=\"rules\">{}</h2>\n", words.in("Findings by rule", "各规则的问题"));
    if (totals.isEmpty()) {
      out.add("<p>{}</p>\n", words.in("Nothing was found.", "没有发现问题。"));
      return;
    }
    int most = totals.stream().mapToInt(RuleTotal::count).max().orElse(1);
    out.add("<table class=\"totals\"><thead><tr>");
    head(words.in("Rule", "规则"), "");
    head(words.in("Severity", "级别"), "");
    head(words.in("Findings", "问题"), "n");
    out.add("<td class=\"wide\"></td></tr></thead>\n<tbody>\n");
    for (RuleTotal total : totals) {
      out.add(
          "<tr><th scope=\"row\"><a href=\"{}#{}\"><code>{}</code></a></th>",
          RulesPage.FILE,
          total.rule(),
          total.rule());
      out.add(
          "<td><span class=\"badge {}\">{}</span></td><td class=\"n\">{}</td>",
          total.severity().label(),
          words.severity(total.severity()),
          Words.number(total.count()));
      out.add(
          "<td class=\"wide\"><svg class=\"share {}\" viewBox=\"0 0 100 6\"",
          total.severity().label());
      out.add(" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
      out.add(
          "<rect width=\"{}\" height=\"6\"/></svg></td></tr>\n",
          String.format(Locale.ROOT, "%.1f", Math.max(0.5, 100.0 * total.count() / most)));
    }
    out.add("</tbody></table>\n");
  }
}
