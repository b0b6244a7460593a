package duikan.rule;

import duikan.book.Page;
import duikan.doc.Covered;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Turn;
import duikan.lint.Finding;
import duikan.lint.Findings;
import duikan.lint.Fix;
import duikan.lint.Options;
import duikan.lint.Rule;
import java.util.Optional;

/** A control character stands in the text, or one that turns the direction of writing round. */
final class ControlCharacter implements Rule.OfPage {
  @Override
  public String name() {
    return "control-character";
  }

  @Override
  public void check(Page page, Options options, Findings out) {
    Document document = page.document();
    String text = document.text();
    Optional<Covered> code = Optional.empty();
    Optional<Mojibake.Found> broken = Optional.empty();
    RightToLeft rightToLeft = new RightToLeft(document);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isControl(c) && !isSeparator(c) && !Turn.is(c)) {
        continue;
      }
      if (broken.isEmpty()) {
        code = Optional.of(Verbatim.of(document));
        broken = Optional.of(Mojibake.anywhere(document));
      }
      Span span = new Span(i, i + 1);
      boolean inCode = code.orElseThrow().holds(i);
      boolean mojibake = broken.get().touches(span);
      if (!mojibake && (inCode || !Turn.is(c) || !rightToLeft.isBeside(i))) {
        report(document, span, inCode, out);
      }
    }
  }

  private static void report(Document document, Span span, boolean inCode, Findings out) {
    char c = document.text().charAt(span.start());
    Finding finding =
        Finding.at(document.at(span))
            .with("code", CodePoint.label(c))
            .with("name", CodePoint.name(c));
    if (Turn.is(c)) {
      finding = finding.saying("direction");
    } else if (isSeparator(c)) {
      finding = finding.saying("separator");
    }
    out.report(inCode || isSeparator(c) ? finding : finding.fixedBy(Fix.safe(span, "")));
  }

  /** Controls of ASCII and Latin-1, other than tab and line ends. */
  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || (c >= '\u007F' && c <= '\u009F' && c != '\u0085');
  }

  /** Line ends that Markdown does not know: NEL, line separator, paragraph separator. */
  private static boolean isSeparator(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether a line holds letters that run from right to left; asked in order. */
  private static final class RightToLeft {
    private final Document document;
    private Span line = new Span(0, 0);
    private boolean found;

    RightToLeft(Document document) {
      this.document = document;
    }

    // A line of many such characters is read once.
    boolean isBeside(int offset) {
      if (!line.contains(offset)) {
        line = document.source().line(document.source().lineAt(offset));
        found =
            line.of(document.text())
                .codePoints()
                .map(Character::getDirectionality)
                .anyMatch(
                    direction ->
                        direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
      }
      return found;
    }
  }
}
