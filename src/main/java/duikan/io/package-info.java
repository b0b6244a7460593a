/**
 * Files: a book's folder is found, read and looked up here, and only here. What is read becomes
 * values of {@code doc} and {@code book}; nothing here judges them and nothing is printed.
 */
@NullMarked
package duikan.io;

import org.jspecify.annotations.NullMarked;
