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
        new ByteOrderMark(),
        new ChapterNameStyle(),
        new CompatibilityIdeograph(),
        new ControlCharacter(),
        new DeadAnchor(),
        new DeadLink(),
        new DuplicateChapterNumber(),
        new EarlyClosedFence(),
        new EmptyLink(),
        new FullwidthSyntax(),
        new FaultOfReading("glossary-row"),
        new HeadingJump(),
        new MissingChapter(),
        new Mojibake(),
        new OrphanChapter(),
        new FaultOfReading("rule-page"),
        new SwallowedPunctuation(),
        new TitleDrift(),
        new TraditionalCharacter(),
        new UnclosedFence(),
        new UnencodedUrl(),
        new UnevenTable(),
        new FaultOfReading("unreadable-file"),
        new UnrenderedEmphasis(),
        new WrongCasePath(),
        new ZeroWidthCharacter());
  }

  /**
   * The names of the rules that are a page alone: wording rules, and those that the engine itself
   * speaks for.
   */
  public static List<String> pagesAlone() {
    return List.of("needless-allowance");
  }
}
