package duikan.book;

import com.google.re2j.Pattern;

/**
 * A pattern of paths relative to the book. {@code *} and {@code ?} match within a name, {@code **}
 * across folders, {@code {a,b}} either; a pattern without {@code /} matches a name in any folder,
 * and a pattern that matches a folder matches what stands in it. Letter case counts; NFC and NFD
 * are equal. Any text is a pattern, though one of more than 10,000 UTF-16 units matches nothing;
 * matching takes time linear in the path.
 */
public final class Glob {
  /** Alternatives within alternatives; beyond, a bracket is a bracket. */
  private static final int DEEPEST = 20;

  private static final String NOTHING = "[^\\x00-\\x{10FFFF}]";

  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern that {@code text} writes. */
  public static Glob of(String text) {
    if (text.length() > Expression.LONGEST) {
      return new Glob(Pattern.compile(NOTHING));
    }
    String glob = Names.composed(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    String anywhere = glob.contains("/") ? "" : "(?:.*/)?";
    return new Glob(Pattern.compile(anywhere + regex(glob) + "(?:/.*)?", Pattern.DOTALL));
  }

  /** Whether {@code path}, with {@code /}, is one of those meant. */
  public boolean matches(String path) {
    return pattern.matches(Names.composed(path));
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int open = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && open < DEEPEST && glob.indexOf('}', i) > 0) {
        regex.append("(?:");
        open++;
      } else if (c == ',' && open > 0) {
        regex.append('|');
      } else if (c == '}' && open > 0) {
        regex.append(')');
        open--;
      } else if (c < 0x80 && !Character.isLetterOrDigit(c)) {
        regex.append('\\').append(c);
      } else {
        regex.append(c);
      }
    }
    return regex.append(")".repeat(open)).toString();
  }
}
