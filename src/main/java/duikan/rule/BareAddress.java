package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address written without brackets, as far as GitHub reads it: up to the next blank or {@code <}
 * (GFM 0.29, section 6.9). Chinese writes no blanks, so the sentence goes on inside the address.
 *
 * @param meant the address itself
 * @param swallowed what follows it and was not meant; may be empty
 */
record BareAddress(Span meant, Span swallowed) {
  private static final Pattern START = Pattern.compile("(?i)(https?://|ftp://|www\\.)");
  private static final String ENDS = "，。；：！？、（）“”‘’《》〈〉【】「」『』…—〔〕·";

  /** A host of ASCII that Chinese text follows without a slash: {@code example.com查看}. */
  private static final Pattern HOST =
      Pattern.compile("(?i)(?:https?://|ftp://)?[a-z0-9.-]+\\.[a-z]{2,}(:[0-9]+)?(?=\\p{IsHan})");

  /**
   * The address that begins at {@code start}; nothing is swallowed where it stands in brackets or
   * is an e-mail address.
   */
  static BareAddress at(int start, Document document) {
    String text = document.text();
    boolean bracketed = start > 0 && text.charAt(start - 1) == '<';
    boolean begins = START.matcher(text).region(start, text.length()).lookingAt();
    int end = start;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    if (bracketed || !begins) {
      return new BareAddress(new Span(start, end), Span.at(end));
    }
    int cut = start;
    while (cut < end && ENDS.indexOf(text.charAt(cut)) < 0) {
      cut++;
    }
    Matcher host = HOST.matcher(text).region(start, cut);
    host.useTransparentBounds(true);
    if (host.lookingAt()) {
      cut = host.end();
    }
    return new BareAddress(new Span(start, cut), new Span(cut, end));
  }

  private static boolean isEnd(char c) {
    return c <= ' ' || c == '<' || c == '|';
  }
}
