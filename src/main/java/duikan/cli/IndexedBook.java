package duikan.cli;

import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.io.BookStamps;
import duikan.io.CacheFolder;
import duikan.io.KeptFile;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.TermConventions;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.search.Indexing;
import duikan.search.Stamps;
import duikan.search.TermIndex;
import duikan.term.Conventions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The index of a book: the one in the cache while the book's files look as they did, else a new
 * one, with what has not changed taken over. Where it cannot be kept, it serves this run alone.
 */
final class IndexedBook {
  private IndexedBook() {}

  static TermIndex of(BookOptions options, Surroundings here) throws BadSetting {
    Path root = options.root(here);
    Optional<Path> file = file(root, here);
    String maker = Main.Version.number() + " " + root;
    Optional<TermIndex> kept =
        file.flatMap(KeptFile::read).flatMap(bytes -> TermIndex.open(bytes, maker));
    if (kept.filter(index -> index.isOf(BookStamps.of(root, index.paths()))).isPresent()) {
      return kept.get();
    }
    long begun = System.currentTimeMillis();
    Book book = options.read(here);
    Stamps stamps = new Stamps(BookStamps.of(root, BookStamps.paths(root, book)), begun);
    RuleSet rules =
        RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone()).with(book.rulePages());
    Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
    Conventions conventions = TermConventions.of(rules, settings);
    byte[] bytes = Indexing.of(book, conventions, kept, stamps, maker);
    file.ifPresent(place -> KeptFile.write(place, bytes));
    return TermIndex.open(bytes, maker).orElseThrow();
  }

  /** One a book: {@code index/my-book-1a2b3c4d}. */
  private static Optional<Path> file(Path root, Surroundings here) {
    CRC32 sum = new CRC32();
    sum.update(root.toString().getBytes(StandardCharsets.UTF_8));
    Path last = root.getFileName();
    String name = (last == null ? "" : last) + "-" + String.format("%08x", sum.getValue());
    return CacheFolder.of(here.environment()).map(cache -> cache.resolve("index").resolve(name));
  }
}
