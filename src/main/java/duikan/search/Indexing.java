package duikan.search;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Term;
import duikan.doc.Document;
import duikan.doc.Position;
import duikan.search.ChapterFields.Occurrence;
import duikan.term.Conventions;
import duikan.term.TermBook;
import duikan.term.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NoLockFactory;

/**
 * Makes the index of a book. A chapter's part of it depends on the chapter, the glossary and the
 * settings; where none of them has changed, it is taken from the index before. What changed is
 * aligned by itself, so that its beads may differ a little from those of the whole book.
 */
public final class Indexing {
  private static final double MEGABYTES = 64;
  private static final int LONGEST_HEADER = 4_000;

  private final Book book;
  private final Conventions conventions;
  private final Stamps stamps;
  private final String maker;

  private Indexing(Book book, Conventions conventions, Stamps stamps, String maker) {
    this.book = book;
    this.conventions = conventions;
    this.stamps = stamps;
    this.maker = maker;
  }

  /**
   * The index as bytes, for {@link TermIndex#open}.
   *
   * @param conventions what a first use is
   * @param before the index that was there
   * @param stamps of the book's files, taken when it was read
   * @param maker who makes it, with the version
   */
  public static byte[] of(
      Book book, Conventions conventions, Optional<TermIndex> before, Stamps stamps, String maker) {
    Quiet.hush();
    try {
      return new Indexing(book, conventions, stamps, maker).make(before);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private byte[] make(Optional<TermIndex> before) throws IOException {
    String ground =
        new Digest().add(book.glossary().source().text()).add(book.config().file().text()).hex();
    Map<String, Chapter> chapters = new LinkedHashMap<>();
    List<Catalogue.Chapter> catalogued = new ArrayList<>();
    for (Chapter chapter : book.chapters()) {
      String key = key(chapter);
      chapters.put(key, chapter);
      catalogued.add(
          new Catalogue.Chapter(
              key, chapter.name(), path(chapter.source()), path(chapter.target())));
    }
    Catalogue catalogue =
        new Catalogue(stamps, ground, book.glossary().source().path(), header(), catalogued);
    Optional<Envelope> kept =
        before.map(TermIndex::envelope).filter(was -> was.catalogue().ground().equals(ground));
    Map<String, Chapter> changed = new LinkedHashMap<>(chapters);
    kept.ifPresent(
        was -> was.catalogue().chapters().forEach(chapter -> changed.remove(chapter.key())));
    List<String> gone =
        kept.stream()
            .flatMap(was -> was.catalogue().chapters().stream().map(Catalogue.Chapter::key))
            .filter(key -> !chapters.containsKey(key))
            .toList();
    Map<String, ByteBuffer> files =
        kept.isPresent() && changed.isEmpty() && gone.isEmpty()
            ? kept.get().files()
            : written(kept, changed, gone);
    return new Envelope(catalogue, files).sealed(maker);
  }

  // A first line that is longer than any header is none.
  private String header() {
    String text = book.glossary().source().text();
    String line = text.lines().findFirst().orElse("");
    return line.length() <= LONGEST_HEADER ? line : "";
  }

  private static String path(Optional<Document> page) {
    return page.map(Document::path).orElse("");
  }

  private static String key(Chapter chapter) {
    Digest digest = new Digest().add(chapter.name());
    for (Optional<Document> side : List.of(chapter.source(), chapter.target())) {
      digest.add(path(side));
      side.filter(page -> !page.blocks().isEmpty()).ifPresent(page -> add(page, digest));
    }
    return digest.hex();
  }

  // Of a chapter in a file of many, what stands before it counts by its length alone.
  private static void add(Document page, Digest digest) {
    int start = page.blocks().get(0).span().start();
    int end = page.blocks().get(page.blocks().size() - 1).span().end();
    Position position = page.source().position(start);
    digest.add(position.toString()).add(page.text().substring(start, end));
  }

  private Map<String, ByteBuffer> written(
      Optional<Envelope> kept, Map<String, Chapter> changed, List<String> gone) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory(NoLockFactory.INSTANCE);
    if (kept.isPresent()) {
      BytesDirectory was = new BytesDirectory(kept.get().files());
      for (String file : was.listAll()) {
        directory.copyFrom(was, file, file, IOContext.READONCE);
      }
    }
    IndexWriterConfig config = new IndexWriterConfig(new Fields.Words());
    config.setRAMBufferSizeMB(MEGABYTES);
    config.setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String key : gone) {
        writer.deleteDocuments(new org.apache.lucene.index.Term(Fields.CHAPTER, key));
      }
      if (kept.isEmpty()) {
        rows(writer);
      }
      chapters(changed, writer);
      if (kept.isEmpty()) {
        writer.forceMerge(1);
      }
      writer.commit();
    }
    return files(directory);
  }

  private void rows(IndexWriter writer) throws IOException {
    var glossary = book.glossary();
    for (int row = 0; row < glossary.terms().size(); row++) {
      Term term = glossary.terms().get(row);
      writer.addDocument(RowFields.of(term, row, glossary.source().position(term.row().start())));
    }
  }

  private void chapters(Map<String, Chapter> changed, IndexWriter writer) throws IOException {
    Book part =
        new Book(
            book.config(),
            List.copyOf(changed.values()),
            book.pages(),
            book.glossary(),
            book.rulePages(),
            book.files(),
            book.faults());
    AlignedBook aligned = AlignedBook.of(part);
    IdentityHashMap<Chapter, List<Occurrence>> uses = uses(part, aligned);
    for (Map.Entry<String, Chapter> each : changed.entrySet()) {
      Chapter chapter = each.getValue();
      List<Passage> passages = Passages.of(each.getKey(), chapter, aligned.chapter(chapter));
      ChapterFields fields = new ChapterFields(each.getKey(), passages);
      for (var document : fields.passages()) {
        writer.addDocument(document);
      }
      for (var document : fields.uses(uses.getOrDefault(chapter, List.of()), conventions)) {
        writer.addDocument(document);
      }
    }
  }

  private IdentityHashMap<Chapter, List<Occurrence>> uses(Book part, AlignedBook aligned) {
    IdentityHashMap<Term, Integer> rows = new IdentityHashMap<>();
    part.glossary().terms().forEach(term -> rows.put(term, rows.size()));
    IdentityHashMap<Chapter, List<Occurrence>> uses = new IdentityHashMap<>();
    for (Use use : TermBook.of(part, aligned, conventions).uses()) {
      uses.computeIfAbsent(use.chapter(), chapter -> new ArrayList<>())
          .add(new Occurrence(Optional.ofNullable(rows.get(use.term())).orElseThrow(), use));
    }
    return uses;
  }

  private static Map<String, ByteBuffer> files(Directory directory) throws IOException {
    Map<String, ByteBuffer> files = new TreeMap<>();
    for (String name : directory.listAll()) {
      byte[] content = new byte[Math.toIntExact(directory.fileLength(name))];
      try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
        in.readBytes(content, 0, content.length);
      }
      files.put(name, ByteBuffer.wrap(content));
    }
    return files;
  }
}
