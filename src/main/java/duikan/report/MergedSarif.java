package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.lint.Severity;
import duikan.lint.Shard;
import java.io.IOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * SARIF logs of duikan as one of one run, for GitHub takes no more. They are read twice, and never
 * held, but for their rules.
 *
 * @param rules those of all, by name
 */
record MergedSarif(
    List<ShardReport> shards, SarifFrame frame, Map<String, String> rules, Summary summary)
    implements Merged {

  static MergedSarif of(List<ShardReport> shards) throws IOException, BadReport {
    Map<String, String> rules = new TreeMap<>();
    List<RunForm> forms = forms(shards, rules);
    Tally tally = new Tally();
    try (JsonShards all = new JsonShards(shards, forms)) {
      for (Optional<JsonEntry> one = all.next(); one.isPresent(); one = all.next()) {
        tally.add(one.get().severity(), 1);
      }
    }
    forms.forEach(form -> form.left(tally));
    ShardLabels.check(shards, forms.stream().map(form -> form.shard).toList());
    int files = forms.stream().mapToInt(form -> form.files).sum();
    RunForm first = forms.get(0);
    return new MergedSarif(
        shards,
        new SarifFrame(first.language, first.version, Shard.whole()),
        rules,
        tally.summary(files));
  }

  @Override
  public boolean fails(Optional<Severity> failing) {
    return failing.filter(summary::reaches).isPresent();
  }

  @Override
  public void write(Writer out) throws IOException {
    JsonGenerator json = SarifFrame.open(out);
    frame.begin(json);
    for (String rule : rules.values()) {
      json.writeRawValue(rule);
    }
    frame.middle(summary, json);
    List<String> names = new ArrayList<>(rules.keySet());
    SarifQuota quota = new SarifQuota(summary);
    try (JsonShards all = new JsonShards(shards, forms(shards, new TreeMap<>()))) {
      for (Optional<JsonEntry> one = all.next(); one.isPresent(); one = all.next()) {
        if (quota.takes(SarifRule.level(one.get().severity()))) {
          json.writeRawValue(indexed(one.get(), names));
        }
      }
    } catch (BadReport wrong) {
      throw new IOException(wrong);
    }
    SarifFrame.end(json);
  }

  // The index is the shard's; without blanks it can be nothing else, for quotes in texts are
  // escaped.
  private static String indexed(JsonEntry entry, List<String> names) {
    int index = Collections.binarySearch(names, entry.rule());
    return RunForm.INDEX.matcher(entry.text()).replaceFirst("\"ruleIndex\":" + index);
  }

  private static List<RunForm> forms(List<ShardReport> shards, Map<String, String> rules) {
    return shards.stream().map(shard -> new RunForm(rules)).toList();
  }

  /** What such a report looks like: see {@link SarifReport}. */
  private static final class RunForm implements JsonEntries.Form {
    static final Pattern INDEX = Pattern.compile("\"ruleIndex\":-?\\d+");

    private static final String LOCATION = "/locations/0/physicalLocation";
    private static final Pattern RULE = Pattern.compile("/runs/0/tool/driver/rules/\\d+");

    private final Map<String, String> rules;
    private final Tally told = new Tally();
    private final Tally found = new Tally();
    private int files;
    private Language language = Language.EN;
    private String version = "";
    private String shard = "";

    RunForm(Map<String, String> rules) {
      this.rules = rules;
    }

    /** Adds what was found and had no room. */
    void left(Tally all) {
      for (Severity severity : Severity.values()) {
        all.add(severity, Math.max(0, found.of(severity) - told.of(severity)));
      }
    }

    @Override
    public String array() {
      return "/runs/0/results";
    }

    @Override
    public Set<String> names() {
      return Set.of("ruleId", "level", "uri", "startLine", "startColumn", "endLine", "endColumn");
    }

    @Override
    public Optional<JsonEntry> entry(String text, Map<String, String> members) {
      Optional<Severity> severity = severity(members.getOrDefault("/level", ""));
      String path = members.getOrDefault(LOCATION + "/artifactLocation/uri", "");
      String rule = members.getOrDefault("/ruleId", "");
      long start = position(members, "start");
      long end = position(members, "end");
      if (path.isEmpty() || rule.isEmpty() || start < 0 || end < 0 || severity.isEmpty()) {
        return Optional.empty();
      }
      told.add(severity.get(), 1);
      return decoded(path).map(file -> new JsonEntry(file, start, end, rule, severity.get(), text));
    }

    private static long position(Map<String, String> members, String name) {
      int line = Numeric.of(members.getOrDefault(LOCATION + "/region/" + name + "Line", ""));
      int column = Numeric.of(members.getOrDefault(LOCATION + "/region/" + name + "Column", ""));
      return line < 0 || column < 0 ? -1 : ((long) line << 32) + column;
    }

    @Override
    public void scalar(String pointer, String value) {
      switch (pointer) {
        case "/runs/0/properties/files" -> files = Math.max(0, Numeric.of(value));
        case "/runs/0/properties/errors" -> found.add(Severity.ERROR, Numeric.of(value));
        case "/runs/0/properties/warnings" -> found.add(Severity.WARNING, Numeric.of(value));
        case "/runs/0/properties/infos" -> found.add(Severity.INFO, Numeric.of(value));
        case "/runs/0/properties/shard" -> shard = value;
        case "/runs/0/tool/driver/version" -> version = value;
        case "/runs/0/language" ->
            language = value.equals(SarifFrame.tag(Language.ZH)) ? Language.ZH : Language.EN;
        default -> {}
      }
    }

    @Override
    public boolean wants(String pointer) {
      return RULE.matcher(pointer).matches();
    }

    @Override
    public void object(String text, Map<String, String> members) {
      rules.putIfAbsent(members.getOrDefault("/id", ""), text);
    }

    private static Optional<Severity> severity(String level) {
      return switch (level) {
        case "error" -> Optional.of(Severity.ERROR);
        case "warning" -> Optional.of(Severity.WARNING);
        case "note" -> Optional.of(Severity.INFO);
        default -> Optional.empty();
      };
    }

    // Reports are in the order of paths, which is not that of their codes.
    private static Optional<String> decoded(String uri) {
      try {
        return Optional.of(URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException wrong) {
        return Optional.empty();
      }
    }
  }
}
