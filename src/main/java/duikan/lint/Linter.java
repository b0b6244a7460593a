package duikan.lint;

import duikan.align.AlignedBook;
import duikan.align.AlignedChapter;
import duikan.align.AlignedStretch;
import duikan.book.Book;
import duikan.book.Chapter;
import duikan.book.Page;
import duikan.book.Role;
import duikan.book.Stretches;
import duikan.doc.Document;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.Steps;
import duikan.term.TermBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Runs rules over a book. */
public final class Linter {
  private final Book book;
  private final RuleSet rules;
  private final Settings settings;
  private final Recollection recollection;
  private final Predicate<String> asked;
  private final Predicate<Source> told;
  private final Steps steps;
  private final Supplier<AlignedBook> aligning;
  private final Map<String, Role> roles = new HashMap<>();
  private final Set<String> drafts = new HashSet<>();

  private Linter(
      Book book,
      RuleSet rules,
      Settings settings,
      Recollection recollection,
      Predicate<String> asked,
      Predicate<Source> told,
      Steps steps,
      Supplier<AlignedBook> aligning) {
    this.book = rules.tell(book);
    this.rules = rules;
    this.settings = settings;
    this.recollection = recollection;
    this.asked = asked;
    this.told = told;
    this.steps = steps;
    this.aligning = aligning;
    book.pages().forEach(page -> roles.put(page.path(), page.role()));
    for (Chapter chapter : book.chapters()) {
      if (chapter.draft()) {
        chapter.target().map(Document::path).ifPresent(drafts::add);
      }
    }
  }

  /**
   * Everything the rules find, sorted, less what the text allows. Uses all cores; the result does
   * not depend on their number.
   *
   * @throws RuleFailure if a rule throws
   */
  public static List<Diagnostic> lint(Book book, RuleSet rules, Settings settings) {
    return lint(book, rules, settings, () -> AlignedBook.of(book));
  }

  /**
   * The same, where somebody else needs the book aligned too.
   *
   * @param aligning aligns {@code book}; asked once at most
   */
  public static List<Diagnostic> lint(
      Book book, RuleSet rules, Settings settings, Supplier<AlignedBook> aligning) {
    return new Linter(
            book,
            rules,
            settings,
            Recollection.none(),
            path -> true,
            page -> true,
            Steps.untold(),
            aligning)
        .lint();
  }

  /** The same, telling {@code steps} how far it is. */
  public static List<Diagnostic> lint(Book book, RuleSet rules, Settings settings, Steps steps) {
    return lint(book, rules, settings, Recollection.none(), Shard.whole(), page -> true, steps);
  }

  /**
   * What of that lies in a shard of the book.
   *
   * @param recollection what was found before, and is not looked for again
   * @param told the pages whose findings anybody is told: rules that ask about many pages at once
   *     ask about no other
   * @param steps is told how far it is
   */
  public static List<Diagnostic> lint(
      Book book,
      RuleSet rules,
      Settings settings,
      Recollection recollection,
      Shard shard,
      Predicate<Source> told,
      Steps steps) {
    return lint(book, Stretches.of(book), rules, settings, recollection, shard, told, steps);
  }

  /** The same, of a book that is aligned by other stretches than its length asks for. */
  public static List<Diagnostic> lint(
      Book book,
      Stretches stretches,
      RuleSet rules,
      Settings settings,
      Recollection recollection,
      Shard shard,
      Predicate<Source> told,
      Steps steps) {
    return new Linter(
            book,
            rules,
            settings,
            recollection,
            shard.in(book, stretches),
            told,
            steps,
            () -> AlignedBook.of(book, stretches, recollection.memory(), steps))
        .lint();
  }

  private List<Diagnostic> lint() {
    Map<String, List<Diagnostic>> byPath = new HashMap<>();
    List<Supplier<List<Diagnostic>>> work = work();
    steps.begin(Steps.Phase.CHECKING, work.size());
    work.parallelStream()
        .map(this::done)
        .toList()
        .forEach(
            found ->
                found.stream()
                    .filter(diagnostic -> asked.test(diagnostic.place().path()))
                    .forEach(
                        diagnostic ->
                            byPath
                                .computeIfAbsent(
                                    diagnostic.place().path(), path -> new ArrayList<>())
                                .add(diagnostic)));
    for (Page page : pages()) {
      List<Diagnostic> found = byPath.getOrDefault(page.path(), List.of());
      byPath.put(page.path(), judged(page, found));
    }
    return byPath.values().stream().flatMap(Collection::stream).sorted().toList();
  }

  private List<Diagnostic> done(Supplier<List<Diagnostic>> one) {
    List<Diagnostic> found = one.get();
    steps.step();
    return found;
  }

  private List<Supplier<List<Diagnostic>>> work() {
    List<Supplier<List<Diagnostic>>> work = new ArrayList<>();
    // What tells of the README alone would have the whole book aligned for it.
    boolean readme = pages().stream().anyMatch(page -> page.role() == Role.README);
    List<Rule> running =
        rules.rules().stream()
            .filter(rule -> rule.isAwake() && settings.mayRun(rule.name()))
            .filter(rule -> readme || page(rule.name()).family() != Family.README)
            .toList();
    for (Rule rule : running) {
      if (rule instanceof Rule.OfPages ofPages) {
        work.add(() -> ofPages(ofPages));
      }
      if (rule instanceof Rule.OfBook ofBook) {
        work.add(
            () -> found(rule, ".", out -> ofBook.check(book, settings.options(rule.name()), out)));
      }
    }
    List<PageCheck> alone = running.stream().flatMap(rule -> pageAlone(rule).stream()).toList();
    List<PageCheck> inBook = running.stream().flatMap(rule -> pageInBook(rule).stream()).toList();
    for (Page page : pages()) {
      work.add(() -> remembered(alone, page));
      work.add(() -> ofPage(inBook, page));
    }
    for (Chapter chapter : book.chapters()) {
      if (isAsked(chapter)) {
        work.add(() -> ofChapter(running, chapter));
      }
    }
    Once<AlignedBook> alignedBook = new Once<>(aligning);
    for (Rule rule : running) {
      if (rule instanceof Rule.OfAlignedBook ofBook) {
        work.add(() -> found(rule, ".", out -> ofBook.check(book, alignedBook, settings, out)));
      }
    }
    boolean terms = running.stream().anyMatch(Rule.OfTerms.class::isInstance);
    terms &= !book.glossary().terms().isEmpty();
    if (terms || running.stream().anyMatch(Rule.OfAlignment.class::isInstance)) {
      // Before the rest of the work, for these take all cores themselves.
      AlignedBook aligned = alignedBook.get();
      aligned.align(this::isAsked);
      for (AlignedStretch stretch : aligned.stretches()) {
        if (stretch.isAligned()) {
          stretch.chapters().stream()
              .filter(chapter -> isAsked(chapter.chapter()))
              .forEach(chapter -> work.add(() -> ofAlignment(running, chapter)));
        }
      }
      if (terms) {
        TermBook termBook =
            TermBook.of(book, aligned, TermConventions.of(rules, settings), this::isAsked);
        running.forEach(rule -> work.add(() -> ofTerms(rule, termBook)));
      }
    }
    return work;
  }

  private boolean isAsked(Chapter chapter) {
    return asked.test(path(chapter));
  }

  private List<Diagnostic> ofPages(Rule.OfPages rule) {
    List<Rule.OfPages.Read> read =
        pages().stream()
            .filter(page -> told.test(page.document().source()) && reads(rule, page))
            .map(page -> new Rule.OfPages.Read(page, settings.options(rule.name(), page.path())))
            .toList();
    return found(rule, ".", out -> rule.check(read, book, settings.options(rule.name()), out));
  }

  private List<Page> pages() {
    return book.pages().stream().filter(page -> asked.test(page.path())).toList();
  }

  private static String path(Chapter chapter) {
    return chapter.target().or(chapter::source).map(Document::path).orElseThrow();
  }

  /** A rule that looks at one page at a time, whatever else it wants to know. */
  private record PageCheck(Rule rule, Check check) {
    @FunctionalInterface
    interface Check {
      void run(Page page, Options options, Findings out);
    }
  }

  private Optional<PageCheck> pageAlone(Rule rule) {
    return rule instanceof Rule.OfPage alone
        ? Optional.of(new PageCheck(rule, alone::check))
        : Optional.empty();
  }

  private Optional<PageCheck> pageInBook(Rule rule) {
    if (rule instanceof Rule.OfPageInBook inBook) {
      return Optional.of(
          new PageCheck(rule, (page, options, out) -> inBook.check(page, book, options, out)));
    }
    return rule instanceof Rule.OfHouse<?> ofHouse
        ? Optional.of(new PageCheck(rule, inHouse(ofHouse)))
        : Optional.empty();
  }

  private <S> PageCheck.Check inHouse(Rule.OfHouse<S> rule) {
    Once<S> style = new Once<>(() -> rule.style(book));
    return (page, options, out) -> rule.check(page, style.get(), options, out);
  }

  private List<Diagnostic> remembered(List<PageCheck> alone, Page page) {
    String standing = page.role() + (drafts.contains(page.path()) ? " draft" : "");
    return recollection.of(page, standing, () -> ofPage(alone, page));
  }

  private List<Diagnostic> ofPage(List<PageCheck> checks, Page page) {
    List<Diagnostic> all = new ArrayList<>();
    for (PageCheck one : checks) {
      if (reads(one.rule(), page)) {
        Options options = settings.options(one.rule().name(), page.path());
        all.addAll(found(one.rule(), page.path(), out -> one.check().run(page, options, out)));
      }
    }
    return all;
  }

  private List<Diagnostic> ofChapter(List<Rule> running, Chapter chapter) {
    String path = path(chapter);
    List<Diagnostic> all = new ArrayList<>();
    for (Rule rule : running) {
      if (rule instanceof Rule.OfChapter ofChapter) {
        Options options = settings.options(rule.name(), path);
        all.addAll(found(rule, path, out -> ofChapter.check(chapter, book, options, out)));
      }
    }
    return all;
  }

  private List<Diagnostic> ofAlignment(List<Rule> running, AlignedChapter chapter) {
    String path = chapter.target().path();
    List<Diagnostic> all = new ArrayList<>();
    for (Rule rule : running) {
      if (rule instanceof Rule.OfAlignment ofAlignment) {
        Options options = settings.options(rule.name(), path);
        all.addAll(found(rule, path, out -> ofAlignment.check(chapter, book, options, out)));
      }
    }
    return all;
  }

  private List<Diagnostic> ofTerms(Rule rule, TermBook terms) {
    return rule instanceof Rule.OfTerms ofTerms
        ? found(rule, ".", out -> ofTerms.check(terms, settings.options(rule.name()), out))
        : List.of();
  }

  private boolean reads(Rule rule, Page page) {
    return page(rule.name()).family().reads(page.role())
        && settings.severity(rule.name(), page.path()) != Severity.OFF;
  }

  private List<Diagnostic> found(Rule rule, String path, Consumer<Findings> check) {
    List<Diagnostic> found = new ArrayList<>();
    try {
      check.accept(finding -> diagnostic(rule.name(), finding).ifPresent(found::add));
    } catch (RuntimeException | StackOverflowError wrong) {
      throw new RuleFailure(rule.name(), path, wrong);
    }
    return found;
  }

  /** The finding in its page's words; empty where the rule is off. */
  private Optional<Diagnostic> diagnostic(String rule, Finding finding) {
    Severity severity = severity(rule, finding);
    if (severity == Severity.OFF) {
      return Optional.empty();
    }
    RulePage page = page(rule);
    Message message = Placeholders.fill(page.message(finding.variant()), finding.args());
    List<Diagnostic.Related> related =
        finding.related().stream()
            .map(
                other ->
                    new Diagnostic.Related(
                        other.place(),
                        Placeholders.fill(page.message(other.variant()), finding.args())))
            .toList();
    return Optional.of(
        new Diagnostic(rule, severity, finding.place(), message, related, finding.fix()));
  }

  private Severity severity(String rule, Finding finding) {
    String path = finding.place().path();
    Severity severity = least(settings.severity(rule, path), finding.ceiling());
    Family family = page(rule).family();
    // A translator cannot mend the original; a chapter that nobody translated is another matter.
    boolean original = roles.get(path) == Role.SOURCE && family.isLanguageNeutral();
    boolean inWork =
        switch (family) {
          case ALIGNMENT, GLOSSARY -> drafts.contains(path);
          case BOOK, LINKS, MARKDOWN, MERMAID, TYPOGRAPHY, CHARACTERS, WORDING, README -> false;
        };
    return original || inWork ? least(severity, Severity.INFO) : severity;
  }

  private static Severity least(Severity a, Severity b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** What the page does not allow, and what is wrong with its allowances. */
  private List<Diagnostic> judged(Page page, List<Diagnostic> found) {
    Suppressions suppressions = Suppressions.of(page.document(), rules.names());
    List<Finding> wrong = new ArrayList<>(suppressions.findings());
    for (Suppressions.Allowance allowance : suppressions.needless(found)) {
      if (ran(allowance.rule(), page)) {
        wrong.add(Finding.at(page.document().at(allowance.name())).with("rule", allowance.rule()));
      }
    }
    List<Diagnostic> all = new ArrayList<>(found);
    wrong.forEach(finding -> diagnostic(Suppressions.RULE, finding).ifPresent(all::add));
    return suppressions.forbidden(all);
  }

  private boolean ran(String name, Page page) {
    if (settings.severity(name, page.path()) == Severity.OFF) {
      return false;
    }
    return rules.rules().stream()
        .filter(rule -> rule.isAwake() && rule.name().equals(name))
        .anyMatch(rule -> !readsPages(rule) || reads(rule, page));
  }

  private static boolean readsPages(Rule rule) {
    return rule instanceof Rule.OfPage
        || rule instanceof Rule.OfPageInBook
        || rule instanceof Rule.OfPages
        || rule instanceof Rule.OfHouse<?>;
  }

  private RulePage page(String rule) {
    return rules.page(rule).orElseThrow(() -> new IllegalStateException("no page of " + rule));
  }
}
