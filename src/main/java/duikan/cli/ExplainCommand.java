package duikan.cli;

import duikan.doc.Document;
import duikan.doc.Language;
import duikan.doc.Markdown;
import duikan.lint.RulePage;
import duikan.lint.RuleSet;
import duikan.report.Explanation;
import duikan.rule.Engines;
import duikan.rule.Rules;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code duikan explain}: the page of a rule, or the table of rules. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings here;
  private final Language language;

  @Parameters(paramLabel = "RULE", arity = "0..1", descriptionKey = "explain.rule")
  private Optional<String> rule = Optional.empty();

  @Mixin private BookOptions common = new BookOptions();

  ExplainCommand(Surroundings here, Language language) {
    this.here = here;
    this.language = language;
  }

  @Override
  public Integer call() throws Exception {
    RuleSet shipped = RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone());
    Explanation explanation = new Explanation(language, common.paint(here), here.width());
    if (rule.isEmpty()) {
      here.text().print(explanation.table(withOwn(shipped).pages().values()));
      return 0;
    }
    String name = rule.get();
    RuleSet rules = shipped.page(name).isPresent() ? shipped : withOwn(shipped);
    RulePage page = rules.page(name).orElseThrow(() -> RuleName.unknown(name, rules));
    Document document = Markdown.parse(page.source());
    here.text().print(explanation.page(page, document));
    return 0;
  }

  // Rules are explained outside a book as well.
  private RuleSet withOwn(RuleSet shipped) throws Exception {
    return common.isInBook(here) ? shipped.with(common.read(here).rulePages()) : shipped;
  }
}
