package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Span;
import duikan.term.Usage;
import duikan.term.Use;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** How the book uses its terms, as {@code duikan.usage/1}. */
public final class UsageJson {
  private UsageJson() {}

  /** Writes all; the writer stays open. */
  public static void write(List<Usage> usages, Writer out) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", "duikan.usage/1");
    json.writeArrayFieldStart("terms");
    for (Usage usage : usages) {
      write(usage, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void write(Usage usage, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", usage.term().source());
    json.writeStringField("target", usage.term().target());
    json.writeNumberField("uses", usage.uses().size());
    if (usage.first().isPresent()) {
      json.writeFieldName("firstUse");
      place(usage.first().get(), json);
    }
    json.writeArrayFieldStart("annotated");
    for (Use use : usage.annotated()) {
      place(use, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("chapters");
    for (Usage.InChapter chapter : usage.chapters()) {
      json.writeStartObject();
      json.writeStringField("name", chapter.name());
      json.writeStringField("path", chapter.path());
      json.writeNumberField("uses", chapter.uses());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("renderings");
    for (Usage.Rendering rendering : usage.others()) {
      json.writeStartObject();
      json.writeStringField("text", rendering.text());
      json.writeStringField("form", rendering.form().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("uses", rendering.uses());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(Use use, JsonGenerator json) throws IOException {
    Span span = use.annotation().map(Use.Annotation::span).orElse(use.span());
    json.writeStartObject();
    Json.place(use.page().at(span), json);
    json.writeBooleanField("annotated", use.annotation().isPresent());
    json.writeEndObject();
  }
}
