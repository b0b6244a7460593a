package duikan.rule;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.zh.Glyph;
import java.util.Optional;

/** What is wrong with the blanks inside the lines of a page. */
final class Blanks {
  /** A label that opens a block, such as （1） or 【注意】, may stand off. */
  private static final int LONGEST_LABEL = 8;

  private final String prose;
  private final Beside beside;
  private final NameSpaces names;
  private final boolean airyQuotes;

  Blanks(Document page, NameSpaces names, boolean airyQuotes) {
    this.prose = page.prose();
    this.beside = new Beside(page);
    this.names = names;
    this.airyQuotes = airyQuotes;
  }

  /** Why a blank should not be there. */
  enum Fault {
    /** It stands beside a full-width mark, which has its own room. */
    MARK,
    /** It stands at the inside of a bracket. */
    INSIDE,
    /** It parts two Chinese words. */
    WORDS,
    PERCENT,
    TRAILING,
    /** One would do. */
    DOUBLED
  }

  /** The fault of the blanks {@code run}, which stand inside {@code block}. */
  Optional<Fault> fault(Block block, Span run) {
    int left = run.start() - 1;
    int right = run.end();
    Glyph before = Glyph.at(prose, left);
    Glyph after = Glyph.of(prose.charAt(right));
    if (before == Glyph.LINE_END || prose.charAt(left) == '|' || prose.charAt(right) == '|') {
      return Optional.empty();
    }
    if (after == Glyph.LINE_END) {
      boolean chinese = before == Glyph.HAN || before.isWideMark();
      return run.length() == 1 && chinese ? Optional.of(Fault.TRAILING) : Optional.empty();
    }
    if (isInside(left, right, before, after)) {
      return Optional.of(Fault.INSIDE);
    }
    if (isAtMark(block, run, before, after) || isAtQuote(left, right, before, after)) {
      return Optional.of(Fault.MARK);
    }
    if (isPercent(right, before)) {
      return Optional.of(Fault.PERCENT);
    }
    boolean words = before == Glyph.HAN && after == Glyph.HAN;
    if (words && names.isStray(block, run)) {
      return Optional.of(Fault.WORDS);
    }
    boolean seam = (before == Glyph.HAN && isWord(after)) || (after == Glyph.HAN && isWord(before));
    return seam && run.length() > 1 && block.kind() != BlockKind.TABLE
        ? Optional.of(Fault.DOUBLED)
        : Optional.empty();
  }

  private static boolean isWord(Glyph glyph) {
    return glyph.isWestern() || glyph == Glyph.OBJECT;
  }

  private boolean isInside(int left, int right, Glyph before, Glyph after) {
    if (before == Glyph.OPENING) {
      return after != Glyph.MARK || beside.wordAfter(right) != Beside.NOTHING;
    }
    if (after == Glyph.CLOSING) {
      return before != Glyph.MARK || beside.wordBefore(left + 1) != Beside.NOTHING;
    }
    boolean opens = prose.charAt(left) == '(' || before == Glyph.OPENING_QUOTE;
    boolean closes = prose.charAt(right) == ')' || after == Glyph.CLOSING_QUOTE;
    return (opens && after == Glyph.HAN) || (closes && before == Glyph.HAN);
  }

  private boolean isAtMark(Block block, Span run, Glyph before, Glyph after) {
    if (after == Glyph.PAUSE || after == Glyph.OPENING) {
      return beside.wordBefore(run.start()) != Beside.NOTHING;
    }
    if (before != Glyph.PAUSE && before != Glyph.CLOSING) {
      return false;
    }
    boolean label = before == Glyph.CLOSING && isLabel(block, run.start() - 1);
    return !label && beside.wordAfter(run.end()) != Beside.NOTHING;
  }

  /** Whether the bracket that closes at {@code close} opens a block or a sentence. */
  private boolean isLabel(Block block, int close) {
    int least = Math.max(block.content().start(), close - LONGEST_LABEL);
    int i = close - 1;
    while (i > least && Glyph.of(prose.charAt(i)) != Glyph.OPENING) {
      i--;
    }
    return i == block.content().start()
        || Glyph.at(prose, i - 1) == Glyph.PAUSE
        || Glyph.at(prose, i - 1) == Glyph.LINE_END;
  }

  private boolean isAtQuote(int left, int right, Glyph before, Glyph after) {
    if (airyQuotes) {
      return false;
    }
    boolean opens =
        after == Glyph.OPENING_QUOTE
            && before == Glyph.HAN
            && beside.glyph(beside.after(right + 1)) == Glyph.HAN;
    boolean closes =
        before == Glyph.CLOSING_QUOTE
            && after == Glyph.HAN
            && beside.glyph(beside.before(left)) == Glyph.HAN;
    return opens || closes;
  }

  /** 15 % is a share; 15 % 4 is arithmetic. */
  private boolean isPercent(int right, Glyph before) {
    if (before != Glyph.DIGIT || prose.charAt(right) != '%') {
      return false;
    }
    Glyph next = beside.glyph(beside.wordAfter(right + 1));
    return !next.isWestern() && next != Glyph.OBJECT && next != Glyph.ASCII_MARK;
  }
}
