package duikan.term;

import duikan.book.Chapter;
import duikan.book.Term;
import duikan.doc.Document;
import duikan.doc.Place;
import duikan.doc.Span;
import java.util.Optional;

/**
 * A place of the translation where a row of the glossary stands.
 *
 * @param page the chapter's translation
 * @param span the term itself, UTF-16 offsets
 * @param text the term as written, without markup
 * @param form what it is to the row
 * @param setting what it stands in
 * @param section how many headings of level 1 and 2 stand before it
 * @param backing why it counts
 * @param annotation the gloss that follows it
 */
public record Use(
    Term term,
    Chapter chapter,
    Document page,
    Span span,
    String text,
    Form form,
    Setting setting,
    int section,
    Backing backing,
    Optional<Annotation> annotation) {
  public Use {
    text = text.equals(term.target()) ? term.target() : text; // a book has a million uses
  }

  /** Why a place counts as the term. */
  public enum Backing {
    /** The English that it answers has the term. */
    SOURCE,
    /** Its own bracket names the term. */
    GLOSS,
    /** Nothing: no English stands behind the block. */
    NONE
  }

  /**
   * A gloss in the text.
   *
   * @param span from the term's start to after the bracket
   * @param whole whether all that the row's first use gives is there
   */
  public record Annotation(Span span, Bracket bracket, boolean whole) {}

  public Place place() {
    return page.at(span);
  }

  /** The text without regard to width, letter case and blanks. */
  public String folded() {
    return Folded.of(text);
  }

  /** Whether its bracket says all it should. */
  public boolean isAnnotated() {
    return annotation.filter(Annotation::whole).isPresent();
  }

  Use annotatedBy(Annotation other) {
    return new Use(
        term, chapter, page, span, text, form, setting, section, backing, Optional.of(other));
  }
}
