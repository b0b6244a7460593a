package duikan.lint;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The {@code replace:} of a wording rule: {@code $1} is a group, {@code $0} the whole match, {@code
 * $$} a dollar sign.
 */
final class Replacement {
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\d|\\$)");

  private Replacement() {}

  /** The numbers of the groups it names. */
  static List<Integer> groups(String template) {
    List<Integer> groups = new ArrayList<>();
    java.util.regex.Matcher reference = REFERENCE.matcher(template);
    while (reference.find()) {
      if (!reference.group(1).equals("$")) {
        groups.add(Integer.valueOf(reference.group(1)));
      }
    }
    return groups;
  }

  /** What stands in the place of {@code match}; a group that took no part is empty. */
  static String expand(String template, Matcher match) {
    return REFERENCE
        .matcher(template)
        .replaceAll(
            reference ->
                java.util.regex.Matcher.quoteReplacement(value(reference.group(1), match)));
  }

  private static String value(String reference, Matcher match) {
    if (reference.equals("$")) {
      return "$";
    }
    String group = match.group(Integer.parseInt(reference));
    return group == null ? "" : group;
  }
}
