package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Visible;

/** The beginning of a passage, as messages quote it: one line without markup. */
final class Quote {
  /** Columns of a terminal, a Chinese character counted as two. */
  private static final int WIDTH = 40;

  private Quote() {}

  /** The beginning of what a reader sees at a place; of the text itself where that is nothing. */
  static String of(Document page, Span span) {
    String seen = Visible.of(page, span).strip();
    return of(seen.isEmpty() ? span.of(page.text()) : seen);
  }

  static String of(String text) {
    // Enough for the quote: the rest of a long passage is not looked at.
    String shown =
        text.substring(0, Math.min(text.length(), 4 * WIDTH)).replaceAll("\\s+", " ").strip();
    shown = text.length() > 4 * WIDTH ? shown + "…" : shown;
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
