/** The commands: read, call, print. The only users of picocli; nobody else knows this package. */
@NullMarked
package duikan.cli;

import org.jspecify.annotations.NullMarked;
