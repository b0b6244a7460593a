/**
 * Mermaid diagrams: the verdict of the published parser and what it read. The only user of its
 * engine; knows no file and no process, which {@code io} lends it.
 */
@NullMarked
package duikan.mermaid;

import org.jspecify.annotations.NullMarked;
