package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.book.Term;
import duikan.search.Answer;
import duikan.search.Entry;
import duikan.search.Passage;
import duikan.search.Sentence;
import duikan.search.Spot;
import duikan.search.Use;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found for some words, for programs, {@code duikan.term/1}: rows with every column,
 * passages of the text that the glossary does not know, and what might have been meant. Lines and
 * columns are 1-based, columns in code points, offsets in UTF-16 units, ranges half open. Members
 * are only ever added.
 */
public final class TermJson {
  private TermJson() {}

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(Answer answer, Writer out) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", "duikan.term/1");
    json.writeStringField("query", answer.query());
    json.writeArrayFieldStart("entries");
    for (Entry entry : answer.entries()) {
      write(entry, json);
    }
    json.writeEndArray();
    json.writeNumberField("passageCount", answer.passageCount());
    json.writeArrayFieldStart("passages");
    for (Answer.Hit hit : answer.passages()) {
      json.writeStartObject();
      write(hit.passage(), json);
      around(hit.before(), hit.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("suggestions", answer.suggestions(), json);
    json.writeEndObject();
    Json.end(json);
  }

  private static void write(Entry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    columns(entry.term(), json);
    json.writeStringField("path", entry.at().path());
    json.writeNumberField("line", entry.at().start().line());
    json.writeStringField("match", entry.match().label());
    json.writeNumberField("score", entry.score());
    if (entry.firstUse().isPresent()) {
      Use first = entry.firstUse().get();
      json.writeObjectFieldStart("firstUse");
      write(first.at(), json);
      json.writeBooleanField("annotated", first.annotated());
      json.writeEndObject();
    } else {
      json.writeNullField("firstUse");
    }
    json.writeNumberField("useCount", entry.total());
    json.writeArrayFieldStart("chapters");
    for (Entry.Count count : entry.chapters()) {
      json.writeStartObject();
      json.writeStringField("name", count.chapter());
      json.writeNumberField("uses", count.uses());
      json.writeNumberField("others", count.others());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("uses");
    for (Use use : entry.uses()) {
      json.writeStartObject();
      write(use.at(), json);
      json.writeStringField("form", lower(use.form()));
      json.writeBooleanField("annotated", use.annotated());
      json.writeStringField("text", use.text());
      json.writeStringField("sourceText", use.sourceText());
      around(use.before(), use.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void columns(Term term, JsonGenerator json) throws IOException {
    json.writeStringField("source", term.source());
    json.writeStringField("target", term.target());
    json.writeStringField("kind", lower(term.kind()));
    json.writeStringField("abbr", term.abbr());
    strings("source_variants", term.sourceVariants(), json);
    strings("target_variants", term.targetVariants(), json);
    strings("forbidden", term.forbidden(), json);
    json.writeStringField("first_use", term.firstUse());
    json.writeStringField("later_use", term.laterUse());
    json.writeStringField("annotate", lower(term.annotate()));
    json.writeStringField("scope", lower(term.scope()));
    json.writeBooleanField("case_sensitive", term.caseSensitive());
    strings("context", term.context(), json);
    strings("not_in", term.notIn(), json);
    json.writeStringField("note", term.note());
    json.writeStringField("category", term.category());
    json.writeStringField("id", term.id());
    // Columns of the book's own could be called like a member of ours.
    json.writeObjectFieldStart("others");
    for (Map.Entry<String, String> other : term.others().entrySet()) {
      json.writeStringField(other.getKey(), other.getValue());
    }
    json.writeEndObject();
  }

  private static void around(List<Passage> before, List<Passage> after, JsonGenerator json)
      throws IOException {
    if (!before.isEmpty() || !after.isEmpty()) {
      passages("before", before, json);
      passages("after", after, json);
    }
  }

  private static void passages(String name, List<Passage> passages, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Passage passage : passages) {
      json.writeStartObject();
      write(passage, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A passage stands where its translation does, else where its original does. */
  private static void write(Passage passage, JsonGenerator json) throws IOException {
    List<Sentence> side = passage.target().isEmpty() ? passage.source() : passage.target();
    Spot first = side.get(0).at();
    Spot last = side.get(side.size() - 1).at();
    write(new Spot(first.path(), first.start(), last.end()), json);
    json.writeStringField("text", passage.targetText());
    json.writeStringField("sourceText", passage.sourceText());
  }

  static void write(Spot at, JsonGenerator json) throws IOException {
    json.writeStringField("path", at.path());
    json.writeObjectFieldStart("range");
    Json.position("start", at.start(), json);
    Json.position("end", at.end(), json);
    json.writeEndObject();
  }

  private static void strings(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
