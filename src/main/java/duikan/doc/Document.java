package duikan.doc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Markdown page: its text and everything that was found in it, as spans of that text, each list
 * in reading order.
 *
 * @param source the text
 * @param hidden what of it is not {@link #prose}
 * @param frontMatter the YAML between the opening {@code ---} lines, without them
 * @param blocks the leaf blocks; comments that stand alone, definitions and thematic breaks are
 *     none
 * @param headings the headings with their anchors; {@code <h1>} in HTML gives an anchor only
 * @param links links and images, the HTML ones too
 * @param emphases rendered emphasis
 * @param codes inline code and math; math that makes up a whole paragraph is a block too
 * @param tables GFM tables
 * @param comments HTML comments, {@code <!--} to {@code -->}, wherever they stand outside code
 * @param texts the pieces of literal text, outside code and markup; a back-slash escape is part of
 *     its piece
 * @param anchors every fragment that leads into the page and where it leads: headings, {@code
 *     {#id}}, {@code <a id>}
 * @param outline the shape that no fix may change: kinds of blocks and inlines, code, destinations,
 *     in reading order
 */
public record Document(
    Source source,
    Hidden hidden,
    Optional<Span> frontMatter,
    List<Block> blocks,
    List<Heading> headings,
    List<Link> links,
    List<Emphasis> emphases,
    List<CodeSpan> codes,
    List<Table> tables,
    List<Span> comments,
    List<Span> texts,
    Map<String, Span> anchors,
    List<String> outline) {
  public Document {
    blocks = List.copyOf(blocks);
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    emphases = List.copyOf(emphases);
    codes = List.copyOf(codes);
    tables = List.copyOf(tables);
    comments = List.copyOf(comments);
    texts = Spans.of(texts);
    anchors = Map.copyOf(anchors);
    outline = List.copyOf(outline);
  }

  public String path() {
    return source.path();
  }

  public String text() {
    return source.text();
  }

  /** As long as the text; see {@link Prose}. */
  public String prose() {
    return hidden.in(source.text());
  }

  /** A span of this page. */
  public Place at(Span span) {
    return new Place(source, span);
  }

  /** The first heading of the highest level, where a page keeps its title. */
  public Optional<Heading> title() {
    return headings.stream().min((a, b) -> Integer.compare(a.level(), b.level()));
  }

  /**
   * The part of this page inside {@code part}: a chapter of a book kept in one file. Offsets,
   * prose, anchors and outline stay those of the whole page; of the rest, what crosses an edge is
   * left out.
   */
  public Document within(Span part) {
    return new Document(
        source,
        hidden,
        frontMatter.filter(part::contains),
        inside(blocks, Block::span, part),
        inside(headings, Heading::span, part),
        inside(links, Link::span, part),
        inside(emphases, Emphasis::span, part),
        inside(codes, CodeSpan::span, part),
        inside(tables, Table::span, part),
        inside(comments, comment -> comment, part),
        inside(texts, text -> text, part),
        anchors,
        outline);
  }

  // All are in reading order, so that a thousand chapters cost no more than their text.
  private static <T> List<T> inside(List<T> all, Function<T, Span> span, Span part) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(all.get(middle)).start() < part.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(low, all.size()).stream()
        .takeWhile(one -> span.apply(one).start() < part.end())
        .filter(one -> part.contains(span.apply(one)))
        .toList();
  }
}
