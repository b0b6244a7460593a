package duikan.rule;

import duikan.doc.Document;
import duikan.doc.Emphasis;
import duikan.doc.Prose;
import duikan.zh.Glyph;
import java.util.List;

/**
 * What a reader sees beside a place of a line, over markup that nobody sees. Everything is counted
 * in offsets of the page; {@link #NOTHING} stands for the edge of a line, a cell or an element.
 */
final class Beside {
  /** No place: the line ends, or something stands between that is no mark of emphasis or link. */
  static final int NOTHING = -1;

  private static final String EMPHASIS = "*_~";

  private final Document page;
  private final String prose;
  private final String text;

  Beside(Document page) {
    this.page = page;
    this.prose = page.prose();
    this.text = page.text();
  }

  /** The last seen unit before {@code at}, over marks of emphasis; blanks are seen. */
  int before(int at) {
    int i = at - 1;
    while (i >= 0 && isEmphasis(i)) {
      i--;
    }
    return i >= 0 && isSeen(i) ? i : NOTHING;
  }

  /** The first seen unit from {@code at} on, over marks of emphasis; blanks are seen. */
  int after(int at) {
    int i = at;
    while (i < prose.length() && isEmphasis(i)) {
      i++;
    }
    return i < prose.length() && isSeen(i) ? i : NOTHING;
  }

  /** As {@link #before}, over the marks of links and footnotes too, and over blanks. */
  int wordBefore(int at) {
    int i = at - 1;
    while (i >= 0 && (isBlank(i) || isOpen(i))) {
      i--;
    }
    return i >= 0 && isSeen(i) ? i : NOTHING;
  }

  /** As {@link #after}, over the marks of links and footnotes too, and over blanks. */
  int wordAfter(int at) {
    int i = at;
    while (i < prose.length() && (isBlank(i) || isOpen(i))) {
      i++;
    }
    return i < prose.length() && isSeen(i) ? i : NOTHING;
  }

  /** As {@link #before}, over the marks of links too. */
  int linkedBefore(int at) {
    int i = at - 1;
    while (i >= 0 && isOpen(i)) {
      i--;
    }
    return i >= 0 && isSeen(i) ? i : NOTHING;
  }

  /** As {@link #after}, over the marks of links too. */
  int linkedAfter(int at) {
    int i = at;
    while (i < prose.length() && isOpen(i)) {
      i++;
    }
    return i < prose.length() && isSeen(i) ? i : NOTHING;
  }

  /** What is seen at {@code at}; a {@link Glyph#LINE_END} where that is {@link #NOTHING}. */
  Glyph glyph(int at) {
    return at == NOTHING ? Glyph.LINE_END : Glyph.at(prose, at);
  }

  /** Where to insert between the seen units {@code left} and {@code right}: outside all markup. */
  int gap(int left, int right) {
    for (int i = left + 1; i < right; i++) {
      if (opensAt(i) || text.charAt(i) == '[') {
        return i;
      }
    }
    return right;
  }

  private boolean opensAt(int at) {
    List<Emphasis> all = page.emphases();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() && all.get(low).span().start() == at;
  }

  /** Whether the unit at {@code at} is a mark of emphasis. */
  boolean isEmphasis(int at) {
    return prose.charAt(at) == Prose.MARK && EMPHASIS.indexOf(text.charAt(at)) >= 0;
  }

  // Tags, cells and images are edges of what is read together.
  private boolean isOpen(int at) {
    return prose.charAt(at) == Prose.MARK && "|<>!".indexOf(text.charAt(at)) < 0;
  }

  private boolean isBlank(int at) {
    return Glyph.of(prose.charAt(at)) == Glyph.BLANK;
  }

  private boolean isSeen(int at) {
    Glyph glyph = Glyph.of(prose.charAt(at));
    return glyph != Glyph.MARK && glyph != Glyph.LINE_END;
  }
}
