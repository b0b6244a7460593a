package duikan.cli;

import duikan.align.ContentPairing;
import duikan.book.BadSetting;
import duikan.book.Book;
import duikan.book.Role;
import duikan.doc.Sha256;
import duikan.doc.Source;
import duikan.doc.Steps;
import duikan.io.BookFolder;
import duikan.io.Cache;
import duikan.io.Shelf;
import duikan.io.Testimony;
import duikan.io.UserError;
import duikan.io.Witness;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.Recollection;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Shard;
import duikan.lint.Verdict;
import duikan.lint.VerdictFile;
import duikan.progress.Evidence;
import duikan.report.Rulebook;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.web.Web;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Linting a whole book, or remembering what that gave. A verdict is kept with everything that the
 * run looked at, and believed as long as all of that is what it was.
 *
 * @param root the book's folder
 * @param only the rules that run; none: all that are on
 * @param skip the rules that do not
 * @param langCheck the language of the original, if that is checked too
 * @param shard the part of the book that is linted
 * @param memory the folder in which all is kept that runs learn; empty: nothing is kept or believed
 * @param build which duikan runs; if that is not known, no verdict is kept
 * @param web who is asked about addresses; a verdict that asks the web is neither kept nor believed
 */
record Checkup(
    Surroundings here,
    Path root,
    Set<String> only,
    Set<String> skip,
    Optional<Machines.LangCheck> langCheck,
    Shard shard,
    Optional<Path> memory,
    Optional<String> build,
    Web web) {
  private static final String GRAMMAR = "grammar";

  Checkup {
    only = Set.copyOf(only);
    skip = Set.copyOf(skip);
  }

  /**
   * What a checkup gave.
   *
   * @param book the book, which may have to be read for those who ask
   * @param rulebook the rules of the book, in the same way
   */
  record Checked(Verdict verdict, Supplier<Book> book, Supplier<Rulebook> rulebook) {}

  /**
   * What is wrong with the book.
   *
   * @param first looks at the book before all that, and may throw
   * @throws BadSetting if duikan.yml cannot be understood
   */
  Checked now(Consumer<Verdict> first) throws BadSetting {
    return now(first, book -> page -> true, Steps.untold());
  }

  /**
   * The same, of which not all is told: the web is asked about nothing else.
   *
   * @param told of a book the pages whose findings anybody is told
   * @param steps is told how far it is
   */
  Checked now(Consumer<Verdict> first, Function<Book, Predicate<Source>> told, Steps steps)
      throws BadSetting {
    Shelf shelf =
        Shelf.in(build.flatMap(known -> web.isThere() ? Optional.empty() : memory), "verdicts");
    String key = key();
    Optional<Verdict> before = shelf.get(key).flatMap(this::again);
    if (before.isPresent()) {
      first.accept(before.get());
      return new Checked(before.get(), this::book, this::rulebook);
    }
    Witness witness = shelf.isThere() ? Witness.attentive() : Witness.forgetful();
    Book book = BookFolder.read(root, new ContentPairing(), witness, steps);
    first.accept(Verdict.of(book, List.of()));
    try (Machines machines = new Machines(here, root, langCheck, memory, witness, web)) {
      RuleSet rules = rules(book, machines.engines());
      RuleName.check(only, rules);
      RuleName.check(skip, rules);
      Verdict verdict = verdict(book, found(book, rules, told.apply(book), steps));
      if (!machines.areSure()) {
        witness.doubt();
      }
      witness.testimony().ifPresent(seen -> keep(shelf, key, seen, verdict, witness));
      return new Checked(verdict, () -> book, () -> Rulebook.of(rules, book));
    }
  }

  /**
   * What was wrong with an earlier state of the book, all of it.
   *
   * @param evidence what told then when passages were translated
   * @param wanted the rules to run, of those that this checkup runs; none: all of these
   */
  List<Diagnostic> earlier(Book book, Evidence evidence, Set<String> wanted) throws BadSetting {
    Set<String> running = wanted.isEmpty() ? only : wanted;
    Web past = web.known();
    Checkup then =
        new Checkup(here, root, running, skip, langCheck, Shard.whole(), memory, build, past);
    try (Machines machines =
        new Machines(here, root, langCheck, memory, Witness.forgetful(), past)) {
      RuleSet rules = then.rules(book, machines.engines().with(evidence));
      return then.found(book, rules, page -> true, Steps.untold());
    }
  }

  private Book book() {
    try {
      return BookFolder.read(root, new ContentPairing());
    } catch (BadSetting changed) {
      throw new UserError(changed.message()); // since the verdict was believed, a moment ago
    }
  }

  private Rulebook rulebook() {
    try {
      Book book = BookFolder.readWithoutPages(root);
      return Rulebook.of(rules(book, Engines.none()), book);
    } catch (BadSetting changed) {
      throw new UserError(changed.message());
    }
  }

  private RuleSet rules(Book book, Engines engines) {
    return RuleSet.shipped(Rules.all(needed(engines)), Rules.pagesAlone()).with(book.rulePages());
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

  private List<Diagnostic> found(Book book, RuleSet rules, Predicate<Source> told, Steps steps)
      throws BadSetting {
    Settings settings = Settings.of(book.config(), rules, only, skip);
    if (build.isEmpty()) {
      return Linter.lint(book, rules, settings, Recollection.none(), shard, told, steps);
    }
    try (Cache pages = Cache.open(memory, "pages", build.get())) {
      Recollection before = new Recollection(pages, circumstances(book));
      return Linter.lint(book, rules, settings, before, shard, told, steps);
    }
  }

  private String circumstances(Book book) {
    StringBuilder all = new StringBuilder(question());
    all.append('\0').append(book.config().file().text());
    for (Source page : book.rulePages()) {
      all.append('\0').append(page.path()).append('\0').append(page.text());
    }
    return Sha256.of(all.toString());
  }

  private String key() {
    String place = root.toAbsolutePath().normalize().toString();
    return String.join("\0", build.orElse(""), place, shard.toString(), question());
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

  private Optional<Verdict> again(byte[] kept) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    int length = kept.length < Integer.BYTES ? -1 : bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      return Optional.empty();
    }
    byte[] testimony = new byte[length];
    bytes.get(testimony);
    byte[] found = new byte[bytes.remaining()];
    bytes.get(found);
    Optional<VerdictFile> verdict = VerdictFile.open(found);
    return verdict
        .flatMap(file -> Testimony.of(new String(testimony, StandardCharsets.UTF_8)))
        .flatMap(seen -> seen.again(here.environment(), verdict.orElseThrow().needed()))
        .flatMap(texts -> verdict.orElseThrow().read(texts));
  }
}
