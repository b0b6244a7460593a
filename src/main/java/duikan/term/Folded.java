package duikan.term;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text as terms are looked for in it: width and letter case folded (NFKC, Unicode annex 15),
 * blanks, hyphens between letters and everything that is no prose gone. A word of letters and
 * digits stands between two {@link #EDGE}s, so that a surface folded the same way is found as a
 * whole word and blank, hyphen and line end are alike.
 */
final class Folded {
  /** Stands before and after every word of letters and digits; neighbours share one. */
  static final char EDGE = '\u0001';

  /** Stands where no term goes on: at the edge of a block or a cell, for code, for an address. */
  static final char BREAK = '\u0002';

  private static final Set<String> BREAKING =
      Set.of("br", "td", "th", "tr", "p", "li", "div", "dt", "dd", "figcaption", "hr", "summary");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder cased = new StringBuilder();
  private int[] at;
  private boolean inWord;

  /** The whole of {@link #out}, once it is done: asked for at every use. */
  private String text = "";

  private Folded(int length) {
    at = new int[length + length / 4 + 16];
  }

  /** A whole page. */
  static Folded of(Document page) {
    String text = page.text();
    String prose = page.prose();
    List<Block> blocks = page.blocks();
    // Of a book in one file a chapter's blocks are a part, and nothing outside a block is prose.
    int start = blocks.isEmpty() ? 0 : blocks.get(0).span().start();
    int end = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
    Folded folded = new Folded(end - start);
    int next = 0;
    for (int i = start; i < end; i++) {
      if (next < blocks.size() && blocks.get(next).span().start() <= i) {
        folded.stop(i);
        next++;
      }
      char c = prose.charAt(i);
      switch (c) {
        case Prose.OBJECT -> folded.stop(i);
        case Prose.MARK -> {
          if (text.charAt(i) == '|' || (text.charAt(i) == '<' && isBreaking(text, i))) {
            folded.stop(i);
          }
        }
        default -> folded.add(c, i);
      }
    }
    return folded.done(end);
  }

  /** A span of a page as it is written, line by line: the words of a diagram. */
  static Folded verbatim(Document page, Span span) {
    Folded folded = new Folded(span.length());
    for (int i = span.start(); i < span.end(); i++) {
      char c = page.text().charAt(i);
      if (c == '\n') {
        folded.stop(i);
      } else {
        folded.add(c, i);
      }
    }
    return folded.done(span.end());
  }

  /** A surface, as it would look inside a page. */
  static String of(String surface) {
    return folded(surface).text();
  }

  /** The same with its letter case kept. */
  static String cased(String surface) {
    return folded(surface).cased();
  }

  private static Folded folded(String surface) {
    Folded folded = new Folded(surface.length());
    for (int i = 0; i < surface.length(); i++) {
      folded.add(surface.charAt(i), i);
    }
    return folded.done(surface.length());
  }

  private Folded done(int end) {
    endWord(end);
    text = out.toString();
    return this;
  }

  /** The folded text. */
  String text() {
    return text;
  }

  /** The folded text in its own letter case, as long as {@link #text}. */
  String cased() {
    return cased.toString();
  }

  /** The folded text of a span of the page. */
  String within(Span span) {
    return out.substring(index(span.start()), index(span.end()));
  }

  /** Where a folded text first stands in a span of the page. */
  Optional<Span> find(String folded, Span within) {
    int found = out.indexOf(folded, index(within.start()));
    return found < 0 || found + folded.length() > index(within.end())
        ? Optional.empty()
        : Optional.of(span(found, found + folded.length()));
  }

  /** The first folded unit that stands at {@code offset} or after it. */
  private int index(int offset) {
    int low = 0;
    int high = out.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where a folded unit stands in the page. */
  int offset(int folded) {
    return at[folded];
  }

  /** Where folded units {@code from} to {@code to}, at least one of them no edge, stand. */
  Span span(int from, int to) {
    int first = from;
    while (out.charAt(first) == EDGE) {
      first++;
    }
    int last = to - 1;
    while (out.charAt(last) == EDGE) {
      last--;
    }
    return new Span(at[first], at[last] + 1);
  }

  private static boolean isBreaking(String text, int open) {
    int from = text.startsWith("</", open) ? open + 2 : open + 1;
    int to = from;
    while (to < text.length() && to - from < 10 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return BREAKING.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private void stop(int offset) {
    endWord(offset);
    if (out.isEmpty() || out.charAt(out.length() - 1) != BREAK) {
      put(BREAK, BREAK, offset);
    }
  }

  private void add(char raw, int offset) {
    char c = narrow(raw);
    if (c <= ' ' || Character.isWhitespace(c) || c == '\u00A0') {
      endWord(offset);
    } else if (isHyphen(c)) {
      // After a word it joins, like a blank; elsewhere it is a mark like any other.
      boolean joins = inWord;
      endWord(offset);
      if (!joins) {
        put('-', '-', offset);
      }
    } else if (c < 0x80 || isItself(c)) {
      one(c, offset);
    } else if (Character.getType(c) == Character.NON_SPACING_MARK && inWord) {
      mark(c, offset);
    } else {
      String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      for (int i = 0; i < compatible.length(); i++) {
        if (compatible.charAt(i) > ' ') {
          one(compatible.charAt(i), offset);
        }
      }
    }
  }

  /** Joins an accent to its letter where there is a character for both. */
  private void mark(char accent, int offset) {
    int last = out.length() - 1;
    String both = Normalizer.normalize("" + cased.charAt(last) + accent, Normalizer.Form.NFC);
    if (both.length() == 1) {
      out.setCharAt(last, Character.toLowerCase(both.charAt(0)));
      cased.setCharAt(last, both.charAt(0));
    } else {
      put(accent, accent, offset);
    }
  }

  private void one(char c, int offset) {
    if (isWord(c)) {
      if (!inWord) {
        edge(offset);
        inWord = true;
      }
    } else {
      endWord(offset);
    }
    put(Character.toLowerCase(c), c, offset);
  }

  private void endWord(int offset) {
    if (inWord) {
      edge(offset);
      inWord = false;
    }
  }

  private void edge(int offset) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != EDGE) {
      put(EDGE, EDGE, offset);
    }
  }

  private void put(char folded, char itself, int offset) {
    if (out.length() == at.length) {
      at = Arrays.copyOf(at, at.length * 2);
    }
    at[out.length()] = offset;
    out.append(folded);
    cased.append(itself);
  }

  /** The half-width form of a full-width one; curly apostrophes are straight. */
  private static char narrow(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u3000' -> ' ';
      case '\u2018', '\u2019' -> '\'';
      case '\u201C', '\u201D' -> '"';
      default -> c;
    };
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2013');
  }

  /** A letter or digit of a script that parts its words; {@code _} ties them together. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return !isHan(c) && !Character.isSurrogate(c) && Character.isLetterOrDigit(c);
  }

  /** What NFKC leaves alone: the common ideographs, and halves of pairs. */
  private static boolean isItself(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || Character.isSurrogate(c);
  }

  /** Chinese, Japanese and Korean letters and what is written with them. */
  static boolean isHan(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uAC00' && c <= '\uD7AF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }
}
