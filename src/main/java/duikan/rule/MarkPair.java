package duikan.rule;

import duikan.doc.Span;
import duikan.lint.Fix.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Two runs of marks and what stands between them: emphasis as its writer meant it. */
record MarkPair(String text, Span context, MarkRun open, MarkRun close) {
  private static final int LONGEST_OF_ONE_MARK = 60;
  private static final String OPENING = "“‘「『（《〈【〔([{";
  private static final String CLOSING = "”’」』）》〉】〕)]}";
  private static final String SEPARATING = "，。、；：！？…—～·,.;:!?";
  private static final String COMPUTING = "=+/\\^<>|";
  private static final String NAMING = "_-./";

  /**
   * A way to write it.
   *
   * @param before what goes before the opening run
   * @param core what is emphasised
   * @param after what follows the closing run
   */
  record Repair(String before, Span core, String after, Kind kind) {
    enum Kind {
      /** Blanks inside are gone. */
      STRIPPED,
      /** Marks of punctuation stand outside. */
      MOVED,
      /** A space stands outside. */
      SPACED
    }

    String written(String text, MarkRun run) {
      return before + run.text() + core.of(text) + run.text() + after;
    }

    List<Edit> edits(MarkPair pair) {
      MarkRun open = pair.open();
      MarkRun close = pair.close();
      return List.of(
          new Edit(new Span(open.span().start(), core.start()), before + open.text()),
          new Edit(new Span(core.end(), close.span().end()), close.text() + after));
    }
  }

  Span span() {
    return new Span(open.span().start(), close.span().end());
  }

  Span content() {
    int from = open.span().end();
    int to = close.span().start();
    return new Span(from, to);
  }

  /**
   * Whether a writer can have meant it; footnote stars, products, globs and names with underscores
   * are not.
   */
  boolean isMeant() {
    String content = content().of(text);
    String inner = content.strip();
    if (inner.isEmpty() || touches(inner)) {
      return false;
    }
    boolean blank = inner.length() < content.length();
    boolean chinese = inner.codePoints().anyMatch(MarkPair::isChinese);
    boolean strong = open.span().length() > 1;
    if (isWordBefore() && isWordAfter()) {
      return false;
    }
    if (!chinese) {
      return strong && open.mark() == '*' && !blank && !isWordBefore() && isMark(lastOf(inner));
    }
    if (blank) {
      return open.mark() == '*' && open.span().length() == 2 && !isWordBefore() && !isWordAfter();
    }
    return strong || isMeantByOneMark(inner);
  }

  // Left of a glob or path, or two runs that close before they open.
  private boolean touches(String inner) {
    char first = inner.charAt(0);
    return first == '/'
        || SEPARATING.indexOf(first) >= 0
        || CLOSING.indexOf(first) >= 0
        || OPENING.indexOf(lastOf(inner)) >= 0
        || before() == '/'
        || after() == '/'
        || content().of(text).contains("\n\n");
  }

  private boolean isMeantByOneMark(String inner) {
    boolean computing = inner.chars().anyMatch(c -> COMPUTING.indexOf(c) >= 0);
    boolean shortEnough = inner.codePointCount(0, inner.length()) <= LONGEST_OF_ONE_MARK;
    boolean name =
        open.mark() == '_'
            && (isLetter(before()) || (isLetter(after()) && !isMark(lastOf(inner))))
            && !isWordsAmongWords(inner);
    boolean word = isWordBefore() || isWordAfter();
    return !computing && shortEnough && !name && !word && inner.indexOf('\n') < 0;
  }

  // 它_不会_返回 is emphasis, 第01章_缓存_草稿.md and 用户_表_名_一 are names.
  private boolean isWordsAmongWords(String inner) {
    return inner.codePoints().allMatch(Character::isIdeographic)
        && isWords(open.span().start(), -1)
        && isWords(close.span().end(), 1);
  }

  /** Whether Han stands at {@code at}, and nothing of a name up to the next blank or mark. */
  private boolean isWords(int at, int step) {
    int first = step > 0 ? at : at - 1;
    int i = first;
    while (i >= context.start() && i < context.end() && isHan(text.charAt(i))) {
      i += step;
    }
    boolean ended = i < context.start() || i >= context.end();
    return i != first && (ended || (NAMING.indexOf(text.charAt(i)) < 0 && !isAsciiLetter(i)));
  }

  private boolean isAsciiLetter(int at) {
    return text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c);
  }

  private boolean isWordBefore() {
    return before() < 0x80 && isLetter(before());
  }

  private boolean isWordAfter() {
    return after() < 0x80 && isLetter(after());
  }

  private int before() {
    int at = open.span().start();
    return at == context.start() ? ' ' : text.codePointBefore(at);
  }

  private int after() {
    int at = close.span().end();
    return at == context.end() ? ' ' : text.codePointAt(at);
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static char lastOf(String inner) {
    return inner.charAt(inner.length() - 1);
  }

  private static boolean isMark(char c) {
    return SEPARATING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0
        || c == '%'
        || c == '"'
        || c == '\'';
  }

  private static boolean isChinese(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFF5E);
  }

  /** The ways to write it so that it may render, the best first. */
  List<Repair> repairs() {
    Span core = stripped();
    Span moved = moved(core);
    LinkedHashSet<Repair> ways = new LinkedHashSet<>();
    if (!core.equals(content())) {
      ways.add(new Repair("", core, "", Repair.Kind.STRIPPED));
    }
    if (!moved.equals(core) && !moved.isEmpty()) {
      String before = text.substring(core.start(), moved.start());
      String after = text.substring(moved.end(), core.end());
      ways.add(new Repair(before, moved, after, Repair.Kind.MOVED));
    }
    // A second blank would help no more than the first, and the next round would add a third.
    boolean before = !Character.isWhitespace(before());
    boolean after = !Character.isWhitespace(after());
    if (after) {
      ways.add(new Repair("", core, " ", Repair.Kind.SPACED));
    }
    if (before) {
      ways.add(new Repair(" ", core, "", Repair.Kind.SPACED));
    }
    if (before && after) {
      ways.add(new Repair(" ", core, " ", Repair.Kind.SPACED));
    }
    return new ArrayList<>(ways);
  }

  private Span stripped() {
    int start = content().start();
    int end = content().end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * Without the marks at its edges; a bracket goes with all it holds, quotes only as a pair around
   * everything.
   */
  private Span moved(Span core) {
    int start = core.start();
    int end = core.end();
    while (start < end) {
      char last = text.charAt(end - 1);
      if (SEPARATING.indexOf(last) >= 0) {
        end--;
        continue;
      }
      int partner = partner(new Span(start, end));
      if (partner == start) {
        start++;
        end--;
      } else if (partner > start && (last == '）' || last == ')')) {
        end = partner;
        while (end > start && text.charAt(end - 1) == ' ') {
          end--;
        }
        break;
      } else {
        break;
      }
    }
    return start < end ? new Span(start, end) : Span.at(core.start());
  }

  /** Where the bracket or quote opens that the last character closes; -1 if it closes none. */
  private int partner(Span part) {
    int kind = CLOSING.indexOf(text.charAt(part.end() - 1));
    if (kind < 0) {
      return -1;
    }
    int depth = 0;
    for (int i = part.end() - 1; i >= part.start(); i--) {
      char c = text.charAt(i);
      depth += c == CLOSING.charAt(kind) ? 1 : c == OPENING.charAt(kind) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
