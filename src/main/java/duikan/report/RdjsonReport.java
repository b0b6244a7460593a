package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.doc.Place;
import duikan.doc.Position;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Findings in the Diagnostic Format of reviewdog, as one {@code DiagnosticResult} (reviewdog,
 * proto/rdf/reviewdog.proto): columns count bytes of UTF-8 in the file as it is, a byte order mark
 * included; ranges are half open. It knows of related locations since 0.18, of June 2024.
 */
public record RdjsonReport(Language language, Root root, Rulebook rulebook) {
  private static final int DIAGNOSTICS_DEPTH = 2;
  private static final int BYTE_ORDER_MARK = 3;

  /** A suggestion is shown whole beside the lines; what is longer is no use there. */
  private static final int LONGEST_SUGGESTION = 1000;

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Outcome outcome, Writer out) throws IOException {
    JsonGenerator json = Json.onePerLine(DIAGNOSTICS_DEPTH, out);
    Positions positions = new Positions(Columns.UTF8_BYTES);
    json.writeStartObject();
    json.writeObjectFieldStart("source");
    json.writeStringField("name", "duikan");
    json.writeStringField("url", Rulebook.HOME);
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      write(diagnostic, positions, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private void write(Diagnostic diagnostic, Positions positions, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("message", diagnostic.message().in(language));
    json.writeStringField("severity", severity(diagnostic.severity()));
    location(diagnostic.place(), positions, json);
    json.writeObjectFieldStart("code");
    json.writeStringField("value", diagnostic.rule());
    Optional<String> address = rulebook.address(diagnostic.rule());
    if (address.isPresent()) {
      json.writeStringField("url", address.get());
    }
    json.writeEndObject();
    if (!diagnostic.related().isEmpty()) {
      related(diagnostic.related(), json);
    }
    if (diagnostic.fix().isPresent()) {
      suggestion(diagnostic.place(), diagnostic.fix().get(), positions, json);
    }
    json.writeEndObject();
  }

  private void related(List<Diagnostic.Related> related, JsonGenerator json) throws IOException {
    Positions positions = new Positions(Columns.UTF8_BYTES);
    json.writeArrayFieldStart("related_locations");
    for (Diagnostic.Related one : related) {
      json.writeStartObject();
      json.writeStringField("message", one.message().in(language));
      location(one.place(), positions, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void location(Place place, Positions positions, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", root.path(place.path()));
    range(place, positions, json);
    json.writeEndObject();
  }

  // reviewdog offers every suggestion by itself, but a fix is made whole or not at all: one
  // suggestion holds all of its edits and what stands between them.
  private static void suggestion(Place place, Fix fix, Positions positions, JsonGenerator json)
      throws IOException {
    List<Fix.Edit> edits = fix.edits();
    if (edits.isEmpty()) {
      return;
    }
    Span whole = new Span(edits.get(0).span().start(), edits.get(edits.size() - 1).span().end());
    if (whole.length() > LONGEST_SUGGESTION) {
      return;
    }
    String old = place.source().text();
    StringBuilder text = new StringBuilder();
    int at = whole.start();
    for (Fix.Edit edit : edits) {
      text.append(old, at, edit.span().start()).append(edit.text());
      at = edit.span().end();
    }
    json.writeArrayFieldStart("suggestions");
    json.writeStartObject();
    range(new Place(place.source(), whole), positions, json);
    json.writeStringField("text", text.toString());
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void range(Place place, Positions positions, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("range");
    position("start", place, positions.start(place), json);
    position("end", place, positions.end(place), json);
    json.writeEndObject();
  }

  private static void position(String name, Place place, Position position, JsonGenerator json)
      throws IOException {
    boolean marked = position.line() == 1 && place.source().byteOrderMark();
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column() + (marked ? BYTE_ORDER_MARK : 0));
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case OFF, INFO -> "INFO";
      case WARNING -> "WARNING";
      case ERROR -> "ERROR";
    };
  }
}
