package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Message;
import duikan.doc.Span;
import duikan.zh.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a page where a Han character touches something that wants a space before it. */
final class Seams {
  private static final Message LETTERS = new Message("Latin text", "西文");
  private static final Message NUMBER = new Message("a number", "数字");
  private static final Message CODE = new Message("code", "代码");
  private static final Message UNIT = new Message("a number and its unit", "数字与单位");

  /** Names that end with a mark which elsewhere ends a sentence. */
  private static final Set<String> MARKED_NAMES = Set.of("C++", "C#", "F#", "J#", "g++", "G++");

  private static final Pattern DATE =
      Pattern.compile("[0-9]{2,4}年[0-9]{1,2}月(?:[0-9]{1,2}[日号]?)?|[0-9]{1,2}月[0-9]{1,2}[日号]");
  private static final Pattern PART = Pattern.compile("第[0-9]+[章节部篇卷回]");
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?<![0-9A-Za-z._-])[0-9]+(?:\\.[0-9]+)?()(?:[KMGTP]i?[Bb](?:ps|/s)?|bps|[kMG]?Hz|[mμn]?s|[ckm]?m|[km]?g|[km]?W)(?![0-9A-Za-z_-])");
  private static final int LONGEST_TOKEN = 80;
  private static final int LONGEST_NAME = 10;

  private final String prose;
  private final String text;
  private final Beside beside;
  private final SeamStyle style;

  Seams(Document page, SeamStyle style) {
    this.prose = page.prose();
    this.text = page.text();
    this.beside = new Beside(page);
    this.style = style;
  }

  /**
   * A place without its space.
   *
   * @param gap where the space goes
   * @param shown the two characters that touch and what stands between
   * @param neighbour what the Chinese touches
   */
  record Seam(int gap, Span shown, Message neighbour) {}

  /** The seam before the Han character at {@code han}. */
  Optional<Seam> before(int han) {
    int left = style.links() ? beside.linkedBefore(han) : beside.before(han);
    if (left == Beside.NOTHING) {
      return Optional.empty();
    }
    Optional<Message> what =
        switch (Glyph.at(prose, left)) {
          case LATIN -> letters(LETTERS);
          case DIGIT -> letters(NUMBER);
          case OBJECT -> object(left);
          case ASCII_MARK -> endsWord(left) ? letters(LETTERS) : Optional.empty();
          default -> Optional.empty();
        };
    return what.isEmpty() ? Optional.empty() : seam(left, han, what.get());
  }

  /** The seam behind the Han character that ends at {@code han}. */
  Optional<Seam> after(int han) {
    int right = style.links() ? beside.linkedAfter(han + 1) : beside.after(han + 1);
    if (right == Beside.NOTHING) {
      return Optional.empty();
    }
    Optional<Message> what =
        switch (Glyph.at(prose, right)) {
          case LATIN -> letters(LETTERS);
          case DIGIT -> letters(NUMBER);
          case OBJECT -> object(right);
          case ASCII_MARK -> beginsWord(right) ? letters(LETTERS) : Optional.empty();
          default -> Optional.empty();
        };
    return what.isEmpty() ? Optional.empty() : seam(han, right, what.get());
  }

  /** The seams between a number and its unit, where the style wants a space there. */
  List<Seam> units(Block block) {
    List<Seam> seams = new ArrayList<>();
    if (style.units()) {
      Matcher measure =
          MEASURE.matcher(prose).region(block.content().start(), block.content().end());
      while (measure.find()) {
        seams.add(new Seam(measure.start(1), new Span(measure.start(), measure.end()), UNIT));
      }
    }
    return seams;
  }

  private Optional<Message> letters(Message what) {
    return style.letters() ? Optional.of(what) : Optional.empty();
  }

  private Optional<Message> object(int at) {
    char c = text.charAt(at);
    if (c == '`') {
      return style.code() ? Optional.of(CODE) : Optional.empty();
    }
    // A bare address; math and entities are left alone.
    boolean address = Glyph.of(c).isWestern() || c == '/';
    return address ? letters(LETTERS) : Optional.empty();
  }

  /** Whether the mark at {@code at} is the end of a Latin word. */
  private boolean endsWord(int at) {
    char c = prose.charAt(at);
    return switch (c) {
      case '%' -> at > 0 && Glyph.of(prose.charAt(at - 1)) == Glyph.DIGIT;
      case '+', '#' ->
          MARKED_NAMES.stream().anyMatch(name -> prose.startsWith(name, at + 1 - name.length()));
      case ')' -> opening(at, '(', ')').isPresent();
      case ']' -> opening(at, '[', ']').filter(open -> !isReference(open, at)).isPresent();
      default -> false;
    };
  }

  private boolean beginsWord(int at) {
    return switch (prose.charAt(at)) {
      case '.' -> prose.startsWith(".NET", at);
      case '(' -> closing(at, '(', ')').isPresent();
      case '[' -> closing(at, '[', ']').filter(close -> !isReference(at, close)).isPresent();
      default -> false;
    };
  }

  // [12] behind a sentence cites a source.
  private boolean isReference(int open, int close) {
    for (int i = open + 1; i < close; i++) {
      if (Glyph.of(prose.charAt(i)) == Glyph.LATIN) {
        return false;
      }
    }
    return true;
  }

  /** Where the bracket that closes at {@code close} opens, if what it holds is not Chinese. */
  private Optional<Integer> opening(int close, char open, char shut) {
    int depth = 0;
    for (int i = close; i >= 0 && i > close - LONGEST_TOKEN; i--) {
      char c = prose.charAt(i);
      if (isChinese(c)) {
        return Optional.empty();
      }
      depth += c == shut ? 1 : c == open ? -1 : 0;
      if (depth == 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> closing(int at, char open, char shut) {
    int depth = 0;
    for (int i = at; i < prose.length() && i < at + LONGEST_TOKEN; i++) {
      char c = prose.charAt(i);
      if (isChinese(c)) {
        return Optional.empty();
      }
      depth += c == open ? 1 : c == shut ? -1 : 0;
      if (depth == 0) {
        return i > at + 1 ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isChinese(char c) {
    Glyph glyph = Glyph.of(c);
    return glyph == Glyph.HAN || glyph.isWideMark() || c == '|';
  }

  private Optional<Seam> seam(int left, int right, Message neighbour) {
    if (isExempt(left, right)) {
      return Optional.empty();
    }
    boolean plain = right == left + 1;
    int gap = plain ? right : beside.gap(left, right);
    int start = Character.isLowSurrogate(prose.charAt(left)) ? left - 1 : left;
    int end = Character.isHighSurrogate(prose.charAt(right)) ? right + 2 : right + 1;
    return Optional.of(new Seam(gap, new Span(start, end), neighbour));
  }

  private boolean isExempt(int left, int right) {
    return isWord(right)
        || isTagged(left, right)
        || isFileName(right)
        || isDate(right)
        || isPart(right);
  }

  /** Whether the seam lies inside or at an edge of a word that is written together. */
  private boolean isWord(int seam) {
    for (String word : style.words()) {
      for (int start = Math.max(0, seam - word.length()); start <= seam; start++) {
        int end = start + word.length();
        if (prose.startsWith(word, start)
            && !continues(start - 1, start)
            && !continues(end, end - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a Latin word goes on beyond the edge of a longer text. */
  private boolean continues(int outside, int inside) {
    return outside >= 0
        && outside < prose.length()
        && Glyph.of(prose.charAt(outside)).isWestern()
        && Glyph.of(prose.charAt(inside)).isWestern();
  }

  /** Whether the Latin side is a {@code #tag}, an {@code @name} or a {@code %s}. */
  private boolean isTagged(int left, int right) {
    int from = Glyph.at(prose, left) == Glyph.HAN ? right : left;
    int start = from;
    while (start > 0 && start > from - LONGEST_TOKEN && isWordPart(start - 1)) {
      start--;
    }
    if (start > 0 && "#@%\\$".indexOf(prose.charAt(start - 1)) >= 0) {
      return Glyph.of(prose.charAt(start)) == Glyph.LATIN;
    }
    return isMention(start);
  }

  /** Whether what ends at {@code end} began as an {@code @name} or {@code #tag} in Chinese. */
  private boolean isMention(int end) {
    int start = end;
    while (start > 0 && start > end - LONGEST_NAME && Glyph.at(prose, start - 1) == Glyph.HAN) {
      start--;
    }
    return start > 0
        && start < end
        && "#@".indexOf(prose.charAt(start - 1)) >= 0
        && (start == 1 || !Glyph.at(prose, start - 2).isWestern());
  }

  private boolean isWordPart(int at) {
    return Glyph.of(prose.charAt(at)).isWestern() || "_-".indexOf(prose.charAt(at)) >= 0;
  }

  /** Whether the seam lies in a name such as {@code 第07章_用Redis实现缓存.md}. */
  private boolean isFileName(int seam) {
    for (int i = seam; i < prose.length() && i < seam + LONGEST_TOKEN && isNamePart(i); i++) {
      if (prose.charAt(i) == '_' && joinsHan(i)) {
        return true;
      }
    }
    for (int i = seam - 1; i > 0 && i > seam - LONGEST_TOKEN && isNamePart(i); i--) {
      if (prose.charAt(i) == '_' && joinsHan(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean joinsHan(int underscore) {
    return (underscore > 0 && Glyph.at(prose, underscore - 1) == Glyph.HAN)
        || (underscore + 1 < prose.length() && Glyph.of(prose.charAt(underscore + 1)) == Glyph.HAN);
  }

  private boolean isNamePart(int at) {
    Glyph glyph = Glyph.at(prose, at);
    return glyph == Glyph.HAN || glyph.isWestern() || "_-.—".indexOf(prose.charAt(at)) >= 0;
  }

  private boolean isDate(int seam) {
    return !style.dates() && covers(DATE, seam, 12);
  }

  private boolean isPart(int seam) {
    return covers(PART, seam, 8);
  }

  /** Whether the pattern matches over the seam, or up to it. */
  private boolean covers(Pattern pattern, int seam, int reach) {
    int from = Math.max(0, seam - reach);
    int to = Math.min(prose.length(), seam + reach);
    Matcher matcher = pattern.matcher(prose).region(from, to);
    while (matcher.find()) {
      if (matcher.start() <= seam && seam <= matcher.end()) {
        return true;
      }
    }
    return false;
  }
}
