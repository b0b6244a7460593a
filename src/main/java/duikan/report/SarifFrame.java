package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.lint.Shard;
import java.io.IOException;
import java.io.Writer;

/**
 * What stands around the rules and the results of a SARIF log: one run of duikan.
 *
 * @param version duikan's own
 */
record SarifFrame(Language language, String version, Shard shard) {
  /** What URIs are relative to. */
  static final String ROOT = "SRCROOT";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** Root object, runs, run, results. */
  private static final int RESULTS_DEPTH = 4;

  /** A log; each result is a line of it. */
  static JsonGenerator open(Writer out) throws IOException {
    return Json.onePerLine(RESULTS_DEPTH, out);
  }

  /** Everything before the first rule. */
  void begin(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "duikan");
    json.writeStringField("version", version);
    json.writeStringField("informationUri", Rulebook.HOME);
    json.writeArrayFieldStart("rules");
  }

  /** Everything between the last rule and the first result. */
  void middle(Summary summary, JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("language", tag(language));
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeFieldName("newlineSequences");
    json.writeRawValue("[\"\\r\\n\",\"\\n\",\"\\r\"]");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    SarifReport.text("description", in(new Message("the folder of the checkout", "检出的根目录")), json);
    json.writeEndObject();
    json.writeEndObject();
    // Not an array of the writer's, whose values stand on lines of their own at this depth.
    json.writeFieldName("invocations");
    json.writeRawValue("[{\"executionSuccessful\":true" + left(summary) + "}]");
    json.writeObjectFieldStart("properties");
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("files", summary.files());
    if (!shard.isWhole()) {
      json.writeStringField("shard", shard.toString());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  /** Everything after the last result. */
  static void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  /** The language of a run as RFC 5646 names it. */
  static String tag(Language language) {
    return switch (language) {
      case EN -> "en";
      case ZH -> "zh-CN";
    };
  }

  private String left(Summary summary) {
    int left = summary.all() - SarifQuota.MOST;
    return left <= 0
        ? ""
        : ",\"toolExecutionNotifications\":[{\"level\":\"warning\",\"message\":{\"text\":\""
            + in(left(left))
            + "\"}}]";
  }

  private String in(Message message) {
    return message.in(language);
  }

  private static Message left(int count) {
    return new Message(
        count + " findings are left out: GitHub takes " + SarifQuota.MOST + " of a run",
        "另有 " + count + " 处未列出：GitHub 每次最多接受 " + SarifQuota.MOST + " 处");
  }
}
