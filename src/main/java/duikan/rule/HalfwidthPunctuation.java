package duikan.rule;

import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;

/** A half-width mark stands in a Chinese sentence. */
final class HalfwidthPunctuation implements Rule.OfPage {
  private static final String HALF = ",.:;!?";
  private static final String FULL = "，。：；！？";

  /** Han characters that a clause has at least, so that a dot between two of them ends it. */
  private static final int SENTENCE = 4;

  private static final int LONGEST_SHORTCODE = 40;

  @Override
  public String name() {
    return "halfwidth-punctuation";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    Reader reader = new Reader(document);
    for (Block block : ChineseBlocks.of(document)) {
      for (int i = block.content().start(); i < block.content().end(); i++) {
        char c = document.prose().charAt(i);
        if (c <= '?' && HALF.indexOf(c) >= 0) {
          i = reader.read(i, out);
        }
      }
    }
  }

  /** Looks at the marks of one page. */
  private static final class Reader {
    private final Document page;
    private final String prose;
    private final Beside beside;
    private final WesternEnd sentence;

    Reader(Document page) {
      this.page = page;
      this.prose = page.prose();
      this.beside = new Beside(page);
      this.sentence = new WesternEnd(prose);
    }

    /** Judges the run of marks that begins at {@code start}; returns its last offset. */
    int read(int start, Findings out) {
      int end = start + 1;
      while (end < prose.length() && HALF.indexOf(prose.charAt(end)) >= 0) {
        end++;
      }
      boolean escaped =
          start > 0
              && prose.charAt(start - 1) == Prose.MARK
              && page.text().charAt(start - 1) == '\\';
      if (!escaped && (end == start + 1 || isCry(start, end)) && isChinese(start, end)) {
        report(start, end, out);
      }
      return end - 1;
    }

    /** Whether it is {@code !!} or {@code ?!}; other runs are ellipses, paths and code. */
    private boolean isCry(int start, int end) {
      for (int i = start; i < end; i++) {
        if (prose.charAt(i) != '!' && prose.charAt(i) != '?') {
          return false;
        }
      }
      return true;
    }

    private boolean isChinese(int start, int end) {
      int left = beside.wordBefore(start);
      int right = beside.wordAfter(end);
      int next = beside.after(end);
      Glyph before = beside.glyph(left);
      Glyph after = beside.glyph(right);
      boolean behindChinese = isWide(before);
      boolean tight = next != Beside.NOTHING && beside.glyph(next) != Glyph.BLANK;
      if (isFace(start)) {
        return false;
      }
      return switch (prose.charAt(start)) {
        case ',' -> behindChinese || (isWide(after) && before != Glyph.LINE_END);
        case '!' -> behindChinese && !(tight && beside.glyph(next) == Glyph.LATIN);
        case '?' ->
            (behindChinese && !isQuery(end))
                || (before == Glyph.LATIN && (after == Glyph.LINE_END || after == Glyph.HAN));
        case '.' ->
            behindChinese
                ? endsSentence(left, next)
                : !tight && left == start - 1 && endsWesternly(left, before, after);
        case ':' -> isColon(start, before, after, tight);
        default ->
            behindChinese || (after == Glyph.HAN && (isWord(before) || before == Glyph.OBJECT));
      };
    }

    private boolean isColon(int at, Glyph before, Glyph after, boolean tight) {
      if (isShortcode(at)) {
        return false;
      }
      boolean joined = tight && prose.charAt(at + 1) == '/';
      if (isWide(before)) {
        return !joined;
      }
      boolean word = before == Glyph.OBJECT || before.isWestern();
      boolean leadsOn = after == Glyph.HAN || after == Glyph.LINE_END;
      return word && !tight && leadsOn && sentence.isChinese(at);
    }

    /**
     * Whether a Chinese sentence ends with the code or the Latin word that ends at {@code last}.
     */
    private boolean endsWesternly(int last, Glyph before, Glyph after) {
      boolean ends = after == Glyph.HAN || after == Glyph.LINE_END || after == Glyph.OBJECT;
      boolean word = before == Glyph.OBJECT || (before == Glyph.LATIN && sentence.isWord(last));
      return ends && word && sentence.isChinese(last);
    }

    /**
     * Whether a dot there ends a sentence: nothing but a mark, a blank or the line's end follows.
     */
    private boolean endsSentence(int left, int next) {
      return switch (beside.glyph(next)) {
        case LINE_END, BLANK, CLOSING, CLOSING_QUOTE -> true;
        case HAN -> isClause(left);
        case ASCII_MARK -> ")\"'".indexOf(prose.charAt(next)) >= 0;
        case LATIN, DIGIT, OPENING, PAUSE, OPENING_QUOTE, OBJECT, MARK, OTHER -> false;
      };
    }

    private boolean isClause(int last) {
      int i = last;
      while (i >= 0 && i > last - SENTENCE && Glyph.at(prose, i) == Glyph.HAN) {
        i--;
      }
      return i == last - SENTENCE;
    }

    // :) ;-) :D
    private boolean isFace(int at) {
      if (";:".indexOf(prose.charAt(at)) < 0 || at + 1 >= prose.length()) {
        return false;
      }
      int mouth = prose.charAt(at + 1) == '-' ? at + 2 : at + 1;
      if (mouth >= prose.length() || ")(DP".indexOf(prose.charAt(mouth)) < 0) {
        return false;
      }
      boolean ends = mouth + 1 >= prose.length() || !Glyph.of(prose.charAt(mouth + 1)).isWestern();
      return ends && (mouth == at + 2 || prose.charAt(mouth) == ')');
    }

    // :smile: opens or ends here.
    private boolean isShortcode(int at) {
      return shortcodeEnds(at, 1) || shortcodeEnds(at, -1);
    }

    private boolean shortcodeEnds(int at, int step) {
      int i = at + step;
      while (i >= 0
          && i < prose.length()
          && Math.abs(i - at) < LONGEST_SHORTCODE
          && (Glyph.of(prose.charAt(i)).isWestern() || "_+-".indexOf(prose.charAt(i)) >= 0)) {
        i += step;
      }
      return Math.abs(i - at) > 1 && i >= 0 && i < prose.length() && prose.charAt(i) == ':';
    }

    // ?a=b
    private boolean isQuery(int end) {
      int i = end;
      while (i < prose.length() && Glyph.of(prose.charAt(i)).isWestern()) {
        i++;
      }
      return i > end && i < prose.length() && prose.charAt(i) == '=';
    }

    private static boolean isWord(Glyph glyph) {
      return glyph.isWestern();
    }

    private static boolean isWide(Glyph glyph) {
      return glyph == Glyph.HAN || glyph == Glyph.CLOSING || glyph == Glyph.CLOSING_QUOTE;
    }

    private void report(int start, int end, Findings out) {
      StringBuilder full = new StringBuilder();
      for (int i = start; i < end; i++) {
        full.append(FULL.charAt(HALF.indexOf(prose.charAt(i))));
      }
      Span marks = new Span(start, end);
      out.report(
          Finding.at(page.at(marks))
              .with("found", marks.of(prose))
              .with("written", full)
              .fixedBy(Fix.safe(withBlanks(start, end), full.toString())));
    }

    /** The marks and the blanks that the full-width ones need no more. */
    private Span withBlanks(int start, int end) {
      int from = start;
      while (from > 0 && isBlank(from - 1)) {
        from--;
      }
      int to = end;
      while (to < prose.length() && isBlank(to)) {
        to++;
      }
      boolean joins = to < prose.length() && isJoined(Glyph.of(prose.charAt(to)));
      boolean follows = from > 0 && isJoined(Glyph.at(prose, from - 1));
      return new Span(follows ? from : start, joins ? to : end);
    }

    private boolean isBlank(int at) {
      return Glyph.of(prose.charAt(at)) == Glyph.BLANK;
    }

    // Beside markup a blank may be what makes it markup.
    private static boolean isJoined(Glyph glyph) {
      return switch (glyph) {
        case MARK, LINE_END, BLANK -> false;
        case HAN, LATIN, DIGIT, OPENING, CLOSING, PAUSE, OPENING_QUOTE, CLOSING_QUOTE -> true;
        case ASCII_MARK, OBJECT, OTHER -> true;
      };
    }
  }
}
