package duikan.rule;

import duikan.doc.Span;

/**
 * A run of one mark of emphasis.
 *
 * @param mark the mark: star, underscore or tilde
 * @param literal whether the parser left it as text
 */
record MarkRun(Span span, char mark, boolean literal) {
  static boolean isMark(char c) {
    return c == '*' || c == '_' || c == '~';
  }

  String text() {
    return String.valueOf(mark).repeat(span.length());
  }

  boolean isLike(MarkRun other) {
    return mark == other.mark && span.length() == other.span.length();
  }
}
