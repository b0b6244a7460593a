package duikan.doc;

/**
 * Where a bare address ends: GitHub's extended autolinks, except that they stop before full-width
 * punctuation, which GitHub swallows and no writer means.
 */
final class MarkdownAddress {
  private static final String[] SCHEMES = {"https://", "http://", "ftp://", "www."};

  private MarkdownAddress() {}

  /** The end of the address that begins at {@code at}; {@code at} if none does. */
  static int end(CharSequence text, int at) {
    String scheme = scheme(text, at);
    if (scheme.isEmpty() || (at > 0 && !mayPrecede(text.charAt(at - 1), scheme))) {
      return at;
    }
    int domain = at + scheme.length();
    int end = domain;
    int brackets = 0;
    while (end < text.length() && !stops(text.charAt(end)) && !isDoubled(text, end)) {
      char c = text.charAt(end);
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (brackets < 0) {
        break;
      }
      end++;
    }
    end = withoutTrailing(text, domain, end);
    return end > domain && Character.isLetterOrDigit(text.charAt(domain)) ? end : at;
  }

  /** The address as a link's target: {@code www.} gets the scheme that GitHub gives it. */
  static String target(String address) {
    return address.regionMatches(true, 0, "www.", 0, 4) ? "http://" + address : address;
  }

  private static String scheme(CharSequence text, int at) {
    for (String scheme : SCHEMES) {
      if (isAt(text, at, scheme)) {
        return scheme;
      }
    }
    return "";
  }

  private static boolean isAt(CharSequence text, int at, String scheme) {
    if (at + scheme.length() >= text.length()) {
      return false;
    }
    for (int i = 0; i < scheme.length(); i++) {
      if (Character.toLowerCase(text.charAt(at + i)) != scheme.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayPrecede(char c, String scheme) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return scheme.equals("www.") ? c > '\u007F' || c <= ' ' || "*_~(".indexOf(c) >= 0 : !letter;
  }

  private static boolean stops(char c) {
    if (c <= ' ' || c == '<' || c == '`') {
      return true;
    }
    return (c >= '\u2010' && c <= '\u2027')
        || (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uFF00' && c <= '\uFFEF' && !Character.isLetterOrDigit(c));
  }

  /** Emphasis that closes right behind an address. */
  private static boolean isDoubled(CharSequence text, int at) {
    char c = text.charAt(at);
    return (c == '*' || c == '~') && at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private static int withoutTrailing(CharSequence text, int start, int from) {
    int open = 0;
    int close = 0;
    for (int i = start; i < from; i++) {
      open += text.charAt(i) == '(' ? 1 : 0;
      close += text.charAt(i) == ')' ? 1 : 0;
    }
    int end = from;
    while (end > start) {
      char last = text.charAt(end - 1);
      if (last == ')' && close > open) {
        close--;
        end--;
      } else if ("?!.,:*_~'\"".indexOf(last) >= 0) {
        end--;
      } else if (last == ';' && entityStart(text, start, end) >= 0) {
        end = entityStart(text, start, end);
      } else {
        break;
      }
    }
    return end;
  }

  private static int entityStart(CharSequence text, int start, int end) {
    int i = end - 2;
    while (i > start && Character.isLetterOrDigit(text.charAt(i))) {
      i--;
    }
    return i < end - 2 && text.charAt(i) == '&' ? i : -1;
  }
}
