package duikan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import duikan.doc.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings of a JSON report, read one at a time; what else stands in it is told on the way. */
final class JsonEntries implements Closeable {
  /** Of two members of one name a reader takes either; we would hand on both. */
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ShardReport shard;
  private final JsonParser json;
  private final Form form;
  private boolean inside;
  private boolean closed;
  private Optional<JsonEntry> last = Optional.empty();

  /** What a report looks like. */
  interface Form {
    /** The pointer (RFC 6901) of the array of findings. */
    String array();

    /** The last names of the members that a finding is known by. */
    Set<String> names();

    /**
     * A finding.
     *
     * @param text all of it, without blanks
     * @param members what stands at the pointers, within it, that end in one of the names
     * @return empty if something is missing or wrong
     */
    Optional<JsonEntry> entry(String text, Map<String, String> members);

    /** A scalar outside of the findings. */
    void scalar(String pointer, String value);

    /** Whether the object at a pointer outside of the findings is wanted whole. */
    boolean wants(String pointer);

    /** Such an object, without blanks, and its scalar members by pointer. */
    void object(String text, Map<String, String> members);
  }

  JsonEntries(ShardReport shard, Form form) throws IOException {
    this.shard = shard;
    this.form = form;
    this.json = STRICT.createParser(shard.text().open());
  }

  /**
   * The next finding; empty after the last, when all else has been told.
   *
   * @throws BadReport if the report is damaged
   */
  Optional<JsonEntry> next() throws IOException, BadReport {
    try {
      return inside ? entry() : outside();
    } catch (StreamReadException | StreamConstraintsException wrong) {
      throw bad(shard, wrong);
    }
  }

  /** What is wrong with the text of a report: its grammar, or what the parser has bounds for. */
  static BadReport bad(ShardReport shard, JsonProcessingException wrong) {
    String said = wrong.getOriginalMessage().lines().findFirst().orElse("");
    Message message = new Message("no JSON: " + said, "不是 JSON：" + said);
    // A bound that is passed is told without its place.
    return Optional.ofNullable(wrong.getLocation())
        .map(
            at ->
                new BadReport(
                    shard.name(),
                    Math.max(1, at.getLineNr()),
                    Math.max(1, at.getColumnNr()),
                    message))
        .orElseGet(() -> new BadReport(shard.name(), message));
  }

  private Optional<JsonEntry> outside() throws IOException, BadReport {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (closed) {
        throw wrong(new Message("something follows the report", "报告之后还有内容"));
      }
      closed = json.getParsingContext().inRoot();
      String pointer = json.getParsingContext().pathAsPointer().toString();
      if (token == JsonToken.START_ARRAY && pointer.equals(form.array())) {
        inside = true;
        return entry();
      }
      if (token == JsonToken.START_OBJECT && form.wants(pointer)) {
        Map<String, String> members = new HashMap<>();
        String text = copy(pointer, Set.of("id"), members);
        form.object(text, members);
      } else if (token.isScalarValue()) {
        form.scalar(pointer, json.getText());
      }
    }
    return Optional.empty();
  }

  private Optional<JsonEntry> entry() throws IOException, BadReport {
    if (json.nextToken() == JsonToken.END_ARRAY) {
      inside = false;
      return outside();
    }
    String base = json.getParsingContext().pathAsPointer().toString();
    Map<String, String> members = new HashMap<>();
    int line = json.currentTokenLocation().getLineNr();
    int column = json.currentTokenLocation().getColumnNr();
    String text = copy(base, form.names(), members);
    Optional<JsonEntry> entry = form.entry(text, members);
    if (entry.isEmpty()) {
      throw new BadReport(
          shard.name(),
          line,
          column,
          new Message("no finding of duikan lint", "不是 duikan lint 的结果"));
    }
    if (last.isPresent() && last.get().compareTo(entry.get()) > 0) {
      throw new BadReport(
          shard.name(), line, column, new Message("findings are out of order", "结果的顺序不对"));
    }
    last = entry;
    return entry;
  }

  private String copy(String base, Set<String> names, Map<String, String> members)
      throws IOException {
    StringWriter text = new StringWriter();
    JsonGenerator out = Json.onePerLine(0, text);
    int depth = 0;
    for (JsonToken token = json.currentToken(); ; token = json.nextToken()) {
      if (token == null) {
        // The parser says itself what is missing.
        break;
      }
      out.copyCurrentEvent(json);
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isScalarValue()
          && json.getParsingContext().inObject()
          && names.contains(json.currentName())) {
        String pointer = json.getParsingContext().pathAsPointer().toString();
        members.put(pointer.substring(base.length()), json.getText());
      }
      if (depth == 0) {
        break;
      }
    }
    out.close();
    return text.toString();
  }

  private BadReport wrong(Message message) {
    var at = json.currentTokenLocation();
    return new BadReport(shard.name(), at.getLineNr(), at.getColumnNr(), message);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
