package duikan.doc;

/**
 * The alphabet of {@link Document#prose}: the text with everything that is not prose replaced unit
 * by unit, so that a match in it is an offset of the file. Line ends stay. Two noncharacters
 * (Unicode 15, section 23.7; never found in a text) stand for the rest, since blanks would show
 * rules spaces that are not there.
 */
public final class Prose {
  /**
   * Stands for what a reader sees but nobody translates: code, math, bare addresses, entities,
   * fences.
   */
  public static final char OBJECT = '\uFDD0';

  /**
   * Stands for what a reader does not see: marks of emphasis, headings, lists, quotes and tables,
   * destinations (of {@link FailedLink}s too, which nobody is to mend as prose), tags, comments,
   * footnote references, front matter; of an image all but its alternative text.
   */
  public static final char MARK = '\uFDD1';

  private Prose() {}
}
