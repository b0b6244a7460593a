package duikan.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.BadSetting;
import duikan.book.Binding;
import duikan.book.Book;
import duikan.lint.Diagnostic;
import duikan.lint.Linter;
import duikan.lint.RuleSet;
import duikan.lint.Settings;
import duikan.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MermaidUncheckedTest {
  private static final String DIAGRAM = "# 甲\n\n```mermaid\npie\n```\n";

  private static List<Diagnostic> lint(Map<String, String> texts) throws BadSetting {
    Book book = Binding.of(texts);
    RuleSet rules = RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone());
    Set<String> only = Set.of("broken-mermaid", "mermaid-unchecked");
    return Linter.lint(book, rules, Settings.of(book.config(), rules, only, Set.of()));
  }

  @Test
  void allThatIsUncheckedIsSaidOnceAndInTheTranslation() throws BadSetting {
    List<Diagnostic> found =
        lint(
            Map.of(
                "source-en/01.md", DIAGRAM,
                "target-zh/01.md", DIAGRAM,
                "target-zh/02.md", DIAGRAM + "\n```mermaid\ngraph TD\n  A[\n```\n"));
    assertEquals(1, found.size());
    assertEquals("target-zh/01.md", found.get(0).place().path());
    assertEquals(Severity.WARNING, found.get(0).severity());
    assertEquals("4", found.get(0).message().en().split(" ", 2)[0]);
  }
}
