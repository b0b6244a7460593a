package duikan.site;

import duikan.doc.Span;

/**
 * A term where it stands first in a chapter.
 *
 * @param span in the chapter's translation
 * @param id of the place on the chapter's page
 * @param row of the glossary, from 0
 */
record Signpost(Span span, String id, int row, Kind kind) {
  /** What is to be seen there. */
  enum Kind {
    FIRST_IN_BOOK("first"),
    FIRST_IN_CHAPTER("again"),
    OTHER_RENDERING("other");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Its name in the style sheet. */
    String label() {
      return label;
    }
  }
}
