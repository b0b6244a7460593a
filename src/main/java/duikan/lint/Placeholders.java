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
    int open = words.indexOf('{');
    if (open < 0) {
      return words;
    }
    StringBuilder filled = new StringBuilder(words.length() + 32);
    int done = 0;
    while (open >= 0) {
      int close = end(words, open);
      if (close >= 0) {
        String name = words.substring(open + 1, close);
        String value = args.getOrDefault(name + suffix, args.get(name));
        if (value == null) {
          throw new IllegalArgumentException("nothing fills {" + name + "} of \"" + words + "\"");
        }
        filled.append(words, done, open).append(value);
        done = close + 1;
      }
      open = words.indexOf('{', open + 1);
    }
    return filled.append(words, done, words.length()).toString();
  }

  /** The offset of the brace that closes the place which opens here; -1 if it is none. */
  private static int end(String words, int open) {
    int at = open + 1;
    while (at < words.length() && isOfName(words.charAt(at), at == open + 1)) {
      at++;
    }
    return at > open + 1 && at < words.length() && words.charAt(at) == '}' ? at : -1;
  }

  private static boolean isOfName(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || (!first && (c == '-' || (c >= '0' && c <= '9')));
  }
}
