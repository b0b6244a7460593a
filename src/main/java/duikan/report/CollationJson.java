package duikan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import duikan.align.Bead;
import duikan.align.Segment;
import duikan.book.Chapter;
import duikan.doc.Document;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * A collation for programs, {@code duikan.align/1}: positions as in {@link JsonReport}; a chapter
 * with one side has a null path and no beads; scores have four decimals. Members are only ever
 * added.
 */
public final class CollationJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private CollationJson() {}

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(Collation collation, Writer out) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", "duikan.align/1");
    json.writeStringField("level", collation.level().label());
    json.writeArrayFieldStart("chapters");
    for (Collation.Entry entry : collation.entries()) {
      write(entry.chapter(), collation.pair(entry), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void write(Chapter chapter, Optional<Collation.Pair> pair, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", chapter.name());
    path("source", chapter.source(), json);
    path("target", chapter.target(), json);
    json.writeStringField("pairedBy", chapter.pairedBy().label());
    json.writeArrayFieldStart("beads");
    if (pair.isPresent()) {
      beads(pair.get(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void path(String name, Optional<Document> side, JsonGenerator json)
      throws IOException {
    if (side.isPresent()) {
      json.writeStringField(name, side.get().path());
    } else {
      json.writeNullField(name);
    }
  }

  /** A bead is one line: a book has tens of thousands. */
  private static void beads(Collation.Pair pair, JsonGenerator json) throws IOException {
    PositionJson source = new PositionJson(pair.source().document().source());
    PositionJson target = new PositionJson(pair.target().document().source());
    for (Bead bead : pair.beads()) {
      StringWriter line = new StringWriter();
      try (JsonGenerator one = FACTORY.createGenerator(line)) {
        one.writeStartObject();
        segments("source", pair.source(bead), source, one);
        segments("target", pair.target(bead), target, one);
        one.writeNumberField("score", Math.round(bead.score() * 10_000) / 10_000.0);
        one.writeEndObject();
      }
      json.writeRawValue(line.toString());
    }
  }

  private static void segments(
      String name, List<Segment> segments, PositionJson positions, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Segment segment : segments) {
      segment(segment, positions, json);
    }
    json.writeEndArray();
  }

  private static void segment(Segment segment, PositionJson positions, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    positions.write("start", segment.start(), json);
    positions.write("end", segment.end(), json);
    json.writeStringField("kind", segment.kind().label());
    json.writeEndObject();
  }
}
