package duikan.doc;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page while it is being read: what was found so far, and the prose written so far. */
final class Draft {
  final Source source;
  final String text;
  final List<Block> blocks = new ArrayList<>();
  final List<Heading> headings = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<Emphasis> emphases = new ArrayList<>();
  final List<CodeSpan> codes = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  final List<Span> comments = new ArrayList<>();
  final List<Span> texts = new ArrayList<>();
  final List<String> outline = new ArrayList<>();
  final Anchors anchors = new Anchors();
  private final char[] prose;

  Draft(Source source) {
    this.source = source;
    this.text = source.text();
    this.prose = new char[text.length()];
    Arrays.fill(prose, Prose.MARK);
    for (int i = 0; i < prose.length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        prose[i] = c;
      }
    }
  }

  /** Literal text as Markdown writes it: the back-slash of an escape is a mark. */
  void literal(int from, int to) {
    piece(from, to);
    int i = from;
    while (i < to) {
      int at = isEscape(i, to) ? i + 1 : i;
      prose[at] = text.charAt(at);
      i = at + 1;
    }
  }

  /** Literal text as HTML writes it: entities are objects. */
  void htmlText(int from, int to) {
    int start = from;
    int i = from;
    while (i < to) {
      int end = text.charAt(i) == '&' ? entityEnd(i, to) : i;
      if (end > i) {
        plain(start, i);
        object(i, end);
        start = end;
      }
      i = Math.max(end, i + 1);
    }
    plain(start, to);
  }

  /** Prose that is no piece of literal Markdown text. */
  void attributeText(int from, int to) {
    text.getChars(from, to, prose, from);
  }

  void object(int from, int to) {
    for (int i = from; i < to; i++) {
      if (prose[i] != '\n' && prose[i] != '\r') {
        prose[i] = Prose.OBJECT;
      }
    }
  }

  boolean isEscape(int at, int end) {
    return text.charAt(at) == '\\' && at + 1 < end && isAsciiPunctuation(text.charAt(at + 1));
  }

  static boolean isAsciiPunctuation(char c) {
    return c > ' '
        && c < '\u007F'
        && !(c >= '0' && c <= '9')
        && !(c >= 'A' && c <= 'Z')
        && !(c >= 'a' && c <= 'z');
  }

  /** {@code span} without white space at its edges. */
  Span trimmed(int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  Document document(Optional<Span> frontMatter) {
    sort(blocks, Block::span);
    sort(headings, Heading::span);
    sort(links, Link::span);
    sort(emphases, Emphasis::span);
    sort(codes, CodeSpan::span);
    sort(tables, Table::span);
    sort(comments, Function.identity());
    sort(texts, Function.identity());
    return new Document(
        source,
        Hidden.of(text, CharBuffer.wrap(prose)),
        frontMatter,
        blocks,
        headings,
        links,
        emphases,
        codes,
        tables,
        comments,
        joined(texts),
        anchors.places(),
        outline);
  }

  private void plain(int from, int to) {
    piece(from, to);
    text.getChars(from, to, prose, from);
  }

  private void piece(int from, int to) {
    if (from < to) {
      texts.add(new Span(from, to));
    }
  }

  private int entityEnd(int from, int to) {
    int i = from + 1;
    while (i < to
        && i < from + 34
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
      i++;
    }
    return i < to && i > from + 1 && text.charAt(i) == ';' ? i + 1 : from;
  }

  private static <T> void sort(List<T> found, Function<T, Span> span) {
    Comparator<Span> reading =
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());
    found.sort(Comparator.comparing(span, reading));
  }

  /** Neighbours that touch are one piece. */
  private static List<Span> joined(List<Span> pieces) {
    List<Span> joined = new ArrayList<>(pieces.size());
    for (Span piece : pieces) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).end() >= piece.start()) {
        joined.set(
            last,
            new Span(joined.get(last).start(), Math.max(joined.get(last).end(), piece.end())));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
