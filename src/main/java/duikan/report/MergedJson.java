package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.lint.Severity;
import duikan.lint.Shard;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reports {@code duikan.lint/1} as one. They are read twice, and never held. */
record MergedJson(List<ShardReport> shards, Summary summary) implements Merged {
  static final String SCHEMA = "duikan.lint/1";

  static MergedJson of(List<ShardReport> shards) throws IOException, BadReport {
    List<LintForm> forms = forms(shards);
    Tally tally = new Tally();
    try (JsonShards all = new JsonShards(shards, forms)) {
      for (Optional<JsonEntry> one = all.next(); one.isPresent(); one = all.next()) {
        tally.add(one.get().severity(), 1);
      }
    }
    ShardLabels.check(shards, forms.stream().map(form -> form.shard).toList());
    int files = forms.stream().mapToInt(form -> form.files).sum();
    return new MergedJson(shards, tally.summary(files));
  }

  @Override
  public boolean fails(Optional<Severity> failing) {
    return failing.filter(summary::reaches).isPresent();
  }

  @Override
  public void write(Writer out) throws IOException {
    JsonGenerator json = JsonReport.begin(summary, Shard.whole(), out);
    try (JsonShards all = new JsonShards(shards, forms(shards))) {
      for (Optional<JsonEntry> one = all.next(); one.isPresent(); one = all.next()) {
        json.writeRawValue(one.get().text());
      }
    } catch (BadReport wrong) {
      throw new IOException(wrong);
    }
    JsonReport.end(json);
  }

  private static List<LintForm> forms(List<ShardReport> shards) {
    return Stream.generate(LintForm::new).limit(shards.size()).toList();
  }

  /** What such a report looks like: see {@link JsonReport}. */
  private static final class LintForm implements JsonEntries.Form {
    private int files;
    private String shard = "";

    @Override
    public String array() {
      return "/diagnostics";
    }

    @Override
    public Set<String> names() {
      return Set.of("path", "offset", "rule", "severity");
    }

    @Override
    public Optional<JsonEntry> entry(String text, Map<String, String> members) {
      Optional<Severity> severity = severity(members.getOrDefault("/severity", ""));
      String path = members.getOrDefault("/path", "");
      String rule = members.getOrDefault("/rule", "");
      int start = Numeric.of(members.getOrDefault("/range/start/offset", ""));
      int end = Numeric.of(members.getOrDefault("/range/end/offset", ""));
      boolean whole = !path.isEmpty() && !rule.isEmpty() && start >= 0 && end >= 0;
      return whole
          ? severity.map(found -> new JsonEntry(path, start, end, rule, found, text))
          : Optional.empty();
    }

    @Override
    public void scalar(String pointer, String value) {
      switch (pointer) {
        case "/summary/files" -> files = Math.max(0, Numeric.of(value));
        case "/shard" -> shard = value;
        default -> {}
      }
    }

    @Override
    public boolean wants(String pointer) {
      return false;
    }

    @Override
    public void object(String text, Map<String, String> members) {
      throw new IllegalStateException("not wanted");
    }

    private static Optional<Severity> severity(String label) {
      return Arrays.stream(Severity.values()).filter(one -> one.label().equals(label)).findFirst();
    }
  }
}
