package duikan.site;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.TooHostile;
import duikan.lint.Example;
import duikan.lint.RulePage;
import duikan.report.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found, rule by rule: why it matters, and in which chapters it stands. */
final class RulesPage {
  static final String FILE = "findings.html";

  private final Words words;
  private final Leaves leaves;
  private final Map<String, RulePage> pages;
  private final Markup out = new Markup();

  RulesPage(Words words, Leaves leaves, Map<String, RulePage> pages) {
    this.words = words;
    this.leaves = leaves;
    this.pages = pages;
  }

  Markup content(List<RuleTotal> totals) {
    int all = totals.stream().mapToInt(RuleTotal::count).sum();
    out.add("<div class=\"head\"><h1>{}</h1>\n", words.in("Findings", "问题"));
    out.add(
        "<p class=\"under\">{}</p></div>\n",
        words.in(
            words.findings(all)
                + " of "
                + totals.size()
                + (totals.size() == 1 ? " rule" : " rules"),
            totals.size() + " 条规则，" + words.findings(all)));
    if (totals.isEmpty()) {
      return out.add("<p>{}</p>\n", words.in("Nothing was found.", "没有发现问题。"));
    }
    out.add(
        "<form class=\"sift\" hidden><label for=\"sift\">{}</label> ", words.in("Filter", "筛选"));
    out.add(
        "<input type=\"search\" id=\"sift\"> <output data-words=\"{}\" aria-live=\"polite\">",
        words.in("%1 of %2 rules", "%1 / %2 条规则"));
    out.add("</output></form>\n<div class=\"rules\">\n");
    totals.forEach(this::rule);
    return out.add("</div>\n");
  }

  private void rule(RuleTotal total) {
    out.add("<section id=\"{}\" aria-labelledby=\"{}-name\">\n", total.rule(), total.rule());
    out.add("<h2 id=\"{}-name\"><code>{}</code> ", total.rule(), total.rule());
    out.add(
        "<span class=\"badge {}\">{}</span> ",
        total.severity().label(),
        words.severity(total.severity()));
    out.add("<span class=\"times\">×{}</span></h2>\n", Words.number(total.count()));
    RulePage page = pages.get(total.rule());
    if (page != null) {
      help(page);
    }
    out.add("<ul class=\"where\">");
    total
        .byLeaf()
        .forEach(
            (leaf, count) -> {
              Leaf chapter = leaves.all().get(leaf);
              out.add("<li><a href=\"{}#rule={}\">", chapter.file(), total.rule());
              out.add(
                  "<span lang=\"{}\">{}</span> ×{}</a></li>",
                  Words.tagOf(chapter.title()),
                  chapter.title(),
                  Words.number(count));
            });
    if (total.elsewhere() > 0) {
      out.add("<li><a href=\"{}#rule={}\">", ElsewherePage.FILE, total.rule());
      out.add("{} ×{}</a></li>", words.in("other files", "其他文件"), Words.number(total.elsewhere()));
    }
    out.add("</ul>\n</section>\n");
  }

  /** Why, and the page's examples. */
  private void help(RulePage page) {
    Optional<Document> read = read(page);
    if (read.isEmpty()) {
      return;
    }
    Document document = read.get();
    for (Block block : Explanation.why(document, words.language())) {
      out.add("<p>");
      Typeset.prose(document, block.span()).write(List.of(), List.of(), out);
      out.add("</p>\n");
    }
    List<Example> examples = Example.of(document);
    if (examples.isEmpty()) {
      return;
    }
    out.add("<details><summary>{}</summary>\n", words.in("Examples", "示例"));
    for (Example example : examples) {
      out.add("<p class=\"label {}\">{}", example.kind().label(), label(example.kind()));
      out.add(
          example.path().equals(Example.USUAL_PATH) ? "</p>\n" : " <code>{}</code></p>\n",
          example.path().equals(Example.USUAL_PATH)
              ? new Object[0]
              : new Object[] {example.path()});
      out.add("<pre lang=\"{}\">{}</pre>\n", Words.tagOf(example.text()), example.text());
    }
    out.add("</details>\n");
  }

  // A page of the book's own may be one that no parser should be given.
  private static Optional<Document> read(RulePage page) {
    try {
      return Optional.of(Markdown.parse(page.source()));
    } catch (TooHostile hostile) {
      return Optional.empty();
    }
  }

  private String label(Example.Kind kind) {
    return words.in(Explanation.label(kind));
  }
}
