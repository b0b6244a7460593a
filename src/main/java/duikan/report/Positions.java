package duikan.report;

import duikan.doc.Place;
import duikan.doc.Position;
import duikan.doc.Source;
import java.util.Optional;

/**
 * Lines and columns of places. Cheap for places that come in reading order, even in a text that is
 * one line: its columns are counted once.
 */
final class Positions {
  private final Columns columns;
  private Optional<Source> source = Optional.empty();
  private Position last = new Position(1, 1, 0);

  Positions(Columns columns) {
    this.columns = columns;
  }

  /** Where a place begins. */
  Position start(Place place) {
    return at(place.source(), place.span().start());
  }

  /** The position after its last character. */
  Position end(Place place) {
    Position start = start(place);
    int end = place.span().end();
    return place.source().lineAt(end) == start.line()
        ? further(place.source(), start, end)
        : fromLineStart(place.source(), end);
  }

  /** The position of an offset. */
  Position at(Source text, int offset) {
    boolean same = source.isPresent() && source.get() == text;
    if (same && text.lineAt(offset) == last.line() && offset >= last.offset()) {
      last = further(text, last, offset);
    } else {
      last = fromLineStart(text, offset);
    }
    source = Optional.of(text);
    return last;
  }

  private Position fromLineStart(Source text, int offset) {
    int line = text.lineAt(offset);
    return further(text, new Position(line, 1, text.line(line).start()), offset);
  }

  private Position further(Source text, Position from, int offset) {
    int more = columns.between(text.text(), from.offset(), offset);
    return new Position(from.line(), from.column() + more, offset);
  }
}
