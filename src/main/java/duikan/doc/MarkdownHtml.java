package duikan.doc;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import duikan.doc.Html.Attribute;
import duikan.doc.Html.Piece;
import duikan.doc.MarkdownSpans.Letters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What HTML inside one block means to a reader: ids, links, images, comments, visible text. */
final class MarkdownHtml {
  /** An opened {@code <a href>}. */
  private record Open(Span tag, Span destination, String target) {}

  private final Draft draft;
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder heading = new StringBuilder();
  private boolean visible;
  private boolean image;

  MarkdownHtml(Draft draft) {
    this.draft = draft;
  }

  /** Whether it showed text. */
  boolean visible() {
    return visible;
  }

  boolean image() {
    return image;
  }

  /** A whole HTML block. */
  void block(BasedSequence chars) {
    Letters letters = Letters.of(chars);
    List<Piece> pieces = Html.cut(letters.text());
    for (Piece piece : pieces) {
      switch (piece.kind()) {
        case TEXT -> text(letters, piece);
        case RAW -> raw(letters, piece);
        case COMMENT -> comment(letters.span(piece.start(), piece.end()));
        case OPENING -> opening(letters, piece);
        case CLOSING -> closing(letters.span(piece.start(), piece.end()), piece.name());
      }
    }
    end();
  }

  /** One tag inside a paragraph. */
  void tag(BasedSequence chars) {
    Letters letters = Letters.of(chars);
    for (Piece piece : Html.cut(letters.text())) {
      switch (piece.kind()) {
        case OPENING -> opening(letters, piece);
        case CLOSING -> closing(letters.span(piece.start(), piece.end()), piece.name());
        case COMMENT -> comment(letters.span(piece.start(), piece.end()));
        case TEXT, RAW -> {}
      }
    }
  }

  /** Nothing more comes: links that stay open are links all the same. */
  void end() {
    while (!open.isEmpty()) {
      Open link = open.pop();
      link(link, link.tag(), Span.at(link.tag().end()));
    }
  }

  private void comment(Span span) {
    draft.comments.add(span);
    draft.outline.add("comment");
  }

  private void text(Letters letters, Piece piece) {
    String text = letters.text().substring(piece.start(), piece.end());
    visible |= !text.isBlank();
    heading.append(Escaping.unescapeHtml(text));
    for (Span run : letters.runs(piece.start(), piece.end())) {
      draft.htmlText(run.start(), run.end());
    }
  }

  private void raw(Letters letters, Piece piece) {
    draft.outline.add("raw " + letters.text().substring(piece.start(), piece.end()).strip());
    for (Span run : letters.runs(piece.start(), piece.end())) {
      draft.object(run.start(), run.end());
    }
  }

  private void opening(Letters letters, Piece piece) {
    Span span = letters.span(piece.start(), piece.end());
    draft.outline.add("<" + piece.name() + ">");
    for (Attribute attribute : piece.attributes()) {
      if (attribute.name().equals("id")
          || (attribute.name().equals("name") && piece.name().equals("a"))) {
        draft.anchors.explicit(value(letters, attribute), span);
      }
    }
    switch (piece.name()) {
      case "a" ->
          piece
              .attribute("href")
              .ifPresent(
                  href -> open.push(new Open(span, address(letters, href), value(letters, href))));
      case "img" -> image(letters, piece, span);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading.setLength(0);
      default -> {}
    }
  }

  private void image(Letters letters, Piece piece, Span span) {
    image = true;
    Optional<Attribute> alt = piece.attribute("alt");
    if (alt.isPresent()) {
      for (Span run : letters.runs(alt.get().start(), alt.get().end())) {
        draft.attributeText(run.start(), run.end());
      }
    }
    Span text = alt.map(found -> place(letters, found)).orElse(Span.at(span.end()));
    Optional<Attribute> source = piece.attribute("src");
    if (source.isPresent()) {
      Open link = new Open(span, address(letters, source.get()), value(letters, source.get()));
      draft.links.add(
          new Link(Link.Kind.HTML, true, span, text, link.destination(), link.target()));
      draft.outline.add("src " + link.target());
    }
  }

  private void closing(Span span, String name) {
    draft.outline.add("</" + name + ">");
    switch (name) {
      case "a" -> {
        if (!open.isEmpty()) {
          Open link = open.pop();
          link(link, new Span(link.tag().start(), span.end()), between(link.tag(), span));
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (!heading.isEmpty()) {
          draft.anchors.heading(heading.toString().strip(), span);
          heading.setLength(0);
        }
      }
      default -> {}
    }
  }

  private static Span between(Span opening, Span closing) {
    int start = opening.end();
    return new Span(start, Math.max(start, closing.start()));
  }

  private void link(Open link, Span span, Span text) {
    draft.links.add(new Link(Link.Kind.HTML, false, span, text, link.destination(), link.target()));
    draft.outline.add("href " + link.target());
  }

  private static Span place(Letters letters, Attribute attribute) {
    return letters.span(attribute.start(), attribute.end());
  }

  /** Without the blanks around it, which browsers leave out. */
  private static Span address(Letters letters, Attribute attribute) {
    String written = letters.text().substring(attribute.start(), attribute.end());
    int start = attribute.end() - written.stripLeading().length();
    return letters.span(
        start, Math.max(start, attribute.start() + written.stripTrailing().length()));
  }

  private static String value(Letters letters, Attribute attribute) {
    return Escaping.unescapeHtml(
        letters.text().substring(attribute.start(), attribute.end()).strip());
  }
}
