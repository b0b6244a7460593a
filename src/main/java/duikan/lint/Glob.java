package duikan.lint;

import com.google.re2j.Pattern;

/**
 * A pattern of paths: {@code *} is any run of characters but {@code /}, {@code **} any run, {@code
 * **}{@code /} any folders or none, {@code ?} one character, {@code {a,b}} either; a pattern that
 * names a folder matches all that is below it.
 */
final class Glob {
  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  static Glob of(String glob) {
    StringBuilder out = new StringBuilder("(?s:");
    int open = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> {
          boolean folders = glob.startsWith("**/", i);
          boolean deep = glob.startsWith("**", i);
          out.append(folders ? "(?:.*/)?" : deep ? ".*" : "[^/]*");
          i += folders ? 2 : deep ? 1 : 0;
        }
        case '?' -> out.append("[^/]");
        case '{' -> {
          out.append("(?:");
          open++;
        }
        case '}' -> {
          out.append(open > 0 ? ")" : "\\}");
          open = Math.max(0, open - 1);
        }
        case ',' -> out.append(open > 0 ? "|" : ",");
        default -> out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    out.append(")".repeat(open)).append(glob.endsWith("/") ? ".*)" : "(?:/.*)?)");
    return new Glob(Pattern.compile(out.toString()));
  }

  boolean matches(String path) {
    return pattern.matches(path);
  }
}
