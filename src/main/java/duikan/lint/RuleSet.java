package duikan.lint;

import duikan.book.Book;
import duikan.book.Fault;
import duikan.book.Layout;
import duikan.doc.Place;
import duikan.doc.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules in force for a book, each with its page: those that ship with duikan and those of the
 * book's own rules folder.
 *
 * @param rules every rule that runs over a book, in name order
 * @param pages the pages by rule name; {@link Suppressions#RULE} has a page and no rule, for the
 *     engine itself is it
 * @param faults what is wrong with the book's own pages
 */
public record RuleSet(List<Rule> rules, Map<String, RulePage> pages, List<Fault> faults) {
  public RuleSet {
    rules = List.copyOf(rules);
    pages = new TreeMap<>(pages);
    faults = List.copyOf(faults);
  }

  /**
   * The rules that ship with duikan.
   *
   * @param rules those written in Java
   * @param pagesAlone the names of those that are a page alone
   */
  public static RuleSet shipped(List<Rule> rules, List<String> pagesAlone) {
    List<String> names = new ArrayList<>(pagesAlone);
    rules.forEach(rule -> names.add(rule.name()));
    Map<String, RulePage> pages = new TreeMap<>();
    RulePages.shipped(names).forEach(page -> pages.put(page.name(), page));
    List<Rule> all = new ArrayList<>(rules);
    for (String name : pagesAlone) {
      RulePage page = pages.get(name);
      if (page != null && !page.patterns().isEmpty()) {
        all.add(new PatternRule(page));
      }
    }
    return new RuleSet(sorted(all), pages, List.of());
  }

  /** These rules and those of the book's own pages; its files in XML are left to others. */
  public RuleSet with(List<Source> ownPages) {
    List<Rule> all = new ArrayList<>(rules);
    Map<String, RulePage> more = new TreeMap<>(pages);
    List<Fault> wrong = new ArrayList<>(faults);
    // The repository of duikan is itself a book whose rules folder holds the shipped pages.
    Set<String> known =
        pages.values().stream().map(page -> page.source().text()).collect(Collectors.toSet());
    List<Source> written =
        ownPages.stream()
            .filter(file -> Layout.isMarkdown(file.path()) && !known.contains(file.text()))
            .toList();
    for (Source source : written) {
      RulePages.Reading reading = RulePages.readWhole(source);
      wrong.addAll(reading.faults());
      reading.page().ifPresent(page -> add(page, all, more).ifPresent(wrong::add));
    }
    return new RuleSet(sorted(all), more, wrong);
  }

  /** The page of {@code name}. */
  public Optional<RulePage> page(String name) {
    return Optional.ofNullable(pages.get(name));
  }

  /** The names of all rules, in order. */
  public Set<String> names() {
    return pages.keySet();
  }

  /** The book with what is wrong with its pages of rules among its faults. */
  Book tell(Book book) {
    List<Fault> all = new ArrayList<>(book.faults());
    all.addAll(faults);
    return new Book(
        book.config(),
        book.chapters(),
        book.pages(),
        book.glossary(),
        book.rulePages(),
        book.files(),
        all);
  }

  private Optional<Fault> add(RulePage own, List<Rule> all, Map<String, RulePage> more) {
    if (pages.containsKey(own.name())) {
      return Optional.of(fault(own.source(), "shipped", Map.of("name", own.name())));
    }
    if (own.patterns().isEmpty()) {
      return Optional.of(fault(own.source(), "no-pattern", Map.of()));
    }
    all.add(new PatternRule(own));
    more.put(own.name(), own);
    return Optional.empty();
  }

  private static Fault fault(Source source, String variant, Map<String, String> args) {
    return new Fault(PageReader.RULE, new Place(source, source.line(1)), variant, args);
  }

  private static List<Rule> sorted(List<Rule> rules) {
    return rules.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }
}
