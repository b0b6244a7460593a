package duikan.book;

import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of glossary.csv: RFC 4180, with a header line, blank lines ignored. A row that cannot be
 * read is a {@code glossary-row} fault at its place and the rows after it are still read; a quote
 * that is not closed ends with its line.
 */
public final class GlossaryReader {
  /** The rule that reports bad rows. */
  public static final String RULE = "glossary-row";

  /** A row longer than this, in UTF-16 units, is no term. */
  public static final int LONGEST_ROW = 10_000;

  /** The columns there are, in the order they are documented. */
  public static final List<String> COLUMNS =
      List.of(
          "source",
          "target",
          "kind",
          "abbr",
          "source_variants",
          "target_variants",
          "forbidden",
          "first_use",
          "later_use",
          "annotate",
          "scope",
          "case_sensitive",
          "context",
          "not_in",
          "note",
          "category",
          "id");

  /** The column that a header calls {@code name}: one of ours in any letter case, or that name. */
  public static String column(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return COLUMNS.contains(folded) ? folded : name;
  }

  private final Source source;
  private final List<Term> terms = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private List<String> header = List.of();

  private GlossaryReader(Source source) {
    this.source = source;
  }

  /** Reads all of {@code source}. */
  public static Reading read(Source source) {
    GlossaryReader reader = new GlossaryReader(source);
    reader.readFrom(1);
    if (reader.header.isEmpty() && reader.faults.isEmpty()) {
      reader.fault(source.line(1), "no-header", Map.of());
    }
    return new Reading(new Glossary(source, reader.terms, reader.header), reader.faults);
  }

  /** A glossary and what could not be read of it, in file order. */
  public record Reading(Glossary glossary, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  private void readFrom(int firstLine) {
    int line = firstLine;
    while (line <= source.lineCount()) {
      line = readUntilBroken(line);
    }
  }

  /** Reads rows until the file ends or one is broken; returns the line to go on with. */
  private int readUntilBroken(int first) {
    int line = first;
    try (StringReader text = new StringReader(source.text())) {
      int start = source.line(first).start();
      if (text.skip(start) != start) {
        throw new IllegalStateException(source.path() + " has no line " + first);
      }
      CSVParser parser = CSVParser.builder().setReader(text).setFormat(CSVFormat.RFC4180).get();
      Iterator<CSVRecord> rows = parser.iterator();
      while (rows.hasNext()) {
        // The parser counts line ends as Source does, and a row ends with its line.
        int next = first + (int) parser.getCurrentLineNumber();
        CSVRecord row = rows.next();
        row(row, new Span(source.line(line).start(), source.line(next - 1).end()));
        line = next;
      }
      return source.lineCount() + 1;
    } catch (UncheckedIOException e) {
      fault(source.line(line), "quote", Map.of());
      return line + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory
    }
  }

  private void row(CSVRecord row, Span span) {
    List<String> cells = row.stream().map(String::strip).toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      if (row.size() > 1 && !header.isEmpty()) {
        fault(span, "empty", Map.of());
      }
    } else if (span.length() > LONGEST_ROW) {
      fault(span, "too-long", Map.of("limit", String.valueOf(LONGEST_ROW)));
    } else if (span.of(source.text()).indexOf('\0') >= 0) {
      fault(span, "binary", Map.of());
    } else if (source.undecodable().stream().anyMatch(span::contains)) {
      fault(span, "not-utf-8", Map.of());
    } else if (header.isEmpty()) {
      header(cells, span);
    } else {
      term(cells, span);
    }
  }

  private void header(List<String> cells, Span span) {
    header = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i);
      String written = cells.get(i);
      if (!seen.add(column) && !column.isEmpty()) {
        fault(span, "column-twice", Map.of("column", written));
      }
      if (!COLUMNS.contains(column)) {
        Nearest.to(column, COLUMNS)
            .ifPresent(near -> fault(span, "column", Map.of("column", written, "nearest", near)));
      }
    }
    for (String needed : List.of("source", "target")) {
      if (!seen.contains(needed)) {
        fault(span, "no-column", Map.of("column", needed));
      }
    }
  }

  private void term(List<String> cells, Span span) {
    if (!header.contains("source") || !header.contains("target")) {
      return;
    }
    if (cells.size() > header.size()) {
      fault(
          span,
          "too-many-cells",
          Map.of("cells", String.valueOf(cells.size()), "columns", String.valueOf(header.size())));
      return;
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.putIfAbsent(header.get(i), i < cells.size() ? cells.get(i) : "");
    }
    Optional<Term.Kind> kind = word(row, "kind", Term.Kind.TERM, span);
    if (kind.isEmpty()) {
      return;
    }
    Optional<Term.Annotate> annotate =
        word(row, "annotate", usual(kind.get(), row.getOrDefault("first_use", "")), span);
    Optional<Term.Scope> scope = word(row, "scope", Term.Scope.BOOK, span);
    Optional<Truth> caseSensitive = word(row, "case_sensitive", Truth.FALSE, span);
    String english = row.getOrDefault("source", "");
    String target = row.getOrDefault("target", "");
    if (target.isEmpty() && kind.get() == Term.Kind.KEEP) {
      target = english;
    }
    if (target.isEmpty()) {
      boolean isAll = english.isEmpty();
      fault(span, isAll ? "empty" : "no-target", isAll ? Map.of() : Map.of("source", english));
      return;
    }
    if (annotate.isEmpty() || scope.isEmpty() || caseSensitive.isEmpty()) {
      return;
    }
    terms.add(
        new Term(
            span,
            english,
            target,
            kind.get(),
            row.getOrDefault("abbr", ""),
            items(row, "source_variants"),
            items(row, "target_variants"),
            items(row, "forbidden"),
            row.getOrDefault("first_use", ""),
            row.getOrDefault("later_use", ""),
            annotate.get(),
            scope.get(),
            caseSensitive.get() == Truth.TRUE,
            items(row, "context"),
            items(row, "not_in"),
            row.getOrDefault("note", ""),
            row.getOrDefault("category", ""),
            row.getOrDefault("id", ""),
            others(row)));
  }

  private static Term.Annotate usual(Term.Kind kind, String firstUse) {
    return switch (kind) {
      case TERM, ABBR -> Term.Annotate.REQUIRED;
      case KEEP -> firstUse.isEmpty() ? Term.Annotate.NEVER : Term.Annotate.REQUIRED;
      case LOCALIZED, PERSON, PLACE, PHRASE -> Term.Annotate.NEVER;
    };
  }

  private enum Truth {
    FALSE,
    TRUE
  }

  /**
   * The cell as one of an enum's names, {@code usual} where it is empty; a fault and empty else.
   */
  private <E extends Enum<E>> Optional<E> word(
      Map<String, String> row, String column, E usual, Span span) {
    String written = row.getOrDefault(column, "");
    if (written.isEmpty()) {
      return Optional.of(usual);
    }
    List<E> all = Arrays.asList(usual.getDeclaringClass().getEnumConstants());
    Optional<E> found =
        all.stream().filter(each -> each.name().equalsIgnoreCase(written)).findFirst();
    if (found.isEmpty()) {
      String known =
          String.join(
              ", ", all.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
      fault(span, "value", Map.of("column", column, "value", written, "known", known));
    }
    return found;
  }

  private static List<String> items(Map<String, String> row, String column) {
    return Arrays.stream(row.getOrDefault(column, "").split("\\|"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static Map<String, String> others(Map<String, String> row) {
    Map<String, String> others = new LinkedHashMap<>(row);
    others.keySet().removeAll(COLUMNS);
    return Collections.unmodifiableMap(others);
  }

  private void fault(Span span, String variant, Map<String, String> args) {
    faults.add(new Fault(RULE, new Place(source, span), variant, args));
  }
}
