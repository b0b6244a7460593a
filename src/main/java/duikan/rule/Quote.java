package duikan.rule;

/** The beginning of a passage, as messages quote it: one line without markup. */
final class Quote {
  /** Columns of a terminal, a Chinese character counted as two. */
  private static final int WIDTH = 40;

  private Quote() {}

  static String of(String markdown) {
    String plain =
        markdown
            .replaceAll("!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])", "$1")
            .replaceAll("<[^>]*>", "")
            .replaceAll("[*_]{1,3}(?=\\S)|(?<=\\S)[*_]{1,3}(?=\\W|$)", "")
            .replaceAll("(?m)^[ \\t]*>[ \\t]?", "")
            .replaceAll("\\s+", " ")
            .strip();
    String shown = plain.isEmpty() ? markdown.replaceAll("\\s+", " ").strip() : plain;
    int width = 0;
    for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
      width += shown.codePointAt(i) >= 0x2e80 ? 2 : 1;
      if (width > WIDTH) {
        return shown.substring(0, i).strip() + "…";
      }
    }
    return shown;
  }
}
