package duikan.term;

import duikan.align.AlignedChapter;
import duikan.book.Term;
import duikan.doc.Place;
import duikan.doc.Span;

/**
 * A place of the original where a row of the glossary stands, in blocks that are translated.
 *
 * @param span in the source page, UTF-16 offsets
 * @param answer the blocks it stands in, by number in the chapter's answers
 * @param rendering what stands for it in their translation
 */
public record Mention(
    Term term, AlignedChapter chapter, Span span, int answer, Rendering rendering) {

  /** What stands in the translation for a term of the original. */
  public enum Rendering {
    ACCEPTED,
    /** A forbidden or learnt rendering, or the English: a {@link Use} tells which. */
    FAULTY,
    UNKNOWN
  }

  /** Whether nothing that the glossary knows stands for it. */
  boolean isUnknown() {
    return rendering == Rendering.UNKNOWN;
  }

  public Place place() {
    return chapter.source().at(span);
  }
}
