package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.report.BadReport;
import duikan.report.Merged;
import duikan.report.ShardReport;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

/**
 * Reports of shards, parted by form feeds: refused, or merged into a report that can be merged and
 * is then the same.
 */
public final class MergeFuzz {
  private MergeFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException, BadReport {
    List<ShardReport> shards = Given.of(bytes).texts().stream().map(text -> shard(text)).toList();
    String merged;
    try {
      merged = merged(shards);
    } catch (BadReport refused) {
      if (refused.message().en().isBlank() || refused.message().zh().isBlank()) {
        throw new AssertionError(refused);
      }
      return;
    }
    if (!merged.startsWith("<")) {
      Laws.json(merged);
    }
    assertEquals(merged, merged(List.of(shard(merged))));
  }

  private static ShardReport shard(String text) {
    return new ShardReport("report", () -> new StringReader(text));
  }

  private static String merged(List<ShardReport> shards) throws IOException, BadReport {
    StringWriter out = new StringWriter();
    Merged.of(shards).write(out);
    return out.toString();
  }
}
