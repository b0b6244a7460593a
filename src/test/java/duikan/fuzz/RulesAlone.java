package duikan.fuzz;

import duikan.lint.RuleSet;
import duikan.rule.Engines;
import duikan.rule.Rules;

/** The rules without engines, which would start processes of their own. */
final class RulesAlone {
  private RulesAlone() {}

  static RuleSet all() {
    return RuleSet.shipped(Rules.all(Engines.none()), Rules.pagesAlone());
  }
}
