package duikan.rule;

import duikan.book.Book;
import duikan.book.Role;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.mermaid.Diagram;
import duikan.mermaid.Verdict.Reason;
import duikan.mermaid.Verdict.Unchecked;
import duikan.mermaid.Verdicts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Diagrams that nothing could check: said once, at the first of them; of the original's only if
 * there is no other, for what is said of it counts little.
 */
final class MermaidUnchecked implements Rule.OfBook {
  private final Verdicts verdicts;

  MermaidUnchecked(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public String name() {
    return "mermaid-unchecked";
  }

  @Override
  public void check(Book book, Options options, Findings out) {
    Map<Reason, Diagram> first = new EnumMap<>(Reason.class);
    Map<Reason, Integer> count = new EnumMap<>(Reason.class);
    List<Diagram> all =
        book.pages().stream()
            .sorted(Comparator.comparing(page -> page.role() == Role.SOURCE))
            .flatMap(page -> Diagram.in(page.document()).stream())
            .filter(diagram -> !diagram.text().isBlank())
            .toList();
    for (Diagram diagram : all) {
      if (verdicts.of(diagram.text()) instanceof Unchecked unchecked) {
        first.putIfAbsent(unchecked.reason(), diagram);
        count.merge(unchecked.reason(), 1, Integer::sum);
      }
    }
    first.forEach(
        (reason, diagram) ->
            out.report(
                Finding.at(diagram.opening())
                    .saying(variant(reason))
                    .with("count", count.getOrDefault(reason, 0))));
  }

  private static String variant(Reason reason) {
    return switch (reason) {
      case NO_ENGINE -> Finding.USUAL;
      case GAVE_UP -> "gave-up";
    };
  }
}
