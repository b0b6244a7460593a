package duikan.align;

import java.util.List;

/**
 * The marks of a text's segments: quotation, end marks, question and exclamation marks, clauses,
 * length.
 *
 * <p>Counts are sums from the first segment, so that a run of segments costs one subtraction.
 */
final class Marks {
  static final int BEGINS_QUOTED = 1;
  static final int ENDS_QUOTED = 2;

  /**
   * A Latin character in a Chinese text is as long as this many Chinese ones: it stands for itself
   * in both.
   */
  private static final double LATIN = 0.45;

  final byte[] quoteEdges;
  final boolean[] inQuote;
  final char[] end;
  final float[] length;
  final int[] opening;
  final int[] questions;
  final int[] exclamations;
  final int[] clauses;

  private boolean quoted;

  Marks(List<Segment> segments, boolean chinese) {
    int n = segments.size();
    quoteEdges = new byte[n];
    inQuote = new boolean[n];
    end = new char[n];
    length = new float[n + 1];
    opening = new int[n + 1];
    questions = new int[n + 1];
    exclamations = new int[n + 1];
    clauses = new int[n + 1];
    for (int i = 0; i < n; i++) {
      Segment segment = segments.get(i);
      length[i + 1] = length[i] + (float) length(segment, chinese);
      opening[i + 1] = opening[i];
      questions[i + 1] = questions[i];
      exclamations[i + 1] = exclamations[i];
      clauses[i + 1] = clauses[i];
      if (segment.isProse()) read(segment.text(), i);
      inQuote[i] = quoted;
    }
  }

  private static double length(Segment segment, boolean chinese) {
    String text = segment.text();
    double latin = chinese ? LATIN : 1;
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) continue;
      if (c == '<' && !segment.isVerbatim()) {
        int after = Inline.tagEnd(text, i);
        if (after > i) {
          i = after - 1;
          continue;
        }
      }
      if (c == '(') {
        int after = Inline.targetEnd(text, i);
        if (after > i) {
          i = after - 1;
          continue;
        }
      }
      sum += c < 0x2000 ? latin : 1;
    }
    return sum;
  }

  private void read(String text, int segment) {
    int n = text.length();
    boolean code = false;
    int firstMark = -1;
    char last = 0;
    int lastQuote = -1;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c == '`') code = !code;
      if (code
          || Character.isWhitespace(c)
          || c == '*'
          || c == '_'
          || c == '`'
          || c == '>'
          || c == '#') continue;
      int quote = quote(text, i, c);
      if (quote > 0) {
        if (firstMark < 0) quoteEdges[segment] |= BEGINS_QUOTED;
        opening[segment + 1]++;
        quoted = true;
      } else if (quote < 0) {
        quoted = false;
        lastQuote = i;
      }
      if (firstMark < 0) firstMark = i;
      if (quote == 0 && ")）]】".indexOf(c) < 0) {
        last = c;
        lastQuote = -1;
      }
      switch (c) {
        case '?', '？' -> questions[segment + 1]++;
        case '!', '！' -> exclamations[segment + 1]++;
        default -> {}
      }
      if (isClause(text, i, c)) clauses[segment + 1]++;
    }
    if (lastQuote >= 0) quoteEdges[segment] |= ENDS_QUOTED;
    end[segment] = endClass(last);
  }

  private static boolean isClause(String text, int i, char c) {
    return switch (c) {
      case '，', '；', '：', '。', '！', '？' -> true;
      case ',', ';', ':', '.', '!', '?' -> i + 1 == text.length() || text.charAt(i + 1) <= ' ';
      default -> false;
    };
  }

  private static char endClass(char c) {
    return switch (c) {
      case '?', '？' -> '?';
      case '!', '！' -> '!';
      case '.', '。', '…' -> '.';
      case ':', '：' -> ':';
      case ';', '；' -> ';';
      case ',', '，' -> ',';
      case '-', '—' -> '-';
      default -> 0;
    };
  }

  /**
   * 1 for an opening quotation mark, -1 for a closing one, 0 for anything else, apostrophes among
   * it.
   */
  private int quote(String text, int i, char c) {
    switch (c) {
      case '“', '「', '『' -> {
        return 1;
      }
      case '”', '」', '』' -> {
        return -1;
      }
      case '"', '\'', '‘', '’' -> {}
      default -> {
        return 0;
      }
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    if (Character.isLetter(before)
        && Character.isLetter(after)
        && !Words.isHan(before)
        && !Words.isHan(after)) return 0;
    if (c == '‘') return 1;
    boolean starts = (before <= ' ' || "—-([（".indexOf(before) >= 0) && after > ' ';
    if (starts && c != '’') return 1;
    boolean possessive = (before == 's' || before == 'z') && after <= ' ' && !quoted;
    return possessive ? 0 : -1;
  }
}
