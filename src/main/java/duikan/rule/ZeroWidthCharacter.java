package duikan.rule;

import duikan.book.Page;
import duikan.doc.Covered;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A character that nobody sees stands in the text. */
final class ZeroWidthCharacter implements Rule.OfPage {
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** Scripts that need joiners, direction marks or invisible word breaks. */
  private static final Set<UnicodeScript> PLAIN =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL);

  @Override
  public String name() {
    return "zero-width-character";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String text = document.text();
    Optional<Covered> code = Optional.empty();
    Optional<Mojibake.Found> broken = Optional.empty();
    for (int i = 0; i < text.length(); i++) {
      if (!isInvisible(text.charAt(i))) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && text.charAt(end) == text.charAt(i)) {
        end++;
      }
      Span span = new Span(i, end);
      if (broken.isEmpty()) {
        code = Optional.of(Verbatim.of(document));
        broken = Optional.of(Mojibake.anywhere(document));
      }
      if (!hasAPurpose(text, span) && !broken.get().touches(span)) {
        report(document, span, code.orElseThrow().overlaps(span), out);
      }
      i = end - 1;
    }
  }

  private static void report(Document document, Span span, boolean inCode, Findings out) {
    char c = document.text().charAt(span.start());
    Finding finding =
        Finding.at(document.at(span))
            .with("code", CodePoint.label(c))
            .with("name", CodePoint.name(c));
    out.report(inCode ? finding.saying("code") : finding.fixedBy(Fix.safe(span, "")));
  }

  private static boolean isInvisible(char c) {
    return switch (c) {
      case '\u00AD', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\uFEFF' -> true;
      default -> c >= '\u2060' && c <= '\u2064';
    };
  }

  private static boolean hasAPurpose(String text, Span span) {
    int before = span.start() == 0 ? '\n' : text.codePointBefore(span.start());
    int after = span.end() == text.length() ? '\n' : text.codePointAt(span.end());
    if (!PLAIN.contains(UnicodeScript.of(before)) || !PLAIN.contains(UnicodeScript.of(after))) {
      return true;
    }
    return switch (text.charAt(span.start())) {
      // The known ways to make bold render beside a full-width mark, and to show a fence.
      case ZERO_WIDTH_SPACE, '\u2060', NON_JOINER ->
          isEmphasisMark(before) || isEmphasisMark(after) || after == '`';
      case JOINER -> isEmoji(before) && isEmoji(after);
      default -> false;
    };
  }

  private static boolean isEmphasisMark(int c) {
    return c == '*' || c == '_' || c == '~';
  }

  /**
   * Whether it may stand in a sequence of emoji (UTS 51): a pictograph, a sign used as one, or a
   * modifier.
   */
  private static boolean isEmoji(int c) {
    boolean sign = c >= 0x2190 && c <= 0x2BFF;
    return (c >= 0x1F000 && c <= 0x1FAFF) || sign || c == 0xFE0F || c == 0x20E3;
  }
}
