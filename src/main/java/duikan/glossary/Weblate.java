package duikan.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weblate's glossaries as CSV: the columns of translate-toolkit (manual, "CSV files") and the flags
 * of glossary terms (manual, "Glossary"): {@code forbidden} makes the rendering one to avoid,
 * {@code read-only} a name that stays English.
 */
final class Weblate implements RecordFormat {
  private static final String NOTE = "translator_comments";
  private static final String FLAGS = "flags";
  private static final String ID = "ID";

  @Override
  public List<String> header() {
    return List.of(
        "location", "source", "target", ID, "fuzzy", "context", NOTE, "developer_comments", FLAGS);
  }

  @Override
  public String noteColumn() {
    return NOTE;
  }

  @Override
  public List<Map<String, String>> records(Row row) {
    List<Map<String, String>> records = new ArrayList<>();
    Map<String, String> main = new LinkedHashMap<>();
    for (String same :
        List.of("location", "source", "target", "fuzzy", "context", "developer_comments")) {
      main.put(same, row.get(same));
    }
    main.put(ID, row.get("id"));
    main.put(NOTE, row.get("note"));
    main.put(FLAGS, row.get("kind").equals("keep") ? "terminology, read-only" : "terminology");
    records.add(main);
    for (String item : Items.of(row.get("forbidden"))) {
      records.add(Map.of("source", row.get("source"), "target", item, FLAGS, "forbidden"));
    }
    return records;
  }

  @Override
  public Row row(Map<String, String> record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String same : List.of("location", "fuzzy", "context", "developer_comments")) {
      cells.put(same, record.getOrDefault(same, ""));
    }
    cells.put("source", record.getOrDefault("source", "").strip());
    cells.put("target", record.getOrDefault("target", "").strip());
    cells.put("id", record.getOrDefault(ID, ""));
    cells.put("note", record.getOrDefault(NOTE, ""));
    List<String> flags = flags(record);
    cells.put("kind", flags.contains("read-only") ? "keep" : "");
    List<String> others = new ArrayList<>(flags);
    others.removeAll(List.of("terminology", "read-only", "forbidden"));
    cells.put(FLAGS, String.join(", ", others));
    return new Row(cells);
  }

  @Override
  public boolean isAddition(Map<String, String> record) {
    return flags(record).contains("forbidden") && !record.getOrDefault("target", "").isBlank();
  }

  @Override
  public Row added(Row row, Map<String, String> record) {
    String item = record.getOrDefault("target", "");
    return row.with("forbidden", Items.with(row.get("forbidden"), item));
  }

  private static List<String> flags(Map<String, String> record) {
    return Arrays.stream(record.getOrDefault(FLAGS, "").split(","))
        .map(flag -> flag.strip().toLowerCase(Locale.ROOT))
        .filter(flag -> !flag.isEmpty())
        .toList();
  }
}
