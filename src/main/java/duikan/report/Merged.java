package duikan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import duikan.doc.Message;
import duikan.lint.Severity;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The reports of shards as the one report that a single run would have written. Findings that
 * several shards tell are told once.
 */
public sealed interface Merged permits MergedJson, MergedJunit, MergedSarif {

  /** Whether a run fails that fails from a severity on; empty: never. */
  boolean fails(Optional<Severity> failing);

  /**
   * Writes all of it.
   *
   * @throws IOException if {@code out} does, or a report changed meanwhile
   */
  void write(Writer out) throws IOException;

  /** What a report is, by what stands in it. */
  enum Kind {
    JSON,
    SARIF,
    JUNIT
  }

  /**
   * Reads reports, all of one kind.
   *
   * @param shards one at least
   * @throws BadReport if one is damaged, or of another kind
   */
  static Merged of(List<ShardReport> shards) throws IOException, BadReport {
    Kind kind = kind(shards.get(0));
    for (ShardReport shard : shards) {
      if (kind(shard) != kind) {
        throw new BadReport(
            shard.name(),
            new Message(
                "another kind of report than " + shards.get(0).name(),
                "与 " + shards.get(0).name() + " 不是同一种报告"));
      }
    }
    return switch (kind) {
      case JSON -> MergedJson.of(shards);
      case SARIF -> MergedSarif.of(shards);
      case JUNIT -> MergedJunit.of(shards);
    };
  }

  private static Kind kind(ShardReport shard) throws IOException, BadReport {
    try (Reader text = shard.text().open()) {
      int first = text.read();
      while (first >= 0 && (Character.isWhitespace(first) || first == 0xFEFF)) {
        first = text.read();
      }
      if (first == '<') {
        return Kind.JUNIT;
      }
    }
    return jsonKind(shard);
  }

  private static Kind jsonKind(ShardReport shard) throws IOException, BadReport {
    try (JsonParser json = new JsonFactory().createParser(shard.text().open())) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("schema") && json.getText().equals(MergedJson.SCHEMA)) {
            return Kind.JSON;
          }
          if (name.equals("runs") && json.currentToken() == JsonToken.START_ARRAY) {
            return Kind.SARIF;
          }
          json.skipChildren();
        }
      }
    } catch (StreamReadException | StreamConstraintsException wrong) {
      throw JsonEntries.bad(shard, wrong);
    }
    throw new BadReport(
        shard.name(),
        new Message(
            "no report of duikan lint: neither json nor sarif nor junit",
            "不是 duikan lint 的 json、sarif 或 junit 报告"));
  }
}
