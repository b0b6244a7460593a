package duikan.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a block into sentences.
 *
 * <p>A sentence ends at 。！？…… or at . ! ? before a space, with the closing quotes and brackets that
 * follow; at a hard line break (two spaces or a backslash before the line's end, or {@code <br>});
 * and at the block's end. It never ends inside code, a URL, a tag, a decimal or after an
 * abbreviation. Blocks that are not prose are one piece.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof st sr jr vs etc e.g i.e cf al fig figs eq no nos vol ch chap sec pp p ed eds inc ltd co corp"
                  + " approx dept est gen gov hon jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k a.m p.m ph.d"
                  + " rev sgt capt col lt mt ft resp viz")
              .split(" "));

  /**
   * Abbreviations that may end a sentence: only a following lower-case word shows that they do not.
   */
  private static final Set<String> FINAL =
      Set.of(
          "etc", "a.m", "p.m", "u.s", "u.k", "inc", "ltd", "co", "corp", "jr", "sr", "al", "ph.d",
          "no");

  private static final int LONGEST_BRACKET = 400;

  private static final String CLOSING = "”’\"'」』》）)】]〉*_~`";

  private Sentences() {}

  /**
   * The sentences of a block, in order, without the white space around them; none for a blank
   * block.
   */
  public static List<Segment> of(Segment block) {
    if (!block.isProse() || block.end() - block.start() != block.text().length())
      return List.of(block);
    String text = block.text();
    List<Segment> out = new ArrayList<>();
    int from = 0;
    for (int end : ends(text)) {
      int start = from;
      while (start < end && Character.isWhitespace(text.charAt(start))) start++;
      int stop = end;
      while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) stop--;
      if (stop > start) {
        out.add(
            new Segment(
                block.kind(),
                block.level(),
                text.substring(start, stop),
                block.start() + start,
                block.start() + stop));
      }
      from = end;
    }
    return out;
  }

  /** Where sentences end in a text, ascending, its own end last. */
  static int[] ends(String text) {
    IntList ends = new IntList();
    int n = text.length();
    int depth = 0;
    int opened = 0;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      int skip = opaque(text, i, c);
      if (skip > i) {
        if (isBreakTag(text, i)) ends.add(skip);
        i = skip - 1;
        continue;
      }
      switch (c) {
        case '(', '（', '[' -> {
          if (depth++ == 0) opened = i;
        }
        case ')', '）', ']' -> depth = Math.max(0, depth - 1);
        case '\n' -> {
          if (isHardBreak(text, i)) {
            ends.add(i + 1);
            depth = 0;
          }
        }
        default -> {}
      }
      boolean wide =
          c == '。' || c == '！' || c == '？' || c == '…' || (c == '．' && isEnd(text, i + 1));
      boolean narrow = c == '.' || c == '!' || c == '?';
      if (!wide && !narrow) continue;
      int end = i + 1;
      while (end < n && "。！？….!?".indexOf(text.charAt(end)) >= 0) end++;
      int marks = end;
      while (end < n && CLOSING.indexOf(text.charAt(end)) >= 0 && closes(text, end)) {
        if (")）]".indexOf(text.charAt(end)) >= 0) depth = Math.max(0, depth - 1);
        end++;
      }
      boolean stops = wide ? stopsWide(text, marks, end) : stopsNarrow(text, i, marks, end);
      // A bracket that is still open after this long was never meant to close.
      if (stops && (depth == 0 || i - opened > LONGEST_BRACKET)) ends.add(end);
      i = end - 1;
    }
    if (ends.size() == 0 || ends.get(ends.size() - 1) < n) ends.add(n);
    return ends.toArray();
  }

  private static boolean isEnd(String text, int at) {
    return at >= text.length() || text.charAt(at) <= ' ';
  }

  /** The end of the code span, URL, link target, tag or comment that starts here, or -1. */
  private static int opaque(String text, int i, char c) {
    return switch (c) {
      case '`' -> Math.max(Inline.ticksEnd(text, i), Inline.codeEnd(text, i));
      case '<' -> Inline.tagEnd(text, i);
      case '(' -> Inline.targetEnd(text, i);
      case 'h' -> Inline.urlEnd(text, i);
      default -> -1;
    };
  }

  private static boolean isBreakTag(String text, int i) {
    return text.regionMatches(true, i, "<br", 0, 3);
  }

  private static boolean isHardBreak(String text, int newline) {
    int i = newline > 0 && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
    return text.startsWith("  ", i - 2) || (i > 0 && text.charAt(i - 1) == '\\');
  }

  /** Whether the mark at this place closes something rather than opening the next sentence. */
  private static boolean closes(String text, int at) {
    char c = text.charAt(at);
    if ("”’」』》）)】]〉".indexOf(c) >= 0) return true;
    if (c == '`') return false;
    // A straight quote or an emphasis mark closes when no letter follows it at once.
    return at + 1 >= text.length()
        || text.charAt(at + 1) <= ' '
        || !Character.isLetterOrDigit(text.charAt(at + 1))
        || (Words.isHan(text.charAt(at + 1)) && text.charAt(at - 1) >= 0x2e80);
  }

  private static boolean stopsWide(String text, int marks, int end) {
    if (end >= text.length()) return true;
    char next = text.charAt(end);
    if ("，、；：,;:—".indexOf(next) >= 0) return false;
    boolean ellipsis = text.charAt(marks - 1) == '…';
    if (!ellipsis) {
      // “真的吗？”他问道。 is one sentence: speech followed by who says it.
      return end == marks || !saidAfter(text, end, text.charAt(marks - 1));
    }
    return end > marks
        ? !saidAfter(text, end, '？')
        : next <= ' ' && !(end + 1 < text.length() && Words.isHan(text.charAt(end + 1)));
  }

  private static final String[] SAYS = {"说", "道", "问", "喊", "叫", "答", "想"};

  private static boolean saidAfter(String text, int end, char mark) {
    if (mark == '。' || !Words.isHan(text.charAt(end))) return false;
    String ahead = text.substring(end, Math.min(text.length(), end + 8));
    for (String verb : SAYS) {
      int at = ahead.indexOf(verb);
      if (at >= 0 && at <= 5 && ahead.chars().limit(at).noneMatch(c -> "，。“".indexOf(c) >= 0))
        return true;
    }
    return false;
  }

  private static boolean stopsNarrow(String text, int i, int marks, int end) {
    if (end >= text.length()) return true;
    char next = text.charAt(end);
    if (Words.isHan(next)) return (i > 0 && Words.isHan(text.charAt(i - 1))) || end > marks;
    if (next > ' ') return false;
    int ahead = end;
    while (ahead < text.length() && text.charAt(ahead) <= ' ') ahead++;
    if (ahead == text.length()) return true;
    int first = ahead;
    while (first < text.length() && "*_“‘\"'([`".indexOf(text.charAt(first)) >= 0) first++;
    char start = first < text.length() ? text.charAt(first) : text.charAt(ahead);
    boolean lower = Character.isLowerCase(start) && text.charAt(first - 1) != '`';
    if (text.charAt(i) != '.' || marks - i > 1) return !lower;
    String word = wordBefore(text, i);
    if (word.isEmpty()) return !lower;
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I"))
      return false;
    String key = word.toLowerCase(Locale.ROOT);
    if (key.equals("no")) return !Character.isDigit(start) && !lower;
    if (FINAL.contains(key)) return Character.isUpperCase(start) || Words.isHan(start);
    if (ABBREVIATIONS.contains(key)) return false;
    if (i > 0 && isListNumber(text, i)) return false;
    return !lower;
  }

  /** "1." at the start of a line numbers what follows. */
  private static boolean isListNumber(String text, int dot) {
    int from = dot;
    while (from > 0 && Character.isDigit(text.charAt(from - 1))) from--;
    return from < dot && dot - from <= 3 && (from == 0 || text.charAt(from - 1) == '\n');
  }

  /** The letters, digits and inner full stops that end before the full stop. */
  private static String wordBefore(String text, int dot) {
    int from = dot;
    while (from > 0) {
      char c = text.charAt(from - 1);
      if ((!Character.isLetterOrDigit(c) && c != '.') || Words.isHan(c)) break;
      from--;
    }
    return text.substring(from, dot);
  }
}
