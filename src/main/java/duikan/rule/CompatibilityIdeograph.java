package duikan.rule;

import duikan.book.Page;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import duikan.zh.Glyph;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A character looks like an ordinary Chinese character but is another one, and no search will find
 * it.
 */
final class CompatibilityIdeograph implements Rule.OfPage {
  /**
   * CJK radicals that stand for a whole character, each followed by it:
   * EquivalentUnifiedIdeograph.txt of Unicode 15, without the radicals that have the shape of a
   * part only.
   */
  private static final String RADICALS =
      "⺁厂⺄乙⺊卜⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⺼肉⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻖阜⻗雨"
          + "⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  private static final char LAST_RADICAL = 0x2FDF;
  private static final int RADICAL_DOOR = 0x2F3E;

  @Override
  public String name() {
    return "compatibility-ideograph";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String prose = document.prose();
    for (int i = 0; i < prose.length(); i++) {
      char unit = prose.charAt(i);
      boolean ordinary = unit < 0x2E80 || (unit > LAST_RADICAL && unit < Character.MIN_SURROGATE);
      if (ordinary) {
        continue;
      }
      int c = prose.codePointAt(i);
      Span span = new Span(i, i + Character.charCount(c));
      ordinary(c).ifPresent(usual -> report(document, span, c, usual, out));
      i = span.end() - 1;
    }
  }

  private static void report(Document document, Span span, int found, String usual, Findings out) {
    out.report(
        Finding.at(document.at(span))
            .with("found", CodePoint.label(found))
            .with("usual", usual)
            .with("code", CodePoint.label(usual.codePointAt(0)))
            .fixedBy(
                isAlone(document.prose(), span) ? Fix.unsafe(span, usual) : Fix.safe(span, usual)));
  }

  // A text about characters shows them one by one.
  private static boolean isAlone(String prose, Span span) {
    boolean follows = span.start() > 0 && Glyph.at(prose, span.start() - 1) == Glyph.HAN;
    boolean leads = span.end() < prose.length() && Glyph.of(prose.charAt(span.end())) == Glyph.HAN;
    return !follows && !leads;
  }

  /** The unified ideograph that {@code c} is a double of. */
  static Optional<String> ordinary(int c) {
    boolean radical = c >= 0x2E80 && c <= 0x2EFF;
    if (radical) {
      int at = RADICALS.indexOf(c);
      return at < 0 ? Optional.empty() : Optional.of(RADICALS.substring(at + 1, at + 2));
    }
    // Its compatibility form is the traditional 戶, but PDF files have it for the simplified one.
    if (c == RADICAL_DOOR) {
      return Optional.of("户");
    }
    boolean kangxi = c >= 0x2F00 && c <= LAST_RADICAL;
    boolean compatible = (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    if (!kangxi && !compatible) {
      return Optional.empty();
    }
    String same = Character.toString(c);
    String usual = Normalizer.normalize(same, Normalizer.Form.NFKC);
    return usual.equals(same) ? Optional.empty() : Optional.of(usual);
  }
}
