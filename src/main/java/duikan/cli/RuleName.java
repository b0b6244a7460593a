package duikan.cli;

import duikan.book.Nearest;
import duikan.doc.Message;
import duikan.io.UserError;
import duikan.lint.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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

  /**
   * Refuses a list without a name in it, which would be taken for no list: a variable that is empty
   * does not ask for every rule.
   *
   * @param command as it was typed
   * @throws UserError if {@code --only} or {@code --skip} is such a list
   */
  static void checkLists(CommandSpec command) {
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      boolean names = "RULE".equals(option.paramLabel());
      for (String list : names ? option.originalStringValues() : List.<String>of()) {
        if (list.replace(',', ' ').isBlank()) {
          String name = option.longestName();
          throw new UserError(
              new Message(
                  name + " names no rule: write " + name + " dead-link, for example",
                  name + " 没有写规则名：例如 " + name + " dead-link"));
        }
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
