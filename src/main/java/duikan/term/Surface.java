package duikan.term;

/**
 * A text under which a row of the glossary may stand on a page.
 *
 * @param row the row
 * @param form what the text is to the row
 */
record Surface(Row row, Form form) {}
