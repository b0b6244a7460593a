package duikan.report;

import duikan.doc.Message;
import duikan.lint.Shard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which shards the reports are of that are merged, as they say themselves: of one run, each once,
 * and all of them, so that no lost report looks like a clean one. Those that are of no shard say
 * nothing.
 */
final class ShardLabels {
  private final Map<Integer, String> names = new HashMap<>();
  private Optional<String> first = Optional.empty();
  private int count;

  /** Checks the labels of reports, in the same order. */
  static void check(List<ShardReport> reports, List<String> labels) throws BadReport {
    ShardLabels all = new ShardLabels();
    for (int i = 0; i < reports.size(); i++) {
      Optional<Shard> shard = Shard.of(labels.get(i));
      if (shard.isPresent()) {
        all.add(reports.get(i).name(), shard.get());
      }
    }
    all.checkComplete();
  }

  private void add(String name, Shard shard) throws BadReport {
    if (first.isEmpty()) {
      first = Optional.of(name);
      count = shard.count();
    }
    if (shard.count() != count) {
      throw new BadReport(
          name,
          new Message(
              "of " + shard.count() + " shards, where " + first.get() + " is of " + count,
              "共 " + shard.count() + " 份，而 " + first.get() + " 共 " + count + " 份"));
    }
    String before = names.put(shard.number(), name);
    if (before != null) {
      throw new BadReport(
          name,
          new Message(
              "shard " + shard + ", as " + before + " is", "与 " + before + " 同为第 " + shard + " 份"));
    }
  }

  private void checkComplete() throws BadReport {
    for (int number = 1; number <= count; number++) {
      if (!names.containsKey(number)) {
        Shard missing = new Shard(number, count);
        throw new BadReport(
            first.orElseThrow(),
            new Message(
                "one of " + count + " shards, of which " + missing + " is missing",
                "共 " + count + " 份，缺少第 " + missing + " 份"));
      }
    }
  }
}
