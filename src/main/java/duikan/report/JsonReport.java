package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Shard;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings for programs, {@code duikan.lint/1}: every place, lines and columns 1-based, columns in
 * code points, offsets in UTF-16 units, ranges half open. Members are only ever added.
 */
public record JsonReport(Language language, Shard shard) {

  /** Of a whole run. */
  public JsonReport(Language language) {
    this(language, Shard.whole());
  }

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Outcome outcome, Writer out) throws IOException {
    JsonGenerator json = begin(Summary.of(outcome), shard, out);
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      write(diagnostic, json);
    }
    end(json);
  }

  /** Everything before the first finding; each is a line. */
  static JsonGenerator begin(Summary summary, Shard shard, Writer out) throws IOException {
    JsonGenerator json = Json.onePerLine(2, out);
    json.writeStartObject();
    json.writeStringField("schema", MergedJson.SCHEMA);
    if (!shard.isWhole()) {
      json.writeStringField("shard", shard.toString());
    }
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("files", summary.files());
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    return json;
  }

  /** Everything after the last finding. */
  static void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", diagnostic.rule());
    json.writeStringField("severity", diagnostic.severity().label());
    Json.place(diagnostic.place(), json);
    json.writeStringField("message", diagnostic.message().in(language));
    json.writeArrayFieldStart("related");
    for (Diagnostic.Related related : diagnostic.related()) {
      json.writeStartObject();
      Json.place(related.place(), json);
      json.writeStringField("message", related.message().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (diagnostic.fix().isPresent()) {
      write(diagnostic.fix().get(), json);
    }
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
