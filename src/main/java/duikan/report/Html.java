package duikan.report;

/** Text as HTML. */
public final class Html {
  private Html() {}

  /** {@code text} as it may stand in an element or between the quotes of an attribute. */
  public static String escaped(String text) {
    String legal = Legal.text(text);
    StringBuilder out = new StringBuilder(legal.length() + 16);
    for (int i = 0; i < legal.length(); i++) {
      char c = legal.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
