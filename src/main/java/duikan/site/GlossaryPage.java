package duikan.site;

import duikan.book.Term;
import java.util.List;
import java.util.Map;

/** The glossary and where its terms stand: a row a term, a column a chapter. */
final class GlossaryPage {
  static final String FILE = "glossary.html";

  private final Words words;
  private final List<Leaf> leaves;
  private final TermMap map;
  private final Markup out = new Markup();

  GlossaryPage(Words words, Leaves leaves, TermMap map) {
    this.words = words;
    this.leaves = leaves.all();
    this.map = map;
  }

  Markup content() {
    List<TermMap.Line> lines = map.lines();
    String title = words.in("Glossary", "术语");
    out.add("<div class=\"head\"><h1>{}</h1>\n", title);
    long used = lines.stream().filter(line -> line.total() > 0).count();
    out.add(
        "<p class=\"under\">{}</p></div>\n",
        words.in(
            lines.size() + (lines.size() == 1 ? " term, " : " terms, ") + used + " in use",
            "共 " + lines.size() + " 条术语，" + used + " 条在译文中出现"));
    if (lines.isEmpty()) {
      return out.add("<p>{}</p>\n", words.in("The book has no glossary.", "本书没有术语表。"));
    }
    out.add(
        "<form class=\"sift\" hidden><label for=\"sift\">{}</label> ", words.in("Filter", "筛选"));
    out.add("<input type=\"search\" id=\"sift\"> ");
    out.add(
        "<label><input type=\"checkbox\" name=\"used\"> {}</label> ", words.in("in use", "已出现"));
    out.add(
        "<label><input type=\"checkbox\" name=\"others\"> {}</label> ",
        words.in("with other renderings", "有其他译法"));
    out.add(
        "<output data-words=\"{}\" aria-live=\"polite\"></output></form>\n",
        words.in("%1 of %2 terms", "%1 / %2 条"));
    out.add(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n",
        words.in("Terms by chapter", "各章术语"));
    out.add("<table class=\"heat\">\n<thead><tr><th scope=\"col\">{}</th>", words.in("Term", "术语"));
    out.add("<th scope=\"col\" class=\"n\">{}</th>", words.in("Uses", "次数"));
    for (Leaf leaf : leaves) {
      out.add(
          "<th scope=\"col\" class=\"n\"><a href=\"{}\" title=\"{}\">{}</a></th>",
          leaf.file(),
          leaf.title(),
          leaf.name());
    }
    out.add("</tr></thead>\n<tbody>\n");
    lines.forEach(this::line);
    return out.add("</tbody></table></div>\n");
  }

  private void line(TermMap.Line line) {
    Term term = line.term();
    out.add("<tr id=\"g{}\"", line.row() + 1);
    out.add(line.total() == 0 ? " data-idle" : "");
    out.add(line.others().isEmpty() ? "" : " data-others");
    out.add(
        "><th scope=\"row\"><span class=\"zh\" lang=\"{}\">{}</span> ",
        Words.tagOf(term.target()),
        term.target());
    out.add("<span class=\"en\" lang=\"{}\">{}</span>", Words.ENGLISH, term.source());
    line.first()
        .ifPresent(
            first ->
                out.add(
                    "<a class=\"origin\" href=\"{}#{}\">{}</a>",
                    first.leaf().file(),
                    first.id(),
                    first.annotated()
                        ? words.in("first use, annotated", "首次出现（有标注）")
                        : words.in("first use", "首次出现")));
    for (TermMap.Other other : line.others()) {
      out.add(
          "<a class=\"stray\" href=\"{}#{}\">{} ",
          other.leaf().file(),
          other.id(),
          words.in("also", "另作"));
      out.add(
          "<span lang=\"{}\">{}</span> ×{}</a>",
          Words.tagOf(other.text()),
          other.text(),
          other.count());
    }
    out.add("</th><td class=\"n\">{}</td>", line.total());
    cells(line.row(), line.counts());
    out.add("</tr>\n");
  }

  // An end tag of a cell may be left out; a large map is a third smaller so.
  private void cells(int row, Map<Integer, Integer> counts) {
    for (int column = 0; column < leaves.size(); column++) {
      int count = counts.getOrDefault(column, 0);
      if (count == 0) {
        out.add("<td>");
      } else {
        out.add(
            "<td class=\"h{}\"><a href=\"{}#t{}\">{}</a>",
            heat(count),
            leaves.get(column).file(),
            row + 1,
            count);
      }
    }
  }

  /** From 1 to 5: 1, 2–3, 4–7, 8–15, 16 and more. */
  static int heat(int count) {
    return Math.min(5, 32 - Integer.numberOfLeadingZeros(count));
  }
}
