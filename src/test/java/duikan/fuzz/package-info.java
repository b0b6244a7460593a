/**
 * Fuzz targets, one a reader: what holds for any bytes whatever. {@code bench/fuzz} runs them under
 * Jazzer, {@code FuzzInputsTest} over the inputs in {@code src/test/resources/duikan/fuzz}.
 */
@NullMarked
package duikan.fuzz;

import org.jspecify.annotations.NullMarked;
