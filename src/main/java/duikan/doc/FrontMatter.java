package duikan.doc;

import java.util.Optional;

/**
 * The YAML between a first line {@code ---} and the next line {@code ---} or {@code ...}. Its first
 * line that is neither blank nor a comment must look like YAML, so that a page may begin with a
 * thematic break.
 *
 * @param yaml what stands between
 * @param end where the page itself begins
 */
record FrontMatter(Span yaml, int end) {
  static Optional<FrontMatter> of(Source source) {
    String text = source.text();
    if (!text.startsWith("---") || !isLine(source, 1, "---")) {
      return Optional.empty();
    }
    boolean looksRight = false;
    for (int line = 2; line <= source.lineCount(); line++) {
      if (isLine(source, line, "---") || isLine(source, line, "...")) {
        int start = source.line(2).start();
        Span end = source.line(line);
        int after = line < source.lineCount() ? source.line(line + 1).start() : text.length();
        return Optional.of(new FrontMatter(new Span(start, end.start()), after));
      }
      String content = source.line(line).of(text).strip();
      if (!looksRight && !content.isEmpty() && !content.startsWith("#")) {
        if (!looksLikeYaml(content)) {
          return Optional.empty();
        }
        looksRight = true;
      }
    }
    return Optional.empty();
  }

  private static boolean looksLikeYaml(String line) {
    return line.startsWith("{")
        || line.startsWith("- ")
        || line.startsWith("%")
        || line.endsWith(":")
        || line.contains(": ");
  }

  private static boolean isLine(Source source, int line, String wanted) {
    return source.line(line).of(source.text()).stripTrailing().equals(wanted);
  }
}
