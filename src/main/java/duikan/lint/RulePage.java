package duikan.lint;

import duikan.doc.Message;
import duikan.doc.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's page: its setting and its words. What else stands on it, the documentation and the
 * {@link Example}s, is read when somebody asks.
 *
 * @param name the rule's name, which is the file's name
 * @param family the table it stands in
 * @param severity the default
 * @param fix what kind of repair it offers
 * @param messages the words by variant, placeholders in braces; {@link Finding#USUAL} is always
 *     there
 * @param options the defaults by name; their types are the options' types
 * @param choices what the text options may be, by name; one that is not here may be anything
 * @param pattern for a wording rule, which is a page alone
 * @param source the page itself
 */
public record RulePage(
    String name,
    Family family,
    Severity severity,
    Repair fix,
    Map<String, Message> messages,
    Map<String, Object> options,
    Map<String, List<String>> choices,
    Optional<Wording> pattern,
    Source source) {
  public RulePage {
    messages = Map.copyOf(messages);
    options = Map.copyOf(options);
    choices = Map.copyOf(choices);
  }

  /**
   * The words of one variant.
   *
   * @throws IllegalArgumentException if the page has no such variant
   */
  public Message message(String variant) {
    Message message = messages.get(variant);
    if (message == null) {
      throw new IllegalArgumentException("rules/" + name + ".md has no message " + variant);
    }
    return message;
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
  public record Wording(String pattern, Optional<String> replacement) {}
}
