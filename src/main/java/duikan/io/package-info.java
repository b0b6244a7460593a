/** x */
@NullMarked
package duikan.io;

import org.jspecify.annotations.NullMarked;
