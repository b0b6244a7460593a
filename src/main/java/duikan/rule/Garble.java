package duikan.rule;

import duikan.doc.Span;

/**
 * A piece of mojibake and what it was.
 *
 * @param span where it stands; never across a line end
 * @param encoding what its UTF-8 bytes were read as
 * @param times how often in a row, 1 or more
 * @param recovered the text it was, U+FFFD for each character that is lost
 * @param lost how many characters are lost
 */
record Garble(Span span, String encoding, int times, String recovered, int lost) {

  /** Whether {@link #recovered} is all of the text it was. */
  boolean isLossless() {
    return lost == 0;
  }
}
