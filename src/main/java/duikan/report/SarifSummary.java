package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Outcome;
import duikan.lint.Severity;
import java.io.IOException;
import java.io.StringWriter;

/** What a run found, in numbers, as a SARIF run tells it. */
record SarifSummary(int errors, int warnings, int infos, int files) {

  static SarifSummary of(Outcome outcome) {
    return new SarifSummary(
        outcome.count(Severity.ERROR),
        outcome.count(Severity.WARNING),
        outcome.count(Severity.INFO),
        outcome.files());
  }

  int all() {
    return errors + warnings + infos;
  }

  /** The run's {@code properties}. */
  String properties() throws IOException {
    StringWriter text = new StringWriter();
    JsonGenerator json = Json.onePerLine(0, text);
    json.writeStartObject();
    json.writeNumberField("errors", errors);
    json.writeNumberField("warnings", warnings);
    json.writeNumberField("infos", infos);
    json.writeNumberField("files", files);
    json.writeEndObject();
    json.close();
    return text.toString();
  }

  /** The run's {@code invocations}: it went well, and what was left out. */
  String invocations(Language language) throws IOException {
    StringWriter text = new StringWriter();
    JsonGenerator json = Json.onePerLine(0, text);
    json.writeStartArray();
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    int left = all() - SarifQuota.MOST;
    if (left > 0) {
      json.writeArrayFieldStart("toolExecutionNotifications");
      json.writeStartObject();
      json.writeStringField("level", "warning");
      SarifReport.text("message", left(left).in(language), json);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.close();
    return text.toString();
  }

  private static Message left(int count) {
    return new Message(
        count + " findings are left out: GitHub takes " + SarifQuota.MOST + " of a run",
        "另有 " + count + " 处未列出：GitHub 每次最多接受 " + SarifQuota.MOST + " 处");
  }
}
