/**
 * Text and its Markdown: a file as read, its blocks, links and prose, all as spans of that text.
 * Pure values; no files, no rules. {@link duikan.doc.Markdown} is the only user of flexmark.
 */
@NullMarked
package duikan.doc;

import org.jspecify.annotations.NullMarked;
