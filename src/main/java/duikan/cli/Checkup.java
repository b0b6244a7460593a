package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Role;
import duikan.doc.Source;
import duikan.io.BookFolder;
import duikan.io.Cache;
import duikan.io.CacheFolder;
import duikan.io.Shelf;
import duikan.io.Testimony;
import duikan.io.Witness;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.Recollection;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Shard;
import duikan.lint.Verdict;
import duikan.lint.VerdictFile;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Linting a whole book, or remembering what that gave. A verdict is kept with everything that the
 * run looked at, and believed as long as all of that is what it was.
 *
 * @param only the rules that run; none: all that are on
 * @param skip the rules that do not
 * @param langCheck the language of the original, if that is checked too
 * @param shard the part of the book that is linted
 * @param cached whether verdicts are kept and believed
 */
record Checkup(
    Set<String> only,
    Set<String> skip,
    Optional<Machines.LangCheck> langCheck,
    Shard shard,
    boolean cached) {
  private static final String GRAMMAR = "grammar";
  private static final String FORM = "1";

  Checkup {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  /**
   * What is wrong with the book in {@code root}.
   *
   * @param first looks at the book before all that, and may throw
   * @throws BadSetting if duikan.yml cannot be understood
   */
  Verdict of(Surroundings here, Path root, Consumer<Verdict> first) throws BadSetting {
    return of(here, root, first, cached ? Build.identity() : Optional.empty());
  }

  /**
   * The same.
   *
   * @param build which duikan runs; if that is not known, no verdict is kept
   */
  Verdict of(Surroundings here, Path root, Consumer<Verdict> first, Optional<String> build)
      throws BadSetting {
    Optional<Path> folder = cached ? CacheFolder.of(here.environment()) : Optional.empty();
    Shelf shelf = Shelf.in(build.flatMap(known -> folder), "verdicts");
    String key = key(build.orElse(""), root);
    Optional<Verdict> before = shelf.get(key).flatMap(kept -> again(kept, here.environment()));
    if (before.isPresent()) {
      first.accept(before.get());
      return before.get();
    }
    Witness witness = shelf.isThere() ? Witness.attentive() : Witness.forgetful();
    Book book = BookFolder.read(root, new ContentPairing(), witness);
    first.accept(Verdict.of(book, List.of()));
    try (Machines machines = new Machines(here, root, langCheck, folder, witness)) {
      Engines engines = needed(machines.engines());
      RuleSet rules =
          RuleSet.shipped(Rules.all(engines), Rules.pagesAlone()).with(book.rulePages());
      RuleName.check(only, rules);
      RuleName.check(skip, rules);
      Settings settings = Settings.of(book.config(), rules, only, skip);
      Verdict verdict = verdict(book, found(book, rules, settings, build, folder));
      if (!machines.areSure()) {
        witness.doubt();
      }
      witness.testimony().ifPresent(seen -> keep(shelf, key, seen, verdict, witness));
      return verdict;
    }
  }

  // The book's own grammar rules are tried by LanguageTool: a run without it does not start it.
  private Engines needed(Engines engines) {
    boolean named = only.isEmpty() || only.contains(GRAMMAR) || only.contains("rule-page");
    return named && !skip.contains(GRAMMAR) ? engines : engines.withoutGrammar();
  }

  // Of a shard, its own pages alone: the reports of all shards are one report.
  private Verdict verdict(Book book, List<Diagnostic> found) {
    Verdict all = Verdict.of(book, found);
    Predicate<String> mine = shard.in(book);
    TreeMap<String, Role> pages = new TreeMap<>(all.pages());
    pages.keySet().removeIf(mine.negate());
    return new Verdict(pages, all.others(), found);
  }

  private List<Diagnostic> found(
      Book book, RuleSet rules, Settings settings, Optional<String> build, Optional<Path> folder) {
    if (build.isEmpty()) {
      return Linter.lint(book, rules, settings, Recollection.none(), shard);
    }
    try (Cache pages = Cache.open(folder, "pages", FORM + build.get())) {
      Recollection before = new Recollection(Machines.memory(pages), circumstances(book));
      return Linter.lint(book, rules, settings, before, shard);
    }
  }

  private String circumstances(Book book) {
    StringBuilder all = new StringBuilder(question());
    all.append('\0').append(book.config().file().text());
    for (Source page : book.rulePages()) {
      all.append('\0').append(page.path()).append('\0').append(page.text());
    }
    return all.toString();
  }

  private String key(String build, Path root) {
    String place = root.toAbsolutePath().normalize().toString();
    return String.join("\0", FORM, build, place, shard.toString(), question());
  }

  private String question() {
    return new TreeSet<>(only) + "\0" + new TreeSet<>(skip) + "\0" + langCheck;
  }

  private static void keep(
      Shelf shelf, String key, Testimony seen, Verdict verdict, Witness witness) {
    byte[] testimony = seen.text().getBytes(StandardCharsets.UTF_8);
    byte[] found = VerdictFile.write(verdict, witness::hasRead);
    ByteBuffer kept = ByteBuffer.allocate(Integer.BYTES + testimony.length + found.length);
    shelf.put(key, kept.putInt(testimony.length).put(testimony).put(found).array());
  }

  private static Optional<Verdict> again(byte[] kept, Map<String, String> environment) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    byte[] testimony = new byte[bytes.getInt()];
    bytes.get(testimony);
    byte[] found = new byte[bytes.remaining()];
    bytes.get(found);
    VerdictFile verdict = VerdictFile.open(found);
    return Testimony.of(new String(testimony, StandardCharsets.UTF_8))
        .flatMap(seen -> seen.again(environment, verdict.needed()))
        .map(verdict::read);
  }
}
