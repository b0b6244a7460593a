/**
 * The web as a book links to it: addresses, which of them may be asked, what their servers said and
 * what that means. Pure: {@code io} does the asking.
 */
@NullMarked
package duikan.web;

import org.jspecify.annotations.NullMarked;
