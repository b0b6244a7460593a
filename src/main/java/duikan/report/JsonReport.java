package duikan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import duikan.doc.Language;
import duikan.doc.Place;
import duikan.doc.Position;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings for programs, {@code duikan.lint/1}: every place, lines and columns 1-based, columns in
 * code points, offsets in UTF-16 units, ranges half open. Members are only ever added.
 */
public record JsonReport(Language language) {

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Outcome outcome, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new OnePerLine());
    json.writeStartObject();
    json.writeStringField("schema", "duikan.lint/1");
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", outcome.count(Severity.ERROR));
    json.writeNumberField("warnings", outcome.count(Severity.WARNING));
    json.writeNumberField("infos", outcome.count(Severity.INFO));
    json.writeNumberField("files", outcome.files());
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      write(diagnostic, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** A diagnostic a line: programs do not care, and people and diffs see where one ends. */
  private static final class OnePerLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

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

    private static void breakLine(JsonGenerator json) throws IOException {
      // The array of the root object.
      if (json.getOutputContext().getNestingDepth() == 2) {
        json.writeRaw('\n');
      }
    }
  }

  private void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", diagnostic.rule());
    json.writeStringField("severity", diagnostic.severity().label());
    write(diagnostic.place(), json);
    json.writeStringField("message", diagnostic.message().in(language));
    json.writeArrayFieldStart("related");
    for (Diagnostic.Related related : diagnostic.related()) {
      json.writeStartObject();
      write(related.place(), json);
      json.writeStringField("message", related.message().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (diagnostic.fix().isPresent()) {
      write(diagnostic.fix().get(), json);
    }
    json.writeEndObject();
  }

  private static void write(Place place, JsonGenerator json) throws IOException {
    json.writeStringField("path", place.path());
    json.writeObjectFieldStart("range");
    write("start", place.start(), json);
    write("end", place.end(), json);
    json.writeEndObject();
  }

  private static void write(String name, Position position, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeNumberField("offset", position.offset());
    json.writeEndObject();
  }

  private static void write(Fix fix, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeBooleanField("safe", fix.safe());
    json.writeArrayFieldStart("edits");
    for (Fix.Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeNumberField("start", edit.span().start());
      json.writeNumberField("end", edit.span().end());
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
