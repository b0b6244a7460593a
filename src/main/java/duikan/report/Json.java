package duikan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import duikan.doc.Place;
import duikan.doc.Position;
import java.io.IOException;
import java.io.Writer;

/**
 * JSON as every writer here writes it: the writer below stays open and is flushed by its owner, a
 * position is a line, a column and an offset.
 */
final class Json {
  private Json() {}

  /** For programs that people look at too: two columns a level. */
  static JsonGenerator indented(Writer out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    JsonGenerator json = open(out);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    return json;
  }

  /**
   * Without blanks, and each value of the arrays at {@code depth} on a line of its own: programs do
   * not care, and people and diffs see where one ends.
   *
   * @param depth how many objects and arrays are open in such an array, itself among them
   */
  static JsonGenerator onePerLine(int depth, Writer out) throws IOException {
    JsonGenerator json = open(out);
    json.setPrettyPrinter(new OnePerLine(depth));
    return json;
  }

  /** Ends the text with a line end. */
  static void end(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.close();
  }

  /** Writes the members {@code path} and {@code range}. */
  static void place(Place place, JsonGenerator json) throws IOException {
    json.writeStringField("path", place.path());
    json.writeObjectFieldStart("range");
    position("start", place.start(), json);
    position("end", place.end(), json);
    json.writeEndObject();
  }

  /** Writes a position as a member. */
  static void position(String name, Position position, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeNumberField("offset", position.offset());
    json.writeEndObject();
  }

  /** Without blanks. */
  static JsonGenerator open(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.setCharacterEscapes(Escapes.SEEN);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    return json;
  }

  private static final class OnePerLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    private final int depth;

    OnePerLine(int depth) {
      this.depth = depth;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      super.writeArrayValueSeparator(json);
      breakLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      breakLine(json);
      super.writeEndArray(json, values);
    }

    private void breakLine(JsonGenerator json) throws IOException {
      if (json.getOutputContext().getNestingDepth() == depth) {
        json.writeRaw('\n');
      }
    }
  }
}
