package duikan.search;

import duikan.doc.Position;
import duikan.doc.Source;
import duikan.doc.Span;

/** Spots of one page; cheap for spans that ascend, even in a page that is one line. */
final class Spots {
  private final Source source;
  private Position last = new Position(1, 1, 0);

  Spots(Source source) {
    this.source = source;
  }

  Spot of(Span span) {
    Position start = position(span.start());
    return new Spot(source.path(), start, position(span.end()));
  }

  private Position position(int offset) {
    int line = source.lineAt(offset);
    if (line == last.line() && offset >= last.offset()) {
      int further = source.text().codePointCount(last.offset(), offset);
      last = new Position(line, last.column() + further, offset);
    } else {
      last = source.position(offset);
    }
    return last;
  }
}
