package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Position;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Fix;
import duikan.lint.Outcome;
import duikan.lint.Shard;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Findings as SARIF 2.1.0, one run, for GitHub's code scanning and for editors. Columns count code
 * points and ranges are half open, as SARIF has them. The rules that something was found by are
 * described, in name order; no others, for GitHub shows none.
 *
 * <p>GitHub takes at most 25,000 results and 25,000 rules of a run and shows 5,000 results (docs:
 * "SARIF support for code scanning", Limits); the most severe are kept, and a notification says how
 * many were left out. It takes 20 tags of a rule, 255 characters of an id or a name and 1,024 of a
 * description.
 *
 * @param version duikan's own
 */
public record SarifReport(
    Language language, Root root, Rulebook rulebook, String version, Shard shard) {
  /** The member of {@code partialFingerprints} that is duikan's own: see {@link Identities}. */
  static final String IDENTITY = "duikan/v1";

  /** Of a whole run. */
  public SarifReport(Language language, Root root, Rulebook rulebook, String version) {
    this(language, root, rulebook, version, Shard.whole());
  }

  /**
   * Writes all of it and a line end.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Outcome outcome, Writer out) throws IOException {
    JsonGenerator json = SarifFrame.open(out);
    Summary summary = Summary.of(outcome);
    SarifFrame frame = new SarifFrame(language, version, shard);
    List<String> rules = new ArrayList<>(new TreeSet<>(rules(outcome)));
    frame.begin(json);
    for (String rule : rules) {
      new SarifRule(language, rulebook).write(rule, json);
    }
    frame.middle(summary, json);
    SarifQuota quota = new SarifQuota(summary);
    Identities identities = new Identities();
    Cursor cursor = new Cursor();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      String identity = identities.next(diagnostic);
      if (quota.takes(SarifRule.level(diagnostic.severity()))) {
        int rule = Collections.binarySearch(rules, diagnostic.rule());
        write(diagnostic, rule, identity, cursor, json);
      }
    }
    SarifFrame.end(json);
  }

  /** Where in the texts the writer is. */
  private static final class Cursor {
    private final Positions positions = new Positions(Columns.CODE_POINTS);
    private Optional<Source> source = Optional.empty();
    private Optional<LineHashes> hashes = Optional.empty();

    LineHashes hashes(Source of) {
      if (source.isEmpty() || source.get() != of || hashes.isEmpty()) {
        source = Optional.of(of);
        hashes = Optional.of(LineHashes.of(of));
      }
      return hashes.get();
    }
  }

  private static List<String> rules(Outcome outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::rule).distinct().toList();
  }

  private void write(
      Diagnostic diagnostic, int rule, String identity, Cursor cursor, JsonGenerator json)
      throws IOException {
    Place place = diagnostic.place();
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.rule());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", SarifRule.level(diagnostic.severity()));
    text("message", plain(in(diagnostic.message())), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    location(place, cursor.positions, json);
    json.writeEndObject();
    json.writeEndArray();
    if (!diagnostic.related().isEmpty()) {
      related(diagnostic.related(), json);
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(IDENTITY, identity);
    // Of a file that could not be read nobody knows the lines.
    if (!place.source().text().isEmpty()) {
      int line = cursor.positions.start(place).line();
      json.writeStringField("primaryLocationLineHash", cursor.hashes(place.source()).at(line));
    }
    json.writeEndObject();
    if (diagnostic.fix().isPresent()) {
      fix(place.source(), diagnostic.fix().get(), cursor.positions, json);
    }
    json.writeEndObject();
  }

  private void related(List<Diagnostic.Related> related, JsonGenerator json) throws IOException {
    Positions positions = new Positions(Columns.CODE_POINTS);
    json.writeArrayFieldStart("relatedLocations");
    for (int i = 0; i < related.size(); i++) {
      json.writeStartObject();
      json.writeNumberField("id", i + 1);
      text("message", plain(in(related.get(i).message())), json);
      location(related.get(i).place(), positions, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void location(Place place, Positions positions, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(place.path(), json);
    region("region", positions.start(place), positions.end(place), json);
    json.writeEndObject();
  }

  private void artifact(String path, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", root.uri(path));
    json.writeStringField("uriBaseId", SarifFrame.ROOT);
    json.writeEndObject();
  }

  private static void region(String name, Position start, Position end, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeEndObject();
  }

  private void fix(Source source, Fix fix, Positions positions, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    text("description", in(TextReport.fixable(fix)), json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    artifact(source.path(), json);
    json.writeArrayFieldStart("replacements");
    for (Fix.Edit edit : fix.edits()) {
      Span span = edit.span();
      Place place = new Place(source, span);
      json.writeStartObject();
      region("deletedRegion", positions.start(place), positions.end(place), json);
      text("insertedContent", edit.text(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  static void text(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** A message whose brackets are no link: SARIF 2.1.0, 3.11.6, embedded links. */
  private static String plain(String message) {
    return message.contains("](")
        ? message.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        : message;
  }

  private String in(Message message) {
    return message.in(language);
  }
}
