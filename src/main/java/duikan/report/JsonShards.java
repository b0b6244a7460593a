package duikan.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The findings of several JSON reports in one order, each read as it is wanted: a finding that
 * several of them tell comes once, one that a single report tells twice comes twice.
 */
final class JsonShards implements Closeable {
  private final List<JsonEntries> shards = new ArrayList<>();
  private final PriorityQueue<Head> heads = new PriorityQueue<>();
  private final Map<String, Integer> told = new HashMap<>();
  private final Map<String, Integer> mine = new HashMap<>();
  private Optional<Head> last = Optional.empty();

  private record Head(JsonEntry entry, int shard) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      int byEntry = entry.compareTo(other.entry);
      return byEntry != 0 ? byEntry : Integer.compare(shard, other.shard);
    }
  }

  /** Reads reports from their beginnings; {@code forms} are theirs, in the same order. */
  JsonShards(List<ShardReport> reports, List<? extends JsonEntries.Form> forms)
      throws IOException, BadReport {
    for (int i = 0; i < reports.size(); i++) {
      shards.add(new JsonEntries(reports.get(i), forms.get(i)));
    }
    for (int i = 0; i < reports.size(); i++) {
      advance(i);
    }
  }

  /** The next finding; empty after the last. */
  Optional<JsonEntry> next() throws IOException, BadReport {
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      advance(head.shard);
      if (isNew(head)) {
        return Optional.of(head.entry);
      }
    }
    return Optional.empty();
  }

  // Findings in one place come shard by shard.
  private boolean isNew(Head head) {
    boolean samePlace = last.isPresent() && last.get().entry.compareTo(head.entry) == 0;
    if (!samePlace) {
      told.clear();
    }
    if (!samePlace || last.get().shard != head.shard) {
      mine.clear();
    }
    last = Optional.of(head);
    int count = mine.merge(head.entry.text(), 1, Integer::sum);
    if (count <= told.getOrDefault(head.entry.text(), 0)) {
      return false;
    }
    told.put(head.entry.text(), count);
    return true;
  }

  private void advance(int shard) throws IOException, BadReport {
    shards.get(shard).next().ifPresent(entry -> heads.add(new Head(entry, shard)));
  }

  @Override
  public void close() throws IOException {
    for (JsonEntries shard : shards) {
      shard.close();
    }
  }
}
