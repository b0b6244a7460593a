package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import java.util.Arrays;

/**
 * What a reader sees of a piece of a page, on one line and without markup, and where each unit of
 * it stands in the file.
 */
final class Seen {
  private static final int LONGEST_TAG = 60;

  private final StringBuilder text = new StringBuilder();
  private final int[] at;

  private Seen(int length) {
    at = new int[length + 1];
  }

  /** What is seen of running text. */
  static Seen ofProse(Document page, Span span) {
    Seen seen = new Seen(span.length());
    for (int i = span.start(); i < span.end(); i++) {
      char c = page.prose().charAt(i);
      if (c != Prose.MARK) {
        seen.add(c == Prose.OBJECT ? page.text().charAt(i) : c, i);
      } else if (page.text().regionMatches(true, i, "<br", 0, 3)) {
        seen.add(' ', i);
      }
    }
    return seen.ending(span.end());
  }

  /** What is seen of a label in a diagram, which may hold tags. */
  static Seen ofLabel(Document page, Span span) {
    Seen seen = new Seen(span.length());
    String text = page.text();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      int close = c == '<' ? endOfTag(text, i, span.end()) : i;
      if (close > i) {
        seen.add(' ', i);
        i = close;
      } else if (c == '\\' && text.startsWith("\\n", i)) {
        seen.add(' ', i);
        i++;
      } else if ("*`".indexOf(c) < 0) {
        seen.add(c, i);
      }
    }
    return seen.ending(span.end());
  }

  /** Where the tag that starts at {@code from} ends; {@code from} where none does. */
  private static int endOfTag(String text, int from, int end) {
    int last = Math.min(end, from + LONGEST_TAG);
    for (int i = from + 1; i < last; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
    }
    return from;
  }

  private void add(char c, int offset) {
    at[text.length()] = offset;
    text.append(c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || c == '\u3000' ? ' ' : c);
  }

  private Seen ending(int end) {
    at[text.length()] = end;
    return this;
  }

  String text() {
    return text.toString();
  }

  /** How much of {@link #text} stands before an offset of the file. */
  int lengthUpTo(int offset) {
    int found = Arrays.binarySearch(at, 0, text.length(), offset);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * The place in the file of a piece of {@link #text}.
   *
   * @param start where it starts
   * @param end where it ends, after {@code start}
   */
  Span at(int start, int end) {
    return new Span(at[start], at[end - 1] + 1);
  }
}
