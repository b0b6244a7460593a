package duikan.term;

import duikan.doc.Document;

/** Whether English in Chinese text is a term left over, or part of something quoted. */
public final class Phrase {
  private Phrase() {}

  /**
   * Whether a use stands among other English words, or in brackets: a title, a gloss of something
   * else, a quotation.
   */
  public static boolean holds(Use use) {
    Document page = use.page();
    return isWordBefore(page.prose(), use.span().start())
        || isWordAfter(page.prose(), use.span().end());
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
