package duikan.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Crowdin's glossaries: a record a term, {@code Status} one of preferred, admitted, not
 * recommended, obsolete. A rendering that is not preferred belongs to the row of the same English
 * term.
 */
final class Crowdin implements RecordFormat {
  private static final String SOURCE = "Term [en]";
  private static final String TARGET = "Term [zh-CN]";
  private static final String STATUS = "Status [zh-CN]";
  private static final String SUBJECT = "Concept Subject";
  private static final String NOTE = "Concept Note";
  private static final String TRANSLATABLE = "Translatable";
  private static final String CASE = "Case sensitive?";

  @Override
  public List<String> header() {
    return List.of(SOURCE, TARGET, STATUS, SUBJECT, NOTE, TRANSLATABLE, CASE);
  }

  @Override
  public String noteColumn() {
    return NOTE;
  }

  @Override
  public List<Map<String, String>> records(Row row) {
    List<Map<String, String>> records = new ArrayList<>();
    Map<String, String> main = new LinkedHashMap<>();
    main.put(SOURCE, row.get("source"));
    main.put(TARGET, row.get("target"));
    main.put(STATUS, row.get("target").isEmpty() ? "" : "preferred");
    main.put(SUBJECT, row.get("category"));
    main.put(NOTE, row.get("note"));
    main.put(TRANSLATABLE, row.get("kind").equals("keep") ? "No" : "");
    main.put(CASE, row.get("case_sensitive").equals("true") ? "Yes" : "");
    records.add(main);
    Items.of(row.get("target_variants")).forEach(item -> records.add(other(row, item, "admitted")));
    Items.of(row.get("forbidden"))
        .forEach(item -> records.add(other(row, item, "not recommended")));
    return records;
  }

  private static Map<String, String> other(Row row, String target, String status) {
    return Map.of(SOURCE, row.get("source"), TARGET, target, STATUS, status);
  }

  @Override
  public Row row(Map<String, String> record) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("source", record.getOrDefault(SOURCE, "").strip());
    cells.put("target", record.getOrDefault(TARGET, "").strip());
    cells.put("category", record.getOrDefault(SUBJECT, ""));
    cells.put("note", record.getOrDefault(NOTE, ""));
    cells.put("kind", is(record, TRANSLATABLE, "no", "false", "0") ? "keep" : "");
    cells.put("case_sensitive", is(record, CASE, "yes", "true", "1") ? "true" : "");
    return new Row(cells);
  }

  @Override
  public boolean isAddition(Map<String, String> record) {
    return !record.getOrDefault(TARGET, "").isBlank()
        && is(record, STATUS, "admitted", "not recommended", "obsolete");
  }

  @Override
  public Row added(Row row, Map<String, String> record) {
    String column = is(record, STATUS, "admitted") ? "target_variants" : "forbidden";
    return row.with(column, Items.with(row.get(column), record.getOrDefault(TARGET, "")));
  }

  private static boolean is(Map<String, String> record, String column, String... words) {
    return List.of(words)
        .contains(record.getOrDefault(column, "").strip().toLowerCase(Locale.ROOT));
  }
}
