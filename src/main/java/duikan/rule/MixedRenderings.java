package duikan.rule;

import duikan.book.Term;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.term.Form;
import duikan.term.TermBook;
import duikan.term.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two accepted renderings of one term in one chapter. */
final class MixedRenderings implements Rule.OfTerms {
  @Override
  public String name() {
    return "mixed-renderings";
  }

  @Override
  public void check(TermBook terms, Options options, Findings out) {
    for (Term term : terms.book().glossary().terms()) {
      if (term.targetVariants().isEmpty() || !term.context().isEmpty()) {
        continue;
      }
      Map<String, List<Use>> byPage = new LinkedHashMap<>();
      for (Use use : terms.uses(term)) {
        boolean rendering = use.form() == Form.TARGET || use.form() == Form.VARIANT;
        if (rendering && use.backing() != Use.Backing.NONE) {
          byPage.computeIfAbsent(use.page().path(), it -> new ArrayList<>()).add(use);
        }
      }
      byPage.values().forEach(uses -> inChapter(term, uses, out));
    }
  }

  /** Points from the rarer rendering to the commoner; of two as common, to the one used first. */
  private static void inChapter(Term term, List<Use> uses, Findings out) {
    Map<String, List<Use>> byText = new LinkedHashMap<>();
    uses.forEach(use -> byText.computeIfAbsent(use.folded(), it -> new ArrayList<>()).add(use));
    if (byText.size() < 2) {
      return;
    }
    List<Use> common =
        byText.values().stream().reduce((a, b) -> b.size() > a.size() ? b : a).orElseThrow();
    for (List<Use> rare : byText.values()) {
      if (rare != common) {
        out.report(
            Finding.at(rare.get(0).place())
                .with("text", rare.get(0).text())
                .with("other", common.get(0).text())
                .with("source", term.source())
                .and(common.get(0).place(), "other"));
      }
    }
  }
}
