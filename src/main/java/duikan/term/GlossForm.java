package duikan.term;

import duikan.book.Term;
import duikan.doc.Prose;
import duikan.doc.Span;
import duikan.doc.Visible;
import java.util.Locale;
import java.util.Optional;

/**
 * How a gloss is written, beside how it should be: order, brackets, separators, number and letter
 * case.
 *
 * @param span what would be rewritten: from the term where its order is wrong, else from after it
 * @param head the term where it stands before the span, else empty
 * @param written what stands there, without markup
 * @param wanted what should
 * @param isPlural whether it gives the English in the plural
 * @param tellsMore whether it has more items than the glossary's
 */
public record GlossForm(
    Span span, String head, String written, String wanted, boolean isPlural, boolean tellsMore) {

  /** The form of a use's gloss; empty where it has no whole one, or one that cannot be compared. */
  public static Optional<GlossForm> of(Use use, BracketStyle style) {
    if (!use.isAnnotated()) {
      return Optional.empty();
    }
    Bracket bracket = use.annotation().orElseThrow().bracket();
    Span all = use.annotation().orElseThrow().span();
    Gloss gloss = Gloss.of(use.term());
    Span tail = tail(use, bracket);
    boolean blank = tail.start() < bracket.span().start();
    String written = (blank ? " " : "") + Visible.of(use.page(), bracket.span());
    boolean appositive = Bracket.after(use.page(), use.span().end()).isEmpty();
    if (gloss.items().isEmpty() || appositive || all.end() != bracket.span().end()) {
      return Optional.empty();
    }
    boolean more = bracket.items().size() > gloss.items().size();
    boolean plural = isPlural(use.term(), bracket);
    if (isTurned(use, gloss)) {
      String whole = Visible.of(use.page(), all);
      return Optional.of(new GlossForm(all, "", whole, gloss.text(style), plural, more));
    }
    // Where the glossary has no form, or the writer tells more, only the dress is judged.
    boolean exact = plural || (gloss.written() && !more);
    Gloss wanted = exact ? gloss : Gloss.made(use.text(), bracket.items());
    String right = wanted.tail(style);
    return Optional.of(new GlossForm(tail, use.text(), written, right, plural, more));
  }

  /** Whether it is written as it should be. */
  public boolean isRight() {
    return written.equals(wanted);
  }

  private static boolean isHead(Use use, Gloss gloss) {
    return Folded.of(use.text()).equals(Folded.of(gloss.head()));
  }

  /** Whether the item comes first that the glossary puts in the bracket. */
  private static boolean isTurned(Use use, Gloss gloss) {
    if (isHead(use, gloss)) {
      return false;
    }
    return switch (use.form()) {
      case ENGLISH -> true;
      case ABBR -> gloss.written();
      case TARGET, VARIANT, LATER, HEAD ->
          gloss.items().stream().anyMatch(item -> Folded.of(item).equals(Folded.of(use.text())));
      case FORBIDDEN, LEARNT, NOT_TERM -> false;
    };
  }

  /** The bracket and the blank before it; what closes around the term stays where it is. */
  private static Span tail(Use use, Bracket bracket) {
    String prose = use.page().prose();
    int start = bracket.span().start();
    for (int i = start; i > use.span().end(); i--) {
      char c = prose.charAt(i - 1);
      if (c == ' ' || c == '\u00A0' || c == '\n' || c == '\r' || c == '\t') {
        start = i - 1;
      } else if (c != Prose.MARK) {
        break;
      }
    }
    return new Span(start, bracket.span().end());
  }

  private static boolean isPlural(Term term, Bracket bracket) {
    String singular = Folded.of(term.source());
    return bracket.items().stream()
        .map(Folded::of)
        .anyMatch(
            item ->
                !item.equals(singular)
                    && EnglishForms.of(term.source().toLowerCase(Locale.ROOT)).stream()
                        .map(Folded::of)
                        .anyMatch(item::equals));
  }
}
