package duikan.term;

import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;

/** Words of letters where nobody writes prose: {@code a/b}, {@code x:tag}, {@code $VAR}. */
final class Latin {
  private Latin() {}

  /** Whether what stands at {@code span} is part of a path, a name in code or the like. */
  static boolean isPartOfPath(Document page, Span span) {
    String prose = page.prose();
    char first = prose.charAt(span.start());
    char last = prose.charAt(span.end() - 1);
    return (isPlain(first) && isTiedBefore(prose, span.start()))
        || (isPlain(last) && isTiedAfter(prose, span.end()));
  }

  private static boolean isTiedBefore(String prose, int start) {
    char before = at(prose, start - 1);
    char further = at(prose, start - 2);
    return switch (before) {
      case '$', '@', '#', '\\', '_', '=', '~', '%' -> true;
      case '/' -> isPlain(further) || further == '.' || further == '/' || further == ' ';
      case '.', ':', '-' -> isPlain(further);
      default -> false;
    };
  }

  private static boolean isTiedAfter(String prose, int end) {
    char after = at(prose, end);
    char further = at(prose, end + 1);
    return switch (after) {
      case '@', '_', '=', '\\' -> true;
      case '/', '.', ':', '-' -> isPlain(further);
      case '(' -> further == ')';
      default -> false;
    };
  }

  private static char at(String text, int offset) {
    return offset < 0 || offset >= text.length() ? Prose.OBJECT : text.charAt(offset);
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
