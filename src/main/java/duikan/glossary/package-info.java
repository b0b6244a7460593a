/**
 * The glossary in other people's formats: tables of a Markdown page, spreadsheets, exports of
 * translation tools, TBX. Texts in, rows out, and back; no files (see {@code io}), no rules.
 */
@NullMarked
package duikan.glossary;

import org.jspecify.annotations.NullMarked;
