/**
 * How a book begins: the files that are laid out for it, and which folders of a repository are
 * likely to be its two sides. Pure: names and settings in, text out; no files.
 */
@NullMarked
package duikan.start;

import org.jspecify.annotations.NullMarked;
