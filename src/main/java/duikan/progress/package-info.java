/**
 * Where the translation stands: what is translated, what its source has outgrown, and how that is
 * known. Pure; files and history come in from {@code io} through {@link duikan.progress.Evidence},
 * and nothing is printed.
 */
@NullMarked
package duikan.progress;

import org.jspecify.annotations.NullMarked;
