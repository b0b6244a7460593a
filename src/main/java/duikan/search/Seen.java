package duikan.search;

import duikan.align.Segment;
import duikan.align.Segments;
import duikan.align.Sentences;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.doc.Visible;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sentences of a page as a reader sees them. */
final class Seen {
  private final Document page;
  private final Spots spots;
  private final NavigableMap<Integer, Table> tables = new TreeMap<>();

  Seen(Document page) {
    this.page = page;
    spots = new Spots(page.source());
    page.tables().forEach(table -> tables.put(table.span().start(), table));
  }

  /** All of the page. */
  List<Sentence> all() {
    return sentences(
        Segments.of(page).stream().flatMap(block -> Sentences.of(block).stream()).toList());
  }

  /** Of segments of the page, tables by their rows; none where nothing is seen of one. */
  List<Sentence> sentences(List<Segment> segments) {
    return segments.stream().flatMap(this::sentences).toList();
  }

  private Stream<Sentence> sentences(Segment segment) {
    return switch (segment.kind()) {
      case CODE, MERMAID, MATH -> Stream.empty();
      case TABLE ->
          tables.subMap(segment.start(), segment.end()).values().stream().flatMap(this::rows);
      case HEADING, PARAGRAPH, LIST_ITEM, IMAGE, HTML -> sentence(segment);
    };
  }

  private Stream<Sentence> rows(Table table) {
    return Stream.concat(Stream.of(table.header()), table.rows().stream())
        .filter(cells -> !cells.isEmpty())
        .map(this::row);
  }

  private Sentence row(List<Span> cells) {
    Span row = new Span(cells.get(0).start(), cells.get(cells.size() - 1).end());
    List<String> seen = cells.stream().map(cell -> Visible.of(page, cell)).toList();
    return new Sentence(spots.of(row), String.join(" | ", seen));
  }

  private Stream<Sentence> sentence(Segment segment) {
    Span span = new Span(segment.start(), segment.end());
    String text = Visible.of(page, span);
    return text.isBlank() ? Stream.empty() : Stream.of(new Sentence(spots.of(span), text));
  }
}
