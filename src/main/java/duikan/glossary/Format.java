package duikan.glossary;

import duikan.book.CsvRow;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A format that glossaries come and go in. What is written reads as the same rows. */
public enum Format {
  /** Tables of a page. */
  MARKDOWN,
  /** The glossary's own columns, divided by commas. */
  CSV,
  /** The glossary's own columns, divided by tabs. */
  TSV,
  OMEGAT,
  CROWDIN,
  WEBLATE,
  /** TBX-Basic. */
  TBX;

  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{C}\\p{Z}]*");

  private Codec codec() {
    return switch (this) {
      case MARKDOWN -> new MarkdownCodec();
      case CSV -> new SheetCodec(',');
      case TSV -> new SheetCodec('\t');
      case OMEGAT -> new OmegatCodec();
      case CROWDIN -> new RecordCodec(new Crowdin());
      case WEBLATE -> new RecordCodec(new Weblate());
      case TBX -> new TbxCodec();
    };
  }

  /** The format that {@code source} seems to be in, by its name and by what it says. */
  public static Format of(Source source) {
    String name = source.path().toLowerCase(Locale.ROOT);
    String start = source.text().stripLeading();
    if (name.endsWith(".tbx") || start.startsWith("<?xml") || start.startsWith("<martif")) {
      return TBX;
    }
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return MARKDOWN;
    }
    Set<String> header = header(source);
    if (header.stream().anyMatch(column -> column.startsWith("term ["))) {
      return CROWDIN;
    }
    if (header.containsAll(List.of("source", "target"))) {
      boolean weblate =
          !Collections.disjoint(
              header, List.of("location", "fuzzy", "translator_comments", "developer_comments"));
      return weblate ? WEBLATE : CSV;
    }
    return HeaderWords.isHeader(header) ? CSV : OMEGAT;
  }

  private static Set<String> header(Source source) {
    List<CsvRow> rows = new ArrayList<>();
    int at = 0;
    while (rows.isEmpty() && at < source.text().length()) {
      CsvRow row = CsvRow.at(source.text(), at, Delimited.delimiter(source, Delimited.OWN));
      at = row.next();
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The name that commands know it by. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@code source} holds; never fails, whatever the text. */
  public Imported read(Source source) {
    return codec().read(source);
  }

  /** The text of a file that holds {@code sheet}; rows in which nothing stands are left out. */
  public String write(Sheet sheet) {
    List<Row> rows = sheet.rows().stream().filter(row -> !row.isBlank()).toList();
    Sheet full = new Sheet(sheet.columns(), rows);
    List<Map<String, String>> extras = new ArrayList<>();
    rows.forEach(row -> extras.add(new LinkedHashMap<>(atLeast(row))));
    String visible = codec().write(full, extras);
    List<Row> seen = codec().read(Source.of("glossary", visible)).sheet().rows();
    if (seen.equals(rows)) {
      return visible;
    }
    if (seen.size() != rows.size()) {
      throw new IllegalStateException(this + " makes " + seen.size() + " rows of " + rows.size());
    }
    for (int i = 0; i < seen.size(); i++) {
      extras.get(i).putAll(seen.get(i).changesTo(rows.get(i)));
    }
    return codec().write(full, extras);
  }

  // A row of which nothing would be seen must not vanish.
  private static Map<String, String> atLeast(Row row) {
    boolean seen =
        Stream.of("source", "target", "note")
            .anyMatch(column -> !INVISIBLE.matcher(row.get(column)).matches());
    return seen ? Map.of() : Map.of("source", row.get("source"));
  }
}
