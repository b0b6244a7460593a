/**
 * Where the terms of the glossary stand in a book: their forms, their uses, their glosses. No rule
 * and no message lives here.
 */
@NullMarked
package duikan.term;

import org.jspecify.annotations.NullMarked;
