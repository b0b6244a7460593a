package duikan.fuzz;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Span;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.mermaid.Diagram;
import duikan.mermaid.Reply;
import duikan.mermaid.Verdict;
import duikan.mermaid.Verdicts;
import duikan.progress.Evidence;
import duikan.report.Rulebook;
import duikan.rule.Engines;
import duikan.rule.Rules;
import duikan.zh.Grammar;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A reply of Mermaid's parser, a form feed, and a page with diagrams: whatever it says of them,
 * findings lie in the page.
 */
public final class MermaidFuzz {
  private MermaidFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Given given = Given.of(bytes);
    Optional<Verdict> verdict = Reply.read(given.get(0, ""));
    Verdicts verdicts =
        text -> verdict.orElseGet(() -> new Verdict.Unchecked(Verdict.Reason.GAVE_UP));
    RuleSet rules =
        RuleSet.shipped(
            Rules.all(new Engines(verdicts, Grammar.none(), Optional.empty(), Evidence.none())),
            Rules.pagesAlone());
    String page = given.get(1, "> ```mermaid\n> graph TD\n>   甲[\"a\"] --> 乙(b)\n> ```\n");
    try {
      Book book =
          Binding.of(Map.of("target-zh/01.md", page, "source-en/01.md", given.get(2, page)));
      book.pages().forEach(MermaidFuzz::everyPlace);
      Settings settings = Settings.of(book.config(), rules, Set.of(), Set.of());
      Laws.findings(Linter.lint(book, rules, settings), new Rulebook(rules, Set.of()));
    } catch (BadSetting impossible) {
      throw new IllegalStateException(impossible); // There are none.
    }
  }

  private static void everyPlace(Page page) {
    for (Diagram diagram : Diagram.in(page.document())) {
      Laws.inside(diagram.opening());
      int length = diagram.text().length();
      for (int at = 0; at <= length + 1; at++) {
        Laws.inside(diagram.at(new Span(at, at + 1)));
        Laws.inside(diagram.at(new Span(at, at + length)));
        Span line = Diagram.line(diagram.text(), at);
        if (line.end() > length) {
          throw new AssertionError(line);
        }
      }
    }
  }
}
