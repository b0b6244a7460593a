/**
 * The rule engine: what a rule is, what it finds, its page and options, allowances in the text, and
 * how a book is linted. Pure; knows no rule by name (see {@code rule}) and prints nothing (see
 * {@code report}).
 */
@NullMarked
package duikan.lint;

import org.jspecify.annotations.NullMarked;
