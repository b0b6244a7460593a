package duikan.site;

import duikan.align.AlignedBook;
import duikan.book.Book;
import duikan.doc.Language;
import duikan.lint.Diagnostic;
import duikan.lint.RulePage;
import duikan.progress.Progress;
import duikan.term.TermBook;
import java.util.List;
import java.util.Map;

/**
 * All that a site shows.
 *
 * @param language that the site itself speaks
 * @param findings sorted
 * @param rules the pages of the rules by name
 */
public record Edition(
    Language language,
    Book book,
    AlignedBook aligned,
    Progress progress,
    List<Diagnostic> findings,
    Map<String, RulePage> rules,
    TermBook terms,
    Timeline timeline) {
  public Edition {
    findings = List.copyOf(findings);
    rules = Map.copyOf(rules);
  }
}
