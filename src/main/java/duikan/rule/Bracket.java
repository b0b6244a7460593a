package duikan.rule;

import java.util.Optional;

/** A kind of mark that comes in pairs, with its opening and its closing forms. */
enum Bracket {
  ROUND("(（", ")）"),
  SQUARE("[［【", "]］】"),
  DOUBLE_QUOTE("“", "”"),
  SINGLE_QUOTE("‘", "’"),
  TITLE("《", "》"),
  INNER_TITLE("〈", "〉"),
  CORNER("「", "」"),
  INNER_CORNER("『", "』"),
  SHELL("〔", "〕");

  private static final Bracket[] ALL = values();

  private final String opening;
  private final String closing;

  Bracket(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** The kind that {@code c} opens. */
  static Optional<Bracket> openedBy(char c) {
    return kind(c, true);
  }

  /** The kind that {@code c} closes. */
  static Optional<Bracket> closedBy(char c) {
    return kind(c, false);
  }

  private static Optional<Bracket> kind(char c, boolean opens) {
    for (Bracket bracket : ALL) {
      String forms = opens ? bracket.opening : bracket.closing;
      if (forms.indexOf(c) >= 0) {
        return Optional.of(bracket);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code c} is one. */
  static boolean is(char c) {
    return switch (c) {
      case '(', ')', '（', '）', '[', ']', '［', '］', '【', '】' -> true;
      case '“', '”', '‘', '’', '「', '」', '『', '』' -> true;
      case '《', '》', '〈', '〉', '〔', '〕' -> true;
      default -> false;
    };
  }

  /** The closing mark that goes with the opening mark {@code c} of this kind. */
  char closing(char c) {
    return closing.charAt(opening.indexOf(c));
  }

  /** The opening mark that goes with the closing mark {@code c} of this kind. */
  char opening(char c) {
    return opening.charAt(closing.indexOf(c));
  }

  /** Whether an opening and a closing mark of this kind have the same form. */
  boolean agree(char open, char close) {
    return opening.indexOf(open) == closing.indexOf(close);
  }
}
