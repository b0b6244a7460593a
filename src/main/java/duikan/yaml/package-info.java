/**
 * Settings text as values that know their place. Pure; the only user of snakeyaml-engine. What the
 * values mean is said by the packages that read them.
 */
@NullMarked
package duikan.yaml;

import org.jspecify.annotations.NullMarked;
