package duikan.term;

import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;

/** Whether English in Chinese text is a term left over, or part of something quoted. */
public final class Phrase {
  private Phrase() {}

  /**
   * Whether a use stands among other English words, in brackets or alone in quotation marks or
   * emphasis: a title, a gloss of something else, the English word itself.
   */
  public static boolean holds(Use use) {
    Document page = use.page();
    return isCited(page, use.span())
        || isWordBefore(page.prose(), use.span().start())
        || isWordAfter(page.prose(), use.span().end());
  }

  /** In quotation marks or in emphasis of its own: the word is spoken of. */
  private static boolean isCited(Document page, Span span) {
    char before = page.prose().charAt(Math.max(0, span.start() - 1));
    char after = page.prose().charAt(Math.min(page.prose().length() - 1, span.end()));
    boolean quoted = "“‘\"「『《".indexOf(before) >= 0 && "”’\"」』》".indexOf(after) >= 0;
    return quoted || (before == Prose.MARK && after == Prose.MARK && isItalic(page.text(), span));
  }

  /** Bold stresses a term; a single mark shows a foreign word. */
  private static boolean isItalic(String text, Span span) {
    char mark = text.charAt(span.start() - 1);
    boolean single = span.start() < 2 || text.charAt(span.start() - 2) != mark;
    return "*_".indexOf(mark) >= 0 && text.charAt(span.end()) == mark && single;
  }

  private static boolean isWordBefore(String prose, int start) {
    int at = start;
    while (at > 0 && prose.charAt(at - 1) == ' ') {
      at--;
    }
    if (at == 0) {
      return false;
    }
    char before = prose.charAt(at - 1);
    return Bracket.isOpen(before) || isLatin(before) || ",&/+".indexOf(before) >= 0;
  }

  private static boolean isWordAfter(String prose, int end) {
    int at = end;
    while (at < prose.length() && prose.charAt(at) == ' ') {
      at++;
    }
    if (at == prose.length()) {
      return false;
    }
    char after = prose.charAt(at);
    return Bracket.isClose(after) || isLatin(after) || "&/+".indexOf(after) >= 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
