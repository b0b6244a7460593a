package duikan.search;

import duikan.doc.Span;
import duikan.doc.Visible;
import duikan.search.Packed.StoredUse;
import duikan.term.Conventions;
import duikan.term.Form;
import duikan.term.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** A chapter as documents of the index: its passages, and the uses of each row in it. */
final class ChapterFields {
  /** In a longer sentence no place is sought for a mark: nobody reads it in a terminal. */
  private static final int LONGEST = 2_000;

  private final String key;
  private final List<Passage> passages;
  private final NavigableMap<Integer, Standing> sentences = new TreeMap<>();

  ChapterFields(String key, List<Passage> passages) {
    this.key = key;
    this.passages = List.copyOf(passages);
    for (Passage passage : passages) {
      for (int i = 0; i < passage.target().size(); i++) {
        Sentence sentence = passage.target().get(i);
        sentences.put(sentence.at().start().offset(), new Standing(passage.number(), i, sentence));
      }
    }
  }

  /** Where a sentence of the translation stands. */
  private record Standing(int passage, int number, Sentence sentence) {}

  /** A use of the row that has a number in the glossary, from 0. */
  record Occurrence(int row, Use use) {}

  List<Document> passages() {
    return passages.stream().map(this::of).toList();
  }

  private Document of(Passage passage) {
    Document fields = new Document();
    fields.add(new StringField(Fields.CHAPTER, key, Field.Store.YES));
    fields.add(new StringField(Fields.AT, Fields.at(key, passage.number()), Field.Store.YES));
    fields.add(new TextField(Fields.ENGLISH, passage.sourceText(), Field.Store.NO));
    fields.add(new TextField(Fields.CHINESE, passage.targetText(), Field.Store.NO));
    fields.add(new StoredField(Fields.PASSAGE, Packed.passage(passage)));
    return fields;
  }

  /** The uses, a document a row; those that no passage shows are left out. */
  List<Document> uses(List<Occurrence> occurrences, Conventions conventions) {
    Map<Integer, List<StoredUse>> byRow = new TreeMap<>();
    Optional<Spots> spots = Optional.empty();
    for (Occurrence one : occurrences) {
      Use use = one.use();
      if (spots.isEmpty()) {
        spots = Optional.of(new Spots(use.page().source()));
      }
      Map.Entry<Integer, Standing> floor = sentences.floorEntry(use.span().start());
      if (floor != null && use.form() != Form.NOT_TERM) {
        boolean counts =
            use.form().isAccepted() && conventions.of(use) == Conventions.Treatment.COUNT;
        Standing standing = floor.getValue();
        StoredUse stored =
            new StoredUse(
                spots.get().of(use.span()),
                use.form(),
                use.annotation().isPresent(),
                counts,
                standing.passage(),
                standing.number(),
                mark(use.page(), use.span(), standing.sentence()));
        byRow.computeIfAbsent(one.row(), row -> new ArrayList<>()).add(stored);
      }
    }
    List<Document> documents = new ArrayList<>();
    byRow.forEach((row, uses) -> documents.add(of(row, uses)));
    return documents;
  }

  private Document of(int row, List<StoredUse> uses) {
    Document fields = new Document();
    fields.add(new StringField(Fields.CHAPTER, key, Field.Store.YES));
    fields.add(new StringField(Fields.USED, Integer.toString(row), Field.Store.NO));
    fields.add(new StoredField(Fields.USES, Packed.uses(uses)));
    return fields;
  }

  /** Where the words of a span stand in the sentence as it is seen; empty where they do not. */
  private static Span mark(duikan.doc.Document page, Span span, Sentence sentence) {
    if (sentence.text().length() > LONGEST) {
      return Span.at(0);
    }
    String seen = Visible.of(page, span);
    int start = sentence.at().start().offset();
    // What is seen before it is as long or a little longer, where a blank was left out.
    int before = Visible.of(page, new Span(start, span.start())).length();
    int at = seen.isEmpty() ? -1 : sentence.text().indexOf(seen, Math.max(0, before - 1));
    if (at < 0) {
      at = sentence.text().indexOf(seen);
    }
    return at < 0 ? Span.at(0) : new Span(at, at + seen.length());
  }
}
