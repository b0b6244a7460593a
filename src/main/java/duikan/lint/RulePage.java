package duikan.lint;

import duikan.doc.Document;
import duikan.doc.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's page: its setting, its documentation and its test.
 *
 * @param name the rule's name, which is the file's name
 * @param family the table it stands in
 * @param severity the default
 * @param fix what kind of repair it offers
 * @param messages the words by variant, placeholders in braces; {@link Finding#USUAL} is always there
 * @param options the defaults by name; their types are the options' types
 * @param pattern for a wording rule, which is a page alone
 * @param examples the fences {@code bad}, {@code good} and {@code fixed}, in order
 * @param document the page itself
 */
public record RulePage(
    String name,
    Family family,
    Severity severity,
    Repair fix,
    Map<String, Message> messages,
    Map<String, Object> options,
    Optional<Pattern> pattern,
    List<Example> examples,
    Document document) {
  public RulePage {
    messages = Map.copyOf(messages);
    options = Map.copyOf(options);
    examples = List.copyOf(examples);
  }

  /** What kind of repair a rule offers. */
  public enum Repair {
    NONE,
    SAFE,
    UNSAFE
  }

  /**
   * What a wording rule looks for.
   *
   * @param pattern a RE2 pattern over the prose of the translation
   * @param replacement what to write instead, {@code $1} for groups
   */
  public record Pattern(String pattern, Optional<String> replacement) {}

  /**
   * A fence of the page.
   *
   * @param kind {@code bad}: the rule reports something; {@code good}: it reports nothing; {@code fixed}: what the fix makes of
   *     the {@code bad} before it
   */
  public record Example(Kind kind, String text) {

    /** What an example shows. */
    public enum Kind {
      BAD,
      GOOD,
      FIXED
    }
  }
}
