package duikan.search;

import duikan.book.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/**
 * The glossary and the sentences of a book, to be asked. It knows nothing but its bytes: no page is
 * parsed or aligned to answer, and no dictionary loaded.
 */
public final class TermIndex {
  private final Envelope envelope;
  private final Map<String, Integer> chapters = new HashMap<>();
  private Optional<IndexSearcher> searcher = Optional.empty();

  private TermIndex(Envelope envelope) {
    this.envelope = envelope;
    List<Catalogue.Chapter> all = envelope.catalogue().chapters();
    IntStream.range(0, all.size()).forEach(i -> chapters.put(all.get(i).key(), i));
  }

  /**
   * The index in {@code bytes}; empty where they are damaged or made by another.
   *
   * @param maker who makes indexes, with the version
   */
  public static Optional<TermIndex> open(byte[] bytes, String maker) {
    return Envelope.open(bytes, maker).map(TermIndex::new);
  }

  /** The paths that it depends on, for stamps to compare. */
  public List<String> paths() {
    return envelope.catalogue().stamps().paths();
  }

  /** Whether files that look so now are those that it was made of. */
  public boolean isOf(List<Stamp> now) {
    return envelope.catalogue().stamps().areStill(now);
  }

  /** What the book has for {@code query}. */
  public Answer find(String query, Wish wish) {
    Quiet.hush();
    try {
      return new Finding(this, wish).answer(query);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** Terms that stand in the book and not in its glossary, the strongest first. */
  public List<Proposal> harvest() {
    try {
      Set<String> known = new HashSet<>();
      Set<String> names = new HashSet<>();
      for (Document row : documents(Fields.ENTRY)) {
        Keys keys = RowFields.keys(row);
        known.addAll(keys.surfaces());
        known.addAll(keys.stems());
        duikan.book.Term term = RowFields.term(row);
        known.add(Folded.of(term.firstUse()));
        switch (term.kind()) {
          case PERSON, PLACE, LOCALIZED ->
              keys.stems().forEach(stems -> names.addAll(Folded.words(stems)));
          case TERM, ABBR, KEEP, PHRASE -> {}
        }
      }
      known.remove("");
      return Harvest.of(passages(), known, names);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The first line of the glossary, which names its columns; empty where there is none. */
  public String glossaryHeader() {
    return envelope.catalogue().glossaryHeader();
  }

  private List<Passage> passages() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (Document each : documents(Fields.AT)) {
      passages.add(passage(each));
    }
    passages.sort(
        Comparator.comparingInt((Passage passage) -> order(passage.chapter()))
            .thenComparingInt(Passage::number));
    return passages;
  }

  private List<Document> documents(String field) throws IOException {
    int most = Math.max(1, searcher().getIndexReader().maxDoc());
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc each : searcher().search(new PrefixQuery(new Term(field, "")), most).scoreDocs) {
      documents.add(searcher().storedFields().document(each.doc));
    }
    return documents;
  }

  Envelope envelope() {
    return envelope;
  }

  IndexSearcher searcher() throws IOException {
    if (searcher.isEmpty()) {
      Quiet.hush();
      searcher =
          Optional.of(
              new IndexSearcher(DirectoryReader.open(new BytesDirectory(envelope.files()))));
    }
    return searcher.get();
  }

  /** The path of the glossary. */
  String glossary() {
    return envelope.catalogue().glossary();
  }

  /** The place of a chapter in the book, from 0; it must be one of the book's. */
  int order(String key) {
    return chapters.getOrDefault(key, Integer.MAX_VALUE);
  }

  Catalogue.Chapter chapter(String key) {
    return envelope.catalogue().chapters().get(order(key));
  }

  /** A passage; empty where the chapter has none of that number. */
  Optional<Passage> passage(String chapter, int number) throws IOException {
    TopDocs found =
        searcher().search(new TermQuery(new Term(Fields.AT, Fields.at(chapter, number))), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(passage(searcher().storedFields().document(found.scoreDocs[0].doc)));
  }

  Passage passage(Document fields) {
    String at = fields.get(Fields.AT);
    int hash = at.lastIndexOf('#');
    return Packed.passage(
        fields.getBinaryValue(Fields.PASSAGE),
        chapter(at.substring(0, hash)),
        Integer.parseInt(at.substring(hash + 1)));
  }
}
