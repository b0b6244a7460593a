/**
 * A book as a site to look at: values in, the texts of its files out. Pure: no files, no rules.
 * What comes from the book is text here and never markup: it passes through {@link
 * duikan.site.Markup}.
 */
@NullMarked
package duikan.site;

import org.jspecify.annotations.NullMarked;
