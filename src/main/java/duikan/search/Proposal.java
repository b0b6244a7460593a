package duikan.search;

import java.util.Locale;

/**
 * A term that stands in the text and not in the glossary.
 *
 * @param source the English; empty where none is known
 * @param target the Chinese
 * @param abbr the abbreviation; empty where none is known
 * @param evidence what speaks for it
 * @param count how often that was seen
 * @param strength of the evidence, more is stronger; comparable within one kind
 * @param at an example, in the translation
 * @param text the sentences there
 * @param sourceText their original; empty where there is none
 */
public record Proposal(
    String source,
    String target,
    String abbr,
    Evidence evidence,
    int count,
    double strength,
    Spot at,
    String text,
    String sourceText) {

  /** What speaks for a term, the strongest first. */
  public enum Evidence {
    /** The translation gives the English in brackets: 读复本 (Read Replica). */
    ANNOTATION,
    /** Wherever the English phrase stands, the Chinese one does. */
    RENDERING,
    /** The Chinese phrase comes again and again. */
    PHRASE;

    /** Its name in reports: {@code annotation}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
