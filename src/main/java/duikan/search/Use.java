package duikan.search;

import duikan.doc.Span;
import duikan.term.Form;
import java.util.List;

/**
 * A place where a row of the glossary is used.
 *
 * @param at in the translation
 * @param form what it is to the row: its rendering, a forbidden one
 * @param annotated whether its English stands behind it in brackets
 * @param text the sentence that it stands in
 * @param mark where in {@code text}; empty where it cannot be shown there
 * @param sourceText the original of that sentence; empty where there is none
 * @param before the passages before its own, as many as were asked for, in reading order
 * @param after the passages after its own
 */
public record Use(
    Spot at,
    Form form,
    boolean annotated,
    String text,
    Span mark,
    String sourceText,
    List<Passage> before,
    List<Passage> after) {
  public Use {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
