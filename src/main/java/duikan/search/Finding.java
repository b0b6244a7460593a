package duikan.search;

import duikan.align.EnglishWords;
import duikan.search.Packed.StoredUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** The answer to one question. */
final class Finding {
  /** So many entries are told. */
  private static final int MOST_ENTRIES = 20;

  /** So many rows are compared with the question; Lucene brings the best ones first. */
  private static final int CANDIDATES = 200;

  private static final int MOST_SUGGESTIONS = 5;

  private final TermIndex index;
  private final IndexSearcher searcher;
  private final Wish wish;

  Finding(TermIndex index, Wish wish) throws IOException {
    this.index = index;
    this.searcher = index.searcher();
    this.wish = wish;
  }

  /** A row and how near it comes. */
  private record Candidate(Document row, int number, Closeness closeness) {}

  Answer answer(String query) throws IOException {
    Question asked = Question.of(query);
    if (asked.isEmpty()) {
      return new Answer(query, List.of(), List.of(), 0, List.of());
    }
    List<Candidate> rows = rows(asked);
    List<Entry> entries = new ArrayList<>();
    for (Candidate row : rows.subList(0, Math.min(rows.size(), MOST_ENTRIES))) {
      entries.add(entry(row));
    }
    Query words = Asking.passages(asked.folded());
    int passages = isKnown(asked, rows) ? 0 : searcher.count(words);
    List<Answer.Hit> hits = new ArrayList<>();
    if (passages > 0 && wish.uses() > 0) {
      for (ScoreDoc each : searcher.search(words, wish.uses()).scoreDocs) {
        hits.add(hit(index.passage(searcher.storedFields().document(each.doc))));
      }
    }
    boolean nothing = entries.isEmpty() && passages == 0;
    return new Answer(query, entries, hits, passages, nothing ? suggestions(asked) : List.of());
  }

  private List<Candidate> rows(Question asked) throws IOException {
    List<Candidate> rows = candidates(Asking.rows(asked), asked);
    boolean near = rows.stream().anyMatch(row -> row.closeness.match().compareTo(Match.TYPO) < 0);
    if (!near) {
      List<Candidate> mistyped = candidates(Asking.mistyped(asked), asked);
      mistyped.removeIf(one -> rows.stream().anyMatch(row -> row.number == one.number));
      rows.addAll(mistyped);
    }
    rows.sort(
        Comparator.comparingDouble((Candidate row) -> -row.closeness.score())
            .thenComparingInt(row -> row.number));
    return rows;
  }

  private List<Candidate> candidates(Query query, Question asked) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (ScoreDoc each : searcher.search(query, CANDIDATES).scoreDocs) {
      Document row = searcher.storedFields().document(each.doc);
      int number = Integer.parseInt(row.get(Fields.ENTRY));
      Closeness.of(asked, RowFields.keys(row))
          .ifPresent(closeness -> candidates.add(new Candidate(row, number, closeness)));
    }
    return candidates;
  }

  /** Whether the glossary knows all that was asked for, so that the text need not be searched. */
  private static boolean isKnown(Question asked, List<Candidate> rows) {
    for (Candidate row : rows) {
      switch (row.closeness.match()) {
        case EXACT, PINYIN, INITIALS, STEM, PREFIX, PINYIN_PREFIX -> {
          return true;
        }
        case INSIDE -> {
          if (leavesNothing(asked, RowFields.keys(row.row))) {
            return true;
          }
        }
        case TYPO, PART, WORDS, NOTE -> {}
      }
    }
    return false;
  }

  private static boolean leavesNothing(Question asked, Keys row) {
    for (String form : row.surfaces()) {
      if (leavesNothing(asked.folded(), form)) {
        return true;
      }
    }
    return row.stems().stream().anyMatch(stems -> leavesNothing(asked.stems(), stems));
  }

  private static boolean leavesNothing(String text, String form) {
    int at = Borders.indexOf(text, form);
    return at >= 0
        && Folded.words(text.substring(0, at) + " " + text.substring(at + form.length())).stream()
            .allMatch(EnglishWords::isFunction);
  }

  private Entry entry(Candidate row) throws IOException {
    List<Document> documents = new ArrayList<>();
    TopDocs used =
        searcher.search(
            new TermQuery(new Term(Fields.USED, Integer.toString(row.number))),
            Math.max(1, index.envelope().catalogue().chapters().size()));
    for (ScoreDoc each : used.scoreDocs) {
      documents.add(searcher.storedFields().document(each.doc));
    }
    documents.sort(Comparator.comparingInt(one -> index.order(one.get(Fields.CHAPTER))));
    List<Entry.Count> counts = new ArrayList<>();
    List<Use> uses = new ArrayList<>();
    Optional<Use> first = Optional.empty();
    for (Document each : documents) {
      Catalogue.Chapter chapter = index.chapter(each.get(Fields.CHAPTER));
      List<StoredUse> stored = Packed.uses(each.getBinaryValue(Fields.USES), chapter);
      int accepted = (int) stored.stream().filter(one -> one.form().isAccepted()).count();
      counts.add(new Entry.Count(chapter.name(), accepted, stored.size() - accepted));
      if (first.isEmpty()) {
        Optional<StoredUse> counted = stored.stream().filter(StoredUse::counts).findFirst();
        first = counted.isEmpty() ? first : Optional.of(use(counted.get(), chapter));
      }
      for (StoredUse one : stored) {
        if (uses.size() == wish.uses()) {
          break;
        }
        uses.add(use(one, chapter));
      }
    }
    return new Entry(
        RowFields.term(row.row),
        RowFields.at(index.glossary(), row.row),
        row.closeness.match(),
        row.closeness.score(),
        first,
        counts,
        uses);
  }

  private Use use(StoredUse stored, Catalogue.Chapter chapter) throws IOException {
    Passage passage = index.passage(chapter.key(), stored.passage()).orElseThrow();
    return new Use(
        stored.at(),
        stored.form(),
        stored.annotated(),
        passage.target().get(stored.sentence()).text(),
        stored.mark(),
        passage.sourceText(),
        around(passage, -wish.context(), 0),
        around(passage, 1, wish.context() + 1));
  }

  private Answer.Hit hit(Passage passage) throws IOException {
    return new Answer.Hit(
        passage, around(passage, -wish.context(), 0), around(passage, 1, wish.context() + 1));
  }

  /** The passages from {@code from} to before {@code to}, counted from {@code passage}. */
  private List<Passage> around(Passage passage, int from, int to) throws IOException {
    List<Passage> around = new ArrayList<>();
    for (int i = Math.max(0, passage.number() + from); i < passage.number() + to; i++) {
      index.passage(passage.chapter(), i).ifPresent(around::add);
    }
    return around;
  }

  private List<String> suggestions(Question asked) throws IOException {
    List<String> names = new ArrayList<>();
    for (ScoreDoc each : searcher.search(Asking.similar(asked), MOST_SUGGESTIONS).scoreDocs) {
      duikan.book.Term term = RowFields.term(searcher.storedFields().document(each.doc));
      names.add(term.source().isEmpty() ? term.target() : term.source() + " " + term.target());
    }
    return names;
  }
}
