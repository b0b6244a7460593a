package duikan.site;

import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.lint.Diagnostic;
import duikan.lint.Severity;
import duikan.progress.Count;
import duikan.progress.Progress;
import duikan.report.CollationSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A chapter's page: both texts side by side, what is wrong in its place. */
final class ChapterPage {
  private final Words words;
  private final Leaf leaf;
  private final Notes notes;
  private final List<Signpost> signposts;
  private final Map<String, Map<Integer, Table>> tables = new HashMap<>();
  private final Markup out = new Markup();

  /** The level of the last heading, so that none is skipped. */
  private int level = 2;

  private int number = 1;

  /**
   * @param signposts terms in the translation, sorted by start
   */
  ChapterPage(Words words, Leaves leaves, Leaf leaf, List<Signpost> signposts) {
    this.words = words;
    this.leaf = leaf;
    this.notes = new Notes(words, leaves, leaf.file());
    this.signposts = signposts;
  }

  /** The content of the page. */
  Markup content(Optional<Leaf> before, Optional<Leaf> after) {
    steps(words.in("Chapters", "章节"), before, after);
    about();
    filters();
    out.add("<h2 class=\"vh\">{}</h2>\n", words.in("Text", "正文"));
    List<Notes.Numbered> loose = Notes.unmarked(leaf.loose(), number);
    number += loose.size();
    out.add(notes.cards(loose));
    paths();
    out.add("<div class=\"text\">\n");
    for (int row = 0; row < leaf.rows().size(); row++) {
      row(row, leaf.rows().get(row));
    }
    out.add("</div>\n");
    steps(words.in("Chapters, again", "章节（文末）"), before, after);
    return out;
  }

  private void head() {
    out.add("<div class=\"head\"><p class=\"kicker\">{}</p>\n", leaf.name());
    String title = leaf.title();
    out.add("<h1 lang=\"{}\">{}</h1>\n", Words.tagOf(title), title);
    String other = leaf.sourceTitle();
    if (!other.equals(title) && !other.isEmpty()) {
      out.add("<p class=\"under\" lang=\"{}\">{}</p>\n", Words.ENGLISH, other);
    }
    out.add("</div>\n");
  }

  private void steps(String label, Optional<Leaf> before, Optional<Leaf> after) {
    out.add("<nav class=\"steps\" aria-label=\"{}\">", label);
    before.ifPresent(one -> step(one, "prev", "← ", ""));
    after.ifPresent(one -> step(one, "next", "", " →"));
    out.add("</nav>\n");
  }

  private void step(Leaf to, String rel, String left, String right) {
    out.add("<a rel=\"{}\" href=\"{}\">", rel, to.file());
    String title = to.title();
    out.add("{}<span lang=\"{}\">{}</span>{}</a>", left, Words.tagOf(title), title, right);
  }

  private void about() {
    Count count = leaf.progress().words();
    out.add("<div class=\"about\"><div>\n");
    head();
    out.add("<p>");
    if (leaf.progress().blocks().source() > 0) {
      out.add("<strong class=\"big\">{}</strong> ", Progress.shown(leaf.progress().percent()));
    }
    out.add("<span class=\"state {}\">", leaf.progress().state().label());
    out.add("{}</span></p>\n", words.in(leaf.progress().state().said()));
    out.add(new Bar(words).of(leaf.progress()));
    out.add(
        "<p class=\"quiet\">{}</p>\n",
        words.in(
            Words.number(count.current()) + " of " + Words.number(count.source()) + " words",
            Words.number(count.source()) + " 个英文词，已译 " + Words.number(count.current())));
    leaf.aligned()
        .ifPresentOrElse(
            aligned ->
                out.add(
                    "<p class=\"quiet\">{}</p>\n",
                    words.in(CollationSummary.of(leaf.chapter(), aligned.blocks()))),
            () ->
                out.add(
                    "<p class=\"quiet\">{}</p>\n",
                    words.in(CollationSummary.alone(leaf.chapter()))));
    out.add("</div>\n");
    leaf.aligned().ifPresent(aligned -> out.add(new DotPlot(words).of(leaf.name(), aligned)));
    out.add("</div>\n");
  }

  private void filters() {
    Map<String, Integer> rules = new TreeMap<>();
    leaf.findings().forEach(one -> rules.merge(one.rule(), 1, Integer::sum));
    out.add("<form class=\"filters\" hidden aria-label=\"{}\">\n", words.in("Show", "显示"));
    out.add("<fieldset class=\"views\"><legend>{}</legend>", words.in("Text", "文本"));
    view("both", words.in("Both", "双语"), " checked");
    view("en", words.in("English", "英文"), "");
    view("zh", words.in("Chinese", "中文"), "");
    out.add("</fieldset>\n");
    if (!rules.isEmpty()) {
      out.add("<fieldset><legend>{}</legend>", words.in("Severity", "级别"));
      for (Severity one : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        severity(one);
      }
      out.add("</fieldset>\n<label class=\"pick\">{} ", words.in("Rule", "规则"));
      out.add("<select name=\"rule\"><option value=\"\">{}</option>", words.in("all", "全部"));
      rules.forEach(
          (rule, count) -> out.add("<option value=\"{}\">{} ({})</option>", rule, rule, count));
      out.add("</select></label>\n<label class=\"only\"><input type=\"checkbox\" name=\"only\"> ");
      out.add("{}</label>\n", words.in("only passages with findings", "只看有问题的段落"));
      out.add(
          "<span class=\"walk\"><button type=\"button\" data-step=\"-1\" aria-label=\"{}\"",
          words.in("Previous finding", "上一个问题"));
      out.add("><span aria-hidden=\"true\">↑</span></button> ");
      out.add(
          "<button type=\"button\" data-step=\"1\" aria-label=\"{}\"",
          words.in("Next finding", "下一个问题"));
      out.add("><span aria-hidden=\"true\">↓</span></button></span>\n");
      out.add(
          "<output data-words=\"{}\" aria-live=\"polite\"></output>\n",
          words.in("%1 of %2 findings shown", "显示 %1 / %2 个问题"));
    }
    out.add("</form>\n");
  }

  private void view(String value, String label, String checked) {
    out.add("<label><input type=\"radio\" name=\"view\" value=\"{}\"", value).add(checked);
    out.add("> {}</label> ", label);
  }

  private void severity(Severity severity) {
    int count = leaf.count(severity);
    out.add("<label class=\"{}\">", severity.label());
    out.add("<input type=\"checkbox\" name=\"severity\" value=\"{}\" checked", severity.label());
    out.add(count == 0 ? " disabled" : "");
    out.add("> {} <span class=\"n\">{}</span></label> ", words.severity(severity), count);
  }

  private void paths() {
    out.add("<div class=\"paths\">");
    path(leaf.chapter().source());
    path(leaf.chapter().target());
    out.add("</div>\n");
  }

  private void path(Optional<Document> page) {
    out.add("<div>{}</div>", page.map(Document::path).orElse(""));
  }

  private void row(int index, Row row) {
    List<Notes.Numbered> numbered = new ArrayList<>();
    IdentityHashMap<Piece, List<Mark>> marks = new IdentityHashMap<>();
    for (Diagnostic finding : row.findings()) {
      boolean marked = place(row, finding, marks);
      numbered.add(new Notes.Numbered(finding, number, marked));
      number++;
    }
    String kind = row.target().isEmpty() ? " omitted" : row.source().isEmpty() ? " added" : "";
    out.add("<div class=\"bead{}{}\"", kind, row.findings().isEmpty() ? "" : " found");
    out.add(" id=\"b{}\">\n", index + 1);
    side(index, row.source(), Words.ENGLISH, marks);
    side(index, row.target(), Words.CHINESE, marks);
    out.add(notes.cards(numbered)).add("</div>\n");
  }

  /** Puts the finding's marks into the row; whether a reader can see where it points. */
  private boolean place(Row row, Diagnostic finding, IdentityHashMap<Piece, List<Mark>> marks) {
    Span span = finding.place().span();
    boolean seen = false;
    List<Piece> pieces = new ArrayList<>(row.source());
    pieces.addAll(row.target());
    for (Piece piece : pieces) {
      Span own = piece.span();
      boolean inPage = piece.page().path().equals(finding.place().path());
      boolean touches =
          span.isEmpty()
              ? own.start() <= span.start() && span.start() <= own.end()
              : span.overlaps(own);
      if (!inPage || !touches) {
        continue;
      }
      seen |= isSeen(piece, span);
      Span content = new Span(piece.segment().start(), piece.segment().end());
      if (span.isEmpty() || !span.contains(content)) {
        Span inside =
            new Span(Math.max(span.start(), own.start()), Math.min(span.end(), own.end()));
        marks
            .computeIfAbsent(piece, none -> new ArrayList<>())
            .add(new Mark(inside, number, finding.severity()));
      }
    }
    return seen;
  }

  // Of a table only its cells are shown, and a finding may lie between them.
  private boolean isSeen(Piece piece, Span span) {
    Table table = tables(piece.page()).get(piece.span().start());
    return table == null || CellMarks.isSeen(table, span);
  }

  private void side(
      int row, List<Piece> pieces, String language, IdentityHashMap<Piece, List<Mark>> marks) {
    boolean english = language.equals(Words.ENGLISH);
    if (pieces.isEmpty()) {
      String said = words.in(english ? CollationSummary.added() : CollationSummary.untranslated());
      out.add("<div class=\"side none {}\">{}</div>\n", english ? "en" : "zh", said);
      return;
    }
    out.add("<div class=\"side {}\" lang=\"{}\">\n", english ? "en" : "zh", language);
    for (Piece piece : pieces) {
      List<Mark> own = new ArrayList<>(marks.getOrDefault(piece, List.of()));
      own.sort(Mark.BY_START);
      piece(row, piece, own, english ? List.of() : within(signposts, piece.span()));
    }
    out.add("</div>\n");
  }

  private static List<Signpost> within(List<Signpost> signposts, Span span) {
    int low = 0;
    int high = signposts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (signposts.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return signposts.subList(low, signposts.size()).stream()
        .takeWhile(post -> post.span().start() < span.end())
        .toList();
  }

  private void piece(int row, Piece piece, List<Mark> marks, List<Signpost> posts) {
    String line = Integer.toString(piece.line());
    out.add(
        "<div class=\"piece\"><a class=\"line\" href=\"#b{}\" aria-label=\"{}\">{}</a>",
        row + 1,
        words.in("line " + line, "第 " + line + " 行"),
        line);
    Typeset prose = Typeset.prose(piece.page(), piece.span());
    Typeset verbatim = Typeset.verbatim(piece.page(), piece.span());
    switch (piece.segment().kind()) {
      case HEADING -> {
        level = Math.min(Math.min(6, piece.segment().level() + 2), level + 1);
        out.add("<h{} class=\"h{}\">", level, piece.segment().level());
        prose.write(marks, posts, out);
        out.add("</h{}>", level);
      }
      case PARAGRAPH, LIST_ITEM, IMAGE, HTML -> {
        String kind = piece.segment().kind().label();
        if (prose.isBlank()) {
          out.add("<p class=\"{} raw\">", kind);
          verbatim.write(marks, posts, out);
        } else {
          out.add("<p class=\"{}\">", kind);
          prose.write(marks, posts, out);
        }
        out.add("</p>");
      }
      case CODE, MERMAID, MATH -> {
        out.add("<pre>");
        verbatim.write(marks, posts, out);
        out.add("</pre>");
      }
      case TABLE -> {
        Table table = tables(piece.page()).get(piece.span().start());
        if (table == null) {
          out.add("<pre>");
          verbatim.write(marks, posts, out);
          out.add("</pre>");
        } else {
          table(piece.page(), table, marks, posts);
        }
      }
    }
    out.add("</div>\n");
  }

  private Map<Integer, Table> tables(Document page) {
    return tables.computeIfAbsent(
        page.path(),
        path -> {
          Map<Integer, Table> byStart = new HashMap<>();
          page.tables().forEach(table -> byStart.put(table.span().start(), table));
          return byStart;
        });
  }

  private void table(Document page, Table table, List<Mark> marks, List<Signpost> posts) {
    CellMarks inCells = CellMarks.of(table, marks);
    out.add("<table><thead>");
    cells(page, table.header(), "th", inCells, posts);
    out.add("</thead><tbody>\n");
    table.rows().forEach(row -> cells(page, row, "td", inCells, posts));
    out.add("</tbody></table>");
  }

  private void cells(
      Document page, List<Span> cells, String tag, CellMarks marks, List<Signpost> posts) {
    out.add("<tr>");
    for (Span cell : cells) {
      Typeset set = Typeset.prose(page, cell);
      // An empty header heads nothing.
      String as = set.isBlank() ? "td" : tag;
      out.add("<" + as + ">");
      set.write(marks.in(cell), within(posts, cell), out);
      out.add("</" + as + ">");
    }
    out.add("</tr>\n");
  }
}
