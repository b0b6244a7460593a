package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.lint.Diagnostic;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * Findings as GitLab's Code Quality report, an array with the members that GitLab reads (GitLab
 * docs: "Code Quality report format"). GitLab compares two branches by the fingerprints, and drops
 * all but one of equal ones.
 */
public record GitlabReport(Language language, Root root) {

  /**
   * Writes all of it and a line end; an empty array where nothing was found.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Outcome outcome, Writer out) throws IOException {
    JsonGenerator json = Json.onePerLine(1, out);
    Identities identities = new Identities();
    json.writeStartArray();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      json.writeStartObject();
      json.writeStringField("description", diagnostic.message().in(language));
      json.writeStringField("check_name", diagnostic.rule());
      json.writeStringField("fingerprint", identities.next(diagnostic));
      json.writeStringField("severity", severity(diagnostic.severity()));
      json.writeObjectFieldStart("location");
      json.writeStringField("path", root.path(diagnostic.place().path()));
      json.writeObjectFieldStart("lines");
      json.writeNumberField("begin", line(diagnostic));
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.end(json);
  }

  private static int line(Diagnostic diagnostic) {
    return diagnostic.place().source().lineAt(diagnostic.place().span().start());
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case OFF, INFO -> "info";
      case WARNING -> "minor";
      case ERROR -> "major";
    };
  }
}
