package duikan.align;

/** Markdown with all that is no prose blanked: code, targets, tags, addresses, labels, math. */
public final class Plain {
  private final String text;

  private Plain(String text) {
    this.text = text;
  }

  /** As long as {@code markdown}, in time that grows with it. */
  public static String of(String markdown) {
    Plain plain = new Plain(markdown);
    StringBuilder out = new StringBuilder(markdown);
    int i = 0;
    while (i < markdown.length()) {
      int end = plain.end(i);
      if (end <= i) {
        // Back-ticks that close nothing are passed together.
        i = markdown.charAt(i) == '`' ? Inline.ticksEnd(markdown, i) : i + 1;
        continue;
      }
      for (; i < end; i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** The offset after what begins here and is no prose; -1 if nothing does. */
  private int end(int i) {
    return switch (text.charAt(i)) {
      case '`' -> Inline.codeEnd(text, i);
      case '(' -> Inline.targetEnd(text, i);
      case '[' -> isLabel(i) ? Inline.after(text, i, ']') : -1;
      case '<' -> Inline.tagEnd(text, i);
      case 'h' -> Inline.urlEnd(text, i);
      case '{' -> text.startsWith("{#", i) ? Inline.after(text, i, '}') : -1;
      case '$' -> mathEnd(i);
      default -> -1;
    };
  }

  private boolean isLabel(int i) {
    return text.startsWith("[^", i) || (i > 0 && text.charAt(i - 1) == ']');
  }

  private int mathEnd(int i) {
    int end = Inline.after(text, i, '$');
    return end <= i + 2 || text.substring(i, end).indexOf('\n') >= 0 ? -1 : end;
  }
}
