/**
 * What a translated book is: pages, chapters and how they answer each other, glossary, settings.
 * Pure values and the functions that make them from text; no files (see {@code io}), no rules (see
 * {@code lint}).
 */
@NullMarked
package duikan.book;

import org.jspecify.annotations.NullMarked;
