/**
 * What a run found, as text for people and for programs. Pure: values in, text out to a writer; no
 * files, no rules. The only user of Jackson.
 */
@NullMarked
package duikan.report;

import org.jspecify.annotations.NullMarked;
