package duikan.search;

import duikan.book.Chapter;
import duikan.doc.Span;
import java.util.List;

/** Where the rows of a glossary are used in its book's translation. */
public interface Occurrences {
  /** The uses of all rows in a chapter's translation. */
  List<Occurrence> in(Chapter chapter);

  /**
   * One use.
   *
   * @param row the row's number in the glossary, from 0
   * @param span in the chapter's translation
   * @param annotated whether its English stands behind it in brackets
   */
  record Occurrence(int row, Span span, boolean annotated) {}
}
