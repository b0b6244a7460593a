package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Position;
import duikan.doc.Source;
import java.io.IOException;

/**
 * Writes positions of one text. Cheap for offsets that ascend, even in a text that is one line: its
 * columns are counted once.
 */
final class PositionJson {
  private final Source source;
  private Position last = new Position(1, 1, 0);

  PositionJson(Source source) {
    this.source = source;
  }

  /** The position of an offset. */
  Position at(int offset) {
    int line = source.lineAt(offset);
    if (line == last.line() && offset >= last.offset()) {
      int further = source.text().codePointCount(last.offset(), offset);
      last = new Position(line, last.column() + further, offset);
    } else {
      last = source.position(offset);
    }
    return last;
  }

  /** Writes a position as a member. */
  void write(String name, int offset, JsonGenerator json) throws IOException {
    Json.position(name, at(offset), json);
  }
}
