package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Document;
import duikan.progress.ChapterProgress;
import duikan.progress.Count;
import duikan.progress.Earlier;
import duikan.progress.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;

/**
 * Progress for programs, {@code duikan.progress/1}. Of blocks and of words, {@code source =
 * translated + untranslated + missing}, and {@code stale} is a part of {@code translated}; {@code
 * percent} is {@code translated - stale} of {@code source}, in words, to a tenth. Members are only
 * ever added.
 */
public final class ProgressJson {
  private ProgressJson() {}

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(Progress progress, Optional<Earlier> earlier, Writer out)
      throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", "duikan.progress/1");
    json.writeNumberField("percent", progress.percent());
    blocks(progress.blocks(), progress.added(), json);
    words(progress.words(), json);
    if (progress.unknown().isPresent()) {
      json.writeStringField("staleUnknown", progress.unknown().get().label());
    }
    if (earlier.isPresent()) {
      since(earlier.get(), progress, json);
    }
    json.writeArrayFieldStart("chapters");
    for (ChapterProgress chapter : progress.chapters()) {
      write(chapter, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    Json.end(json);
  }

  private static void write(ChapterProgress chapter, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", chapter.chapter().name());
    json.writeStringField("state", chapter.state().label());
    json.writeBooleanField("draft", chapter.chapter().draft());
    path("source", chapter.chapter().source(), json);
    path("target", chapter.chapter().target(), json);
    json.writeNumberField("percent", chapter.percent());
    blocks(chapter.blocks(), chapter.added(), json);
    words(chapter.words(), json);
    if (chapter.unknown().isPresent()) {
      json.writeStringField("staleUnknown", chapter.unknown().get().label());
    }
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

  private static void blocks(Count blocks, int added, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("blocks");
    counts(blocks, json);
    json.writeNumberField("added", added);
    json.writeEndObject();
  }

  private static void words(Count words, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("words");
    counts(words, json);
    json.writeEndObject();
  }

  private static void counts(Count count, JsonGenerator json) throws IOException {
    json.writeNumberField("source", count.source());
    json.writeNumberField("translated", count.translated());
    json.writeNumberField("untranslated", count.untranslated());
    json.writeNumberField("missing", count.missing());
    json.writeNumberField("stale", count.stale());
  }

  private static void since(Earlier earlier, Progress now, JsonGenerator json) throws IOException {
    Map<String, ChapterProgress> then = earlier.of(now);
    json.writeObjectFieldStart("since");
    json.writeStringField("revision", earlier.revision());
    json.writeNumberField("percent", earlier.progress().percent());
    json.writeArrayFieldStart("chapters");
    for (ChapterProgress chapter : now.chapters()) {
      ChapterProgress was = then.get(chapter.chapter().name());
      if (was != null && was.state() == chapter.state() && was.percent() == chapter.percent()) {
        continue;
      }
      json.writeStartObject();
      json.writeStringField("name", chapter.chapter().name());
      if (was == null) {
        json.writeNullField("state");
        json.writeNullField("percent");
      } else {
        json.writeStringField("state", was.state().label());
        json.writeNumberField("percent", was.percent());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
