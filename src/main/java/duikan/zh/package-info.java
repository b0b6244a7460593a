/**
 * The Chinese language: its characters and marks, and what LanguageTool says of it, which starts
 * when it is first asked. The only user of LanguageTool; knows texts, no rule and no file.
 */
@NullMarked
package duikan.zh;

import org.jspecify.annotations.NullMarked;
