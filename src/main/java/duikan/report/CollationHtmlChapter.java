package duikan.report;

import duikan.align.Bead;
import duikan.align.Segment;
import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.doc.Visible;
import duikan.lint.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A chapter of the page: a row for each bead of blocks. At the level of sentences, the sentences
 * inside a row carry the numbers of their beads.
 */
final class CollationHtmlChapter {
  private final Language language;
  private final Collation collation;
  private final Collation.Entry entry;
  private final String id;
  private final StringBuilder out = new StringBuilder();

  /** By path: the rows by where their blocks begin. */
  private final Map<String, NavigableMap<Integer, Integer>> rows = new HashMap<>();

  CollationHtmlChapter(Language language, Collation collation, Collation.Entry entry, int number) {
    this.language = language;
    this.collation = collation;
    this.entry = entry;
    this.id = "c" + number;
  }

  /** The chapter's name and, where they say more, the titles of its pages. */
  static String title(Collation.Entry entry) {
    String title =
        entry
            .chapter()
            .target()
            .or(entry.chapter()::source)
            .flatMap(page -> page.title().map(heading -> Visible.of(page, heading.span())))
            .orElse("");
    String name = entry.chapter().name();
    return title.isEmpty() || title.equals(name) ? name : name + " · " + title;
  }

  /** The chapter as a section. */
  String section() {
    out.append("<section id=\"").append(id).append("\" aria-labelledby=\"").append(id);
    out.append("h\">\n<h2 id=\"").append(id).append("h\">");
    out.append(Html.escaped(title(entry))).append("</h2>\n");
    Optional<Collation.Pair> pair = new Collation(Collation.Level.BLOCK, List.of()).pair(entry);
    if (pair.isEmpty()) {
      out.append("<p>").append(in(CollationSummary.alone(entry.chapter()))).append("</p>\n");
    } else {
      chapter(pair.get(), collation.pair(entry).orElseThrow());
    }
    return out.append("</section>\n").toString();
  }

  private void chapter(Collation.Pair blocks, Collation.Pair wanted) {
    Message summary = CollationSummary.of(entry.chapter(), wanted.beads());
    out.append("<p>").append(in(summary)).append("</p>\n<div class=\"paths\"><div>");
    out.append(Html.escaped(blocks.source().document().path())).append("</div><div>");
    out.append(Html.escaped(blocks.target().document().path())).append("</div></div>\n");
    Column source = new Column(blocks.source(), "en");
    Column target = new Column(blocks.target(), "zh-CN");
    switch (collation.level()) {
      case BLOCK -> {}
      case SENTENCE -> {
        for (int i = 0; i < wanted.beads().size(); i++) {
          Bead bead = wanted.beads().get(i);
          source.add(wanted.source(bead), i, bead.isOneSided());
          target.add(wanted.target(bead), i, bead.isOneSided());
        }
      }
    }
    index(blocks);
    Map<Integer, List<Diagnostic>> findings = findings();
    for (int row = 0; row < blocks.beads().size(); row++) {
      row(row, blocks, source, target, findings.getOrDefault(row, List.of()));
    }
  }

  private void row(
      int row, Collation.Pair blocks, Column source, Column target, List<Diagnostic> findings) {
    Bead bead = blocks.beads().get(row);
    String kind = bead.targets() == 0 ? " omitted" : bead.sources() == 0 ? " added" : "";
    out.append("<div class=\"bead").append(kind).append("\" id=\"").append(name(row));
    out.append("\">\n");
    side(row, source, bead.sourceFrom(), bead.sourceTo(), CollationSummary.added());
    side(row, target, bead.targetFrom(), bead.targetTo(), CollationSummary.untranslated());
    if (!findings.isEmpty()) {
      out.append("<ul class=\"findings\">\n");
      findings.forEach(this::finding);
      out.append("</ul>\n");
    }
    out.append("</div>\n");
  }

  private void side(int row, Column column, int from, int to, Message whereNone) {
    if (from == to) {
      out.append("<div class=\"side none\">").append(in(whereNone)).append("</div>\n");
      return;
    }
    out.append("<div class=\"side\" lang=\"").append(column.language).append('"');
    if (collation.level() == Collation.Level.BLOCK) {
      out.append(" tabindex=\"-1\" data-bead=\"").append(name(row)).append('"');
    }
    out.append(">\n");
    for (int i = from; i < to; i++) {
      piece(row, column, i);
    }
    out.append("</div>\n");
  }

  private void piece(int row, Column column, int block) {
    Segment segment = column.side.segments().get(block);
    String line = column.side.line(List.of(segment));
    out.append("<div class=\"piece ")
        .append(style(segment))
        .append("\"><a class=\"line\" href=\"#");
    out.append(name(row)).append("\" aria-label=\"").append(in(lineWords(line))).append("\">");
    out.append(line).append("</a>");
    String words = column.words(block);
    switch (segment.kind()) {
      case HEADING -> {
        int level = Math.min(6, segment.level() + 2);
        out.append("<h").append(level).append('>').append(words);
        out.append("</h").append(level).append('>');
      }
      case PARAGRAPH, LIST_ITEM, IMAGE, HTML -> out.append("<p>").append(words).append("</p>");
      case CODE, MERMAID, MATH -> out.append("<pre>").append(words).append("</pre>");
      case TABLE -> out.append(words);
    }
    out.append("</div>\n");
  }

  private static String style(Segment segment) {
    return switch (segment.kind()) {
      case LIST_ITEM -> "item";
      case IMAGE -> "image";
      case HEADING, PARAGRAPH, TABLE, CODE, MERMAID, MATH, HTML -> "text";
    };
  }

  private static Message lineWords(String line) {
    return new Message("line " + line, "第 " + line + " 行");
  }

  private void finding(Diagnostic finding) {
    String severity = finding.severity().label();
    out.append("<li class=\"finding ").append(severity).append("\" tabindex=\"-1\"><strong>");
    out.append(in(TextReport.label(finding.severity()))).append("</strong> <code>");
    out.append(Html.escaped(finding.rule())).append("</code> <span class=\"words\">");
    out.append(in(finding.message())).append("</span>");
    for (Diagnostic.Related related : finding.related()) {
      Place place = related.place();
      String where = Html.escaped(place.path() + ":" + place.start().line());
      out.append("<br><span class=\"words\">");
      rowOf(place)
          .ifPresentOrElse(
              row -> out.append("<a href=\"#").append(name(row)).append("\">" + where + "</a>"),
              () -> out.append(where));
      out.append(": ").append(in(related.message())).append("</span>");
    }
    out.append("</li>\n");
  }

  /** Findings by row; one whose own place is in no block stands where its other place is. */
  private Map<Integer, List<Diagnostic>> findings() {
    Map<Integer, List<Diagnostic>> byRow = new HashMap<>();
    for (Diagnostic finding : entry.findings()) {
      List<Place> places = new ArrayList<>(List.of(finding.place()));
      finding.related().forEach(related -> places.add(related.place()));
      places.removeIf(place -> place.span().isEmpty());
      places.add(finding.place());
      int row = places.stream().flatMap(place -> rowOf(place).stream()).findFirst().orElse(0);
      byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(finding);
    }
    return byRow;
  }

  /** The row whose block holds the place, or begins last before it. */
  private Optional<Integer> rowOf(Place place) {
    NavigableMap<Integer, Integer> starts = rows.getOrDefault(place.path(), new TreeMap<>());
    return Optional.ofNullable(starts.floorEntry(place.span().start())).map(Map.Entry::getValue);
  }

  private void index(Collation.Pair blocks) {
    for (int row = 0; row < blocks.beads().size(); row++) {
      Bead bead = blocks.beads().get(row);
      index(blocks.source().document().path(), blocks.source(bead), row);
      index(blocks.target().document().path(), blocks.target(bead), row);
    }
  }

  private void index(String path, List<Segment> segments, int row) {
    NavigableMap<Integer, Integer> starts = rows.computeIfAbsent(path, none -> new TreeMap<>());
    segments.forEach(segment -> starts.put(segment.start(), row));
  }

  private String name(int row) {
    return id + "b" + (row + 1);
  }

  private String in(Message message) {
    return Html.escaped(message.in(language));
  }

  /** A sentence and the bead it stands in. */
  private record Sentence(Segment segment, int bead, boolean alone) {}

  /** One side of the chapter. */
  private final class Column {
    final Collation.Side side;
    final String language;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<Integer, Table> tables = new HashMap<>();
    private int next;

    Column(Collation.Side side, String language) {
      this.side = side;
      this.language = language;
      side.document().tables().forEach(table -> tables.put(table.span().start(), table));
    }

    void add(List<Segment> segments, int bead, boolean alone) {
      segments.forEach(segment -> sentences.add(new Sentence(segment, bead, alone)));
    }

    /** The block's inside; to be called block by block, since sentences follow them. */
    String words(int block) {
      Segment segment = side.segments().get(block);
      StringBuilder words = new StringBuilder();
      while (next < sentences.size() && isInside(sentences.get(next).segment, segment)) {
        Sentence sentence = sentences.get(next++);
        words.append(words.isEmpty() ? "" : gap());
        // A table may stand in no span.
        String tag = tables.containsKey(segment.start()) ? "div" : "span";
        words.append('<').append(tag);
        words.append(" class=\"sentence").append(sentence.alone ? " lone" : "");
        words.append("\" tabindex=\"-1\" data-bead=\"").append(id).append('s');
        words.append(sentence.bead + 1).append("\">").append(seen(sentence.segment));
        words.append("</").append(tag).append('>');
      }
      return words.isEmpty() ? seen(segment) : words.toString();
    }

    private String gap() {
      return language.equals("en") ? " " : "";
    }

    private static boolean isInside(Segment sentence, Segment block) {
      return block.start() <= sentence.start() && sentence.end() <= block.end();
    }

    private String seen(Segment segment) {
      Table table = tables.get(segment.start());
      if (table != null) {
        return table(table);
      }
      String seen = side.text(segment);
      return Html.escaped(seen.isBlank() ? segment.text().strip() : seen);
    }

    private String table(Table table) {
      StringBuilder rows = new StringBuilder("<table><thead>");
      row(table.header(), "th", rows);
      rows.append("</thead><tbody>\n");
      table.rows().forEach(row -> row(row, "td", rows));
      return rows.append("</tbody></table>").toString();
    }

    private void row(List<Span> cells, String tag, StringBuilder rows) {
      Document document = side.document();
      rows.append("<tr>");
      for (Span cell : cells) {
        String words = Html.escaped(Visible.of(document, cell));
        // An empty header heads nothing.
        String as = words.isEmpty() ? "td" : tag;
        rows.append('<').append(as).append('>').append(words);
        rows.append("</").append(as).append('>');
      }
      rows.append("</tr>\n");
    }
  }
}
