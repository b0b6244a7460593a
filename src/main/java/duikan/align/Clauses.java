package duikan.align;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an English sentence where a translator may have dropped the rest or the beginning of it. */
final class Clauses {
  /** Code spans and link targets are read over; what else matches is a border at its end. */
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<code>`+)[^`]{0,1000}+\\k<code>|\\]\\([^()\\s]{0,1000}+\\)|<[A-Za-z/][^>]{0,1000}+>"
              + "|(?<border>[,;:](?=\\s)|\\s(?=\\()|[—–]"
              + "|\\s(?=(?:because|which|who|whose|if|when|while|although|though|unless|until|since"
              + "|whereas|where|so|but)\\s))");

  private Clauses() {}

  /** The clauses of a sentence, in order; together they are all of it. */
  static List<Segment> of(Segment sentence) {
    String text = sentence.text();
    boolean exact = sentence.end() - sentence.start() == text.length();
    List<Segment> out = new ArrayList<>();
    int from = 0;
    Matcher matcher = BORDER.matcher(text);
    int at = exact ? next(text, 0) : text.length();
    while (at < text.length()) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        at = next(text, at + 1);
        continue;
      }
      if (matcher.group("border") != null && matcher.end() < text.length()) {
        out.add(part(sentence, from, matcher.end()));
        from = matcher.end();
      }
      at = next(text, matcher.end());
    }
    out.add(part(sentence, from, text.length()));
    return out;
  }

  /** The next place from here on where the pattern may match, else the text's end. */
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !mayMatch(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean mayMatch(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '`', ']', '<', ',', ';', ':', '—', '–' -> true;
      case ' ', '\t', '\n', '\u000b', '\f', '\r' ->
          at + 1 < text.length() && "(bwiautso".indexOf(text.charAt(at + 1)) >= 0;
      default -> false;
    };
  }

  private static Segment part(Segment sentence, int from, int to) {
    if (from == 0 && to == sentence.text().length()) {
      return sentence;
    }
    return new Segment(
        sentence.kind(),
        sentence.level(),
        sentence.text().substring(from, to),
        sentence.start() + from,
        sentence.start() + to);
  }
}
