package duikan.report;

import duikan.book.Book;
import duikan.lint.RulePage;
import duikan.lint.RuleSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that a report speaks of.
 *
 * @param own the names of those that are the book's, which the web does not show
 */
public record Rulebook(RuleSet rules, Set<String> own) {
  /** Where duikan is at home. */
  static final String HOME = "https://github.com/duikan/duikan";

  public Rulebook {
    own = Set.copyOf(own);
  }

  /** The rules of a book. */
  public static Rulebook of(RuleSet rules, Book book) {
    Set<String> own = new TreeSet<>();
    for (RulePage page : rules.pages().values()) {
      // The very source: duikan's own book holds copies of the pages that ship.
      if (book.rulePages().stream().anyMatch(source -> source == page.source())) {
        own.add(page.name());
      }
    }
    return new Rulebook(rules, own);
  }

  /** A rule's page. */
  RulePage page(String rule) {
    return rules.page(rule).orElseThrow(() -> new IllegalStateException("no page of " + rule));
  }

  /** Where the web shows a rule's page. */
  Optional<String> address(String rule) {
    return own.contains(rule)
        ? Optional.empty()
        : Optional.of(HOME + "/blob/main/rules/" + rule + ".md");
  }
}
