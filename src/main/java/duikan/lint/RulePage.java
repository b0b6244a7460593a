package duikan.lint;

import com.google.re2j.Pattern;
import duikan.doc.Message;
import duikan.doc.Source;
import duikan.doc.Span;
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
 * @param patterns for a wording rule, which is a page alone; in the order of the page
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
    List<Wording> patterns,
    Source source) {
  public RulePage {
    messages = Map.copyOf(messages);
    options = Map.copyOf(options);
    choices = Map.copyOf(choices);
    patterns = List.copyOf(patterns);
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

  /** The same page with this pattern and no other. */
  RulePage alone(Wording wording) {
    return new RulePage(
        name, family, severity, fix, messages, options, choices, List.of(wording), source);
  }

  /** What kind of repair a rule offers. */
  public enum Repair {
    NONE,
    SAFE,
    UNSAFE
  }

  /**
   * A wording to look for.
   *
   * @param pattern a RE2 pattern over the prose of the translation
   * @param except a RE2 pattern; what overlaps a match of it is left alone
   * @param replacement what to write instead, {@code $1} for groups
   * @param variant which message of the page is said
   * @param bad a text of one line in which it is found
   * @param good a text of one line in which the page finds nothing
   * @param span where it stands on the page
   */
  public record Wording(
      Pattern pattern,
      Optional<Pattern> except,
      Optional<String> replacement,
      String variant,
      Optional<String> bad,
      Optional<String> good,
      Span span) {}
}
