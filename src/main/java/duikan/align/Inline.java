package duikan.align;

/**
 * Where inline markup ends. No search goes further than a long link would, so a broken one costs no
 * more.
 */
final class Inline {
  private static final int FAR = 1_000;

  private Inline() {}

  /** The offset after the back-ticks that start here. */
  static int ticksEnd(String text, int start) {
    int ticks = start;
    while (ticks < text.length() && text.charAt(ticks) == '`') ticks++;
    return ticks;
  }

  /** The offset after the code span whose back-ticks start here; -1 if it is not closed. */
  static int codeEnd(String text, int start) {
    int ticks = ticksEnd(text, start);
    int run = ticks - start;
    int limit = Math.min(text.length(), ticks + FAR);
    int same = 0;
    for (int i = ticks; i <= limit; i++) {
      if (i < limit && text.charAt(i) == '`') {
        same++;
        continue;
      }
      if (same == run) return i;
      same = 0;
    }
    return -1;
  }

  /**
   * The offset after the tag, comment or autolink that starts here with {@code <}; -1 if there is
   * none.
   */
  static int tagEnd(String text, int start) {
    if (start + 1 >= text.length()) return -1;
    char next = text.charAt(start + 1);
    if (next != '/' && next != '!' && !(next >= 'a' && next <= 'z')) return -1;
    return after(text, start, '>');
  }

  /**
   * The offset after the link target that starts here with a bracket after {@code ]}; -1 if there
   * is none.
   */
  static int targetEnd(String text, int start) {
    return start == 0 || text.charAt(start - 1) != ']' ? -1 : after(text, start, ')');
  }

  /** The offset after the address that starts here with http: or https:; -1 if there is none. */
  static int urlEnd(String text, int start) {
    if (!text.startsWith("http://", start) && !text.startsWith("https://", start)) return -1;
    int end = start;
    while (end < text.length()
        && text.charAt(end) > ' '
        && text.charAt(end) < 0x7f
        && ")>]\"'`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (".,!?;:".indexOf(text.charAt(end - 1)) >= 0) end--;
    return end;
  }

  /** The offset after the next {@code mark} of the paragraph; -1 if there is none near. */
  static int after(String text, int start, char mark) {
    int limit = Math.min(text.length(), start + FAR);
    for (int i = start + 1; i < limit; i++) {
      if (text.charAt(i) == mark) return i + 1;
      if (text.charAt(i) == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n') return -1;
    }
    return -1;
  }
}
