package duikan.search;

import duikan.book.Term;
import duikan.doc.Position;
import duikan.doc.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;

/** A row of the glossary as a document of the index, and back. */
final class RowFields {
  private static final String OTHER = "other:";

  private RowFields() {}

  /** The document of a row; {@code start} is where it begins in the glossary. */
  static Document of(Term term, int number, Position start) {
    Document row = new Document();
    row.add(new StringField(Fields.ENTRY, Integer.toString(number), Field.Store.YES));
    row.add(new StoredField("line", start.line()));
    row.add(new StoredField("start", term.row().start()));
    row.add(new StoredField("end", term.row().end()));
    columns(term, row);
    keys(Keys.of(term), row);
    return row;
  }

  private static void columns(Term term, Document row) {
    store("source", term.source(), row);
    store("target", term.target(), row);
    store("kind", term.kind().name(), row);
    store("abbr", term.abbr(), row);
    term.sourceVariants().forEach(text -> store("source_variants", text, row));
    term.targetVariants().forEach(text -> store("target_variants", text, row));
    term.forbidden().forEach(text -> store("forbidden", text, row));
    store("first_use", term.firstUse(), row);
    store("later_use", term.laterUse(), row);
    store("annotate", term.annotate().name(), row);
    store("scope", term.scope().name(), row);
    store("case_sensitive", Boolean.toString(term.caseSensitive()), row);
    term.context().forEach(text -> store("context", text, row));
    term.notIn().forEach(text -> store("not_in", text, row));
    store("note", term.note(), row);
    store("category", term.category(), row);
    store("id", term.id(), row);
    term.others().forEach((name, text) -> store(OTHER + name, text, row));
  }

  private static void store(String column, String text, Document row) {
    row.add(new StoredField("=" + column, text));
  }

  private static void keys(Keys keys, Document row) {
    keys.surfaces().forEach(key -> row.add(new StringField(Fields.SURFACE, key, Field.Store.YES)));
    keys.stems().forEach(key -> row.add(new StringField(Fields.STEM, key, Field.Store.YES)));
    keys.spellings()
        .forEach(key -> row.add(new StringField(Fields.SPELLING, key, Field.Store.YES)));
    keys.initials().forEach(key -> row.add(new StringField(Fields.INITIALS, key, Field.Store.YES)));
    String forms = String.join("\n", keys.surfaces());
    row.add(new TextField(Fields.ENGLISH_FORM, forms, Field.Store.NO));
    row.add(new TextField(Fields.CHINESE_FORM, forms, Field.Store.NO));
    row.add(new TextField(Fields.NOTE, keys.note(), Field.Store.YES));
  }

  static Keys keys(Document row) {
    return new Keys(
        new LinkedHashSet<>(List.of(row.getValues(Fields.SURFACE))),
        new LinkedHashSet<>(List.of(row.getValues(Fields.STEM))),
        new LinkedHashSet<>(List.of(row.getValues(Fields.SPELLING))),
        new LinkedHashSet<>(List.of(row.getValues(Fields.INITIALS))),
        text(Fields.NOTE, row));
  }

  static Term term(Document row) {
    Map<String, String> others = new LinkedHashMap<>();
    for (IndexableField field : row.getFields()) {
      if (field.name().startsWith("=" + OTHER)) {
        others.put(field.name().substring(1 + OTHER.length()), field.stringValue());
      }
    }
    return new Term(
        new Span(number("start", row), number("end", row)),
        text("=source", row),
        text("=target", row),
        Term.Kind.valueOf(text("=kind", row)),
        text("=abbr", row),
        List.of(row.getValues("=source_variants")),
        List.of(row.getValues("=target_variants")),
        List.of(row.getValues("=forbidden")),
        text("=first_use", row),
        text("=later_use", row),
        Term.Annotate.valueOf(text("=annotate", row)),
        Term.Scope.valueOf(text("=scope", row)),
        Boolean.parseBoolean(text("=case_sensitive", row)),
        List.of(row.getValues("=context")),
        List.of(row.getValues("=not_in")),
        text("=note", row),
        text("=category", row),
        text("=id", row),
        others);
  }

  /** Where it begins in the glossary at {@code path}, up to its end on the same line. */
  static Spot at(String path, Document row) {
    int line = number("line", row);
    int start = number("start", row);
    Position from = new Position(line, 1, start);
    return new Spot(path, from, from);
  }

  static int number(String field, Document row) {
    return Objects.requireNonNull(row.getField(field)).numericValue().intValue();
  }

  private static String text(String field, Document row) {
    return Objects.requireNonNullElse(row.get(field), "");
  }
}
