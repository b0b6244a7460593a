/**
 * The regions of a README that duikan writes, and what stands in them. Pure: pages and progress in,
 * text out; no files, no findings.
 */
@NullMarked
package duikan.readme;

import org.jspecify.annotations.NullMarked;
