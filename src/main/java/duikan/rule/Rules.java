package duikan.rule;

import duikan.lint.Rule;
import java.util.List;

/** The registry: every rule that ships with duikan. A rule that is not listed does not exist. */
public final class Rules {
  private Rules() {}

  /** The rules written in Java, in name order. */
  public static List<Rule> all() {
    return List.of(
        new FaultOfReading("broken-front-matter"),
        new FaultOfReading("glossary-row"),
        new FaultOfReading("rule-page"),
        new FaultOfReading("unreadable-file"));
  }

  /**
   * The names of the rules that are a page alone: wording rules, and those that the engine itself
   * speaks for.
   */
  public static List<String> pagesAlone() {
    return List.of("needless-allowance");
  }
}
