package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.search.Proposal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Terms that a glossary lacks, for programs, {@code duikan.harvest/1}; positions as in {@link
 * JsonReport}. Members are only ever added.
 */
public final class HarvestJson {
  private HarvestJson() {}

  /**
   * Writes all of it and a line end.
   *
   * @param found how many there are, those not written among them
   * @throws IOException if {@code out} does
   */
  public static void write(List<Proposal> proposals, int found, Writer out) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", "duikan.harvest/1");
    json.writeNumberField("count", found);
    json.writeArrayFieldStart("proposals");
    for (Proposal one : proposals) {
      json.writeStartObject();
      json.writeStringField("source", one.source());
      json.writeStringField("target", one.target());
      json.writeStringField("abbr", one.abbr());
      json.writeStringField("evidence", one.evidence().label());
      json.writeNumberField("count", one.count());
      json.writeNumberField("strength", one.strength());
      TermJson.write(one.at(), json);
      json.writeStringField("text", one.text());
      json.writeStringField("sourceText", one.sourceText());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }
}
