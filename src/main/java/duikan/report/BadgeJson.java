package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.progress.Badge;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A badge for shields.io to draw: its endpoint schema, version 1
 * (shields.io/badges/endpoint-badge).
 */
public final class BadgeJson {
  private BadgeJson() {}

  /** One line of JSON, without a line end. */
  public static String of(Badge badge) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.open(out)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", 1);
      json.writeStringField("label", badge.label());
      json.writeStringField("message", badge.message());
      json.writeStringField("color", badge.colour().label());
      json.writeEndObject();
    } catch (IOException impossible) {
      // It is written to memory.
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
