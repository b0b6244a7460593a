package duikan.lint;

import duikan.doc.Message;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code {name}} places of a message that a finding fills in. Where what fills it differs by
 * language, the Chinese words are under {@code name-zh}.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");

  private Placeholders() {}

  /** Their names. */
  static Set<String> in(String words) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(words);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /**
   * The message with every place filled in.
   *
   * @throws IllegalArgumentException if {@code args} lacks one
   */
  static Message fill(Message message, Map<String, String> args) {
    return new Message(fill(message.en(), "", args), fill(message.zh(), "-zh", args));
  }

  private static String fill(String words, String suffix, Map<String, String> args) {
    return PLACEHOLDER
        .matcher(words)
        .replaceAll(
            place -> {
              String usual = args.get(place.group(1));
              String value = args.getOrDefault(place.group(1) + suffix, usual);
              if (value == null) {
                throw new IllegalArgumentException(
                    "nothing fills " + place.group() + " of \"" + words + "\"");
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
