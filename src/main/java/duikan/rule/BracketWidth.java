package duikan.rule;

import duikan.book.Book;
import duikan.book.Page;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Fix.Edit;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.util.List;

/** Round brackets are not as wide as what they hold asks for. */
final class BracketWidth implements Rule.OfHouse<BracketWidth.Habit> {
  private static final int FEW = 10;

  /** How the book writes brackets behind a Latin word that hold no Chinese. */
  record Habit(int half, int full) {
    boolean isHalf() {
      return half >= FEW && half >= 9 * full;
    }

    boolean isFull() {
      return full >= FEW && full >= 9 * half;
    }
  }

  /** A bracket, by what it holds and what it follows. */
  private enum Content {
    CHINESE,
    /** Latin directly behind Chinese: an annotation, whose form the glossary decides. */
    ANNOTATION,
    /** Latin behind a Latin word. */
    LATIN,
    /** A call, a formula, or something else that is left as it is. */
    CODE
  }

  @Override
  public String name() {
    return "bracket-width";
  }

  @Override
  public Habit style(Book book) {
    int half = 0;
    int full = 0;
    for (Document page : ChineseBlocks.pages(book)) {
      Beside beside = new Beside(page);
      for (Block block : ChineseBlocks.of(page)) {
        for (Brackets.Pair pair : Brackets.of(page, block).pairs()) {
          if (isRound(page, pair) && content(page, beside, pair) == Content.LATIN) {
            if (isFull(page, pair)) {
              full++;
            } else {
              half++;
            }
          }
        }
      }
    }
    return new Habit(half, full);
  }

  @Override
  public void check(Page page, Habit habit, Options options, Findings out) {
    Document document = page.document();
    Beside beside = new Beside(document);
    String style = options.text("style");
    for (Block block : ChineseBlocks.of(document)) {
      for (Brackets.Pair pair : Brackets.of(document, block).pairs()) {
        if (isRound(document, pair)) {
          Content content = content(document, beside, pair);
          boolean full = isFull(document, pair);
          if (full != wanted(content, full, style, habit)) {
            report(document, pair, variant(content, full, style), out);
          }
        }
      }
    }
  }

  /** Whether such a bracket should be full width; as it is where nothing is asked of it. */
  private static boolean wanted(Content content, boolean now, String style, Habit habit) {
    return switch (style) {
      case "full" -> content == Content.CODE ? now : true;
      case "half" -> content == Content.CODE && now;
      default ->
          switch (content) {
            case CHINESE -> true;
            case LATIN -> habit.isHalf() ? false : habit.isFull() || now;
            case ANNOTATION, CODE -> now;
          };
    };
  }

  private static boolean isRound(Document page, Brackets.Pair pair) {
    return pair.kind() == Bracket.ROUND
        && pair.kind().agree(page.prose().charAt(pair.open()), page.prose().charAt(pair.close()));
  }

  private static boolean isFull(Document page, Brackets.Pair pair) {
    return page.prose().charAt(pair.open()) == '（';
  }

  private static Content content(Document page, Beside beside, Brackets.Pair pair) {
    String prose = page.prose();
    if (Brackets.holdsHan(page, pair.inside())) {
      return isCall(prose, pair) ? Content.CODE : Content.CHINESE;
    }
    Glyph inside = beside.glyph(beside.after(pair.open() + 1));
    if (inside != Glyph.LATIN && inside != Glyph.OBJECT) {
      return Content.CODE;
    }
    int before = beside.wordBefore(pair.open());
    boolean tight = before == pair.open() - 1;
    return switch (beside.glyph(before)) {
      case HAN, CLOSING_QUOTE, CLOSING, PAUSE -> Content.ANNOTATION;
      case LATIN, DIGIT -> tight && prose.charAt(pair.open()) == '(' ? Content.CODE : Content.LATIN;
      default -> Content.CODE;
    };
  }

  // print(你好)
  private static boolean isCall(String prose, Brackets.Pair pair) {
    int i = pair.open() - 1;
    while (i >= 0
        && ((prose.charAt(i) >= 'a' && prose.charAt(i) <= 'z') || prose.charAt(i) == '_')) {
      i--;
    }
    return i < pair.open() - 1
        && prose.charAt(pair.open()) == '('
        && (i < 0 || !Glyph.of(prose.charAt(i)).isWestern());
  }

  private static String variant(Content content, boolean full, String style) {
    if (full) {
      return style.equals("half") ? "half" : "latin";
    }
    return content == Content.CHINESE ? Finding.USUAL : "full";
  }

  private static void report(Document page, Brackets.Pair pair, String variant, Findings out) {
    boolean narrow = isFull(page, pair);
    out.report(
        Finding.at(page.at(new Span(pair.open(), pair.close() + 1)))
            .saying(variant)
            .with("written", narrow ? "( )" : "（）")
            .fixedBy(narrow ? narrowed(page, pair) : widened(page, pair)));
  }

  private static Fix widened(Document page, Brackets.Pair pair) {
    String prose = page.prose();
    int from = pair.open();
    while (from > 0 && isBlank(prose, from - 1)) {
      from--;
    }
    int to = pair.close() + 1;
    while (to < prose.length() && isBlank(prose, to)) {
      to++;
    }
    boolean follows = from > 0 && isJoined(Glyph.at(prose, from - 1));
    boolean joins = to < prose.length() && isJoined(Glyph.of(prose.charAt(to)));
    return new Fix(
        true,
        List.of(
            new Edit(new Span(follows ? from : pair.open(), pair.open() + 1), "（"),
            new Edit(new Span(pair.close(), joins ? to : pair.close() + 1), "）")));
  }

  private static Fix narrowed(Document page, Brackets.Pair pair) {
    String prose = page.prose();
    boolean spaceBefore = pair.open() > 0 && isWord(Glyph.at(prose, pair.open() - 1));
    int after = pair.close() + 1;
    boolean spaceAfter = after < prose.length() && isWord(Glyph.of(prose.charAt(after)));
    return new Fix(
        true,
        List.of(
            new Edit(new Span(pair.open(), pair.open() + 1), spaceBefore ? " (" : "("),
            new Edit(new Span(pair.close(), after), spaceAfter ? ") " : ")")));
  }

  private static boolean isBlank(String prose, int at) {
    return Glyph.of(prose.charAt(at)) == Glyph.BLANK;
  }

  private static boolean isWord(Glyph glyph) {
    return glyph == Glyph.HAN || glyph.isWestern();
  }

  private static boolean isJoined(Glyph glyph) {
    return isWord(glyph) || glyph.isWideMark() || glyph == Glyph.OBJECT;
  }
}
