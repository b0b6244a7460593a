package duikan.cli;

import duikan.book.Nearest;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.lint.RuleSet;
import java.util.Collection;
import java.util.Optional;

/** Names of rules as people type them. */
final class RuleName {
  private RuleName() {}

  /**
   * Accepts names of known rules.
   *
   * @throws UserError if one is not known
   */
  static void check(Collection<String> names, RuleSet rules) {
    for (String name : names) {
      if (rules.page(name).isEmpty()) {
        throw unknown(name, rules);
      }
    }
  }

  /** What to say of a name that no rule has. */
  static UserError unknown(String name, RuleSet rules) {
    Optional<String> near = Nearest.to(name, rules.names());
    return new UserError(
        new Message(
            "no rule is called '"
                + name
                + "'"
                + near.map(to -> "; did you mean '" + to + "'?").orElse(""),
            "没有名为“" + name + "”的规则" + near.map(to -> "；是不是“" + to + "”？").orElse("")));
  }
}
