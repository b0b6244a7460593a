/**
 * The Chinese language: its characters and marks, grammar and words. Sole user of LanguageTool and
 * smartcn; knows texts, not books.
 */
@NullMarked
package duikan.zh;

import org.jspecify.annotations.NullMarked;
