package duikan.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts HTML into tags, comments and text, as a browser would where it matters to Markdown; whatever
 * is not closed runs to the end.
 */
final class Html {
  /** A piece, as a range of the text that was cut. */
  record Piece(Kind kind, int start, int end, String name, List<Attribute> attributes) {
    Optional<Attribute> attribute(String wanted) {
      return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
    }
  }

  /** An attribute whose value, without quotes, stands at {@code start} to {@code end}. */
  record Attribute(String name, int start, int end) {}

  enum Kind {
    TEXT,
    OPENING,
    CLOSING,
    COMMENT,
    /** What no reader reads as text: scripts, styles, preformatted code, declarations. */
    RAW
  }

  private final String html;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Html(String html) {
    this.html = html;
  }

  static List<Piece> cut(String html) {
    Html cutter = new Html(html);
    cutter.run();
    return cutter.pieces;
  }

  private void run() {
    int textStart = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      char next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
      if (!isLetter(next) && next != '/' && next != '!' && next != '?') {
        at = open + 1;
        continue;
      }
      add(Kind.TEXT, textStart, open);
      at = open;
      markup(next);
      textStart = at;
    }
    add(Kind.TEXT, textStart, html.length());
  }

  private void markup(char next) {
    int start = at;
    if (html.startsWith("<!--", start)) {
      at = after("-->", start + 4);
      add(Kind.COMMENT, start, at);
    } else if (next == '!' || next == '?') {
      at = after(">", start + 2);
      add(Kind.RAW, start, at);
    } else {
      tag(next == '/');
    }
  }

  private void tag(boolean closing) {
    int start = at;
    at += closing ? 2 : 1;
    int nameStart = at;
    while (at < html.length() && (isLetter(html.charAt(at)) || isNameRest(html.charAt(at)))) {
      at++;
    }
    String name = html.substring(nameStart, at).toLowerCase(Locale.ROOT);
    List<Attribute> attributes = new ArrayList<>();
    while (at < html.length() && html.charAt(at) != '>') {
      attribute(attributes);
    }
    at = Math.min(at + 1, html.length());
    pieces.add(new Piece(closing ? Kind.CLOSING : Kind.OPENING, start, at, name, attributes));
    if (!closing && isRaw(name)) {
      int close = indexOfClosing(name);
      add(Kind.RAW, at, close);
      at = close;
    }
  }

  private void attribute(List<Attribute> attributes) {
    int start = at;
    while (at < html.length()
        && !isBlank(html.charAt(at))
        && "=>\"'/".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      at++;
      return;
    }
    String name = html.substring(start, at).toLowerCase(Locale.ROOT);
    int equals = skipBlanks(at);
    if (equals >= html.length() || html.charAt(equals) != '=') {
      attributes.add(new Attribute(name, at, at));
      return;
    }
    at = skipBlanks(equals + 1);
    char quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, at + 1);
      int valueEnd = end < 0 ? html.length() : end;
      attributes.add(new Attribute(name, at + 1, valueEnd));
      at = Math.min(valueEnd + 1, html.length());
      return;
    }
    int valueStart = at;
    while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    attributes.add(new Attribute(name, valueStart, at));
  }

  private static boolean isRaw(String name) {
    return switch (name) {
      case "script", "style", "pre", "code", "textarea", "svg", "math" -> true;
      default -> false;
    };
  }

  private int indexOfClosing(String name) {
    String close = "</" + name;
    for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i, close, 0, close.length())) {
        return i;
      }
    }
    return html.length();
  }

  private int after(String end, int from) {
    int found = html.indexOf(end, from);
    return found < 0 ? html.length() : found + end.length();
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < html.length() && isBlank(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private void add(Kind kind, int start, int end) {
    if (start < end) {
      pieces.add(new Piece(kind, start, end, "", List.of()));
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameRest(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == ':';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
