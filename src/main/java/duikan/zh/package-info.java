/**
 * What LanguageTool says of Chinese text, and what a reader reads of a block. The only user of
 * LanguageTool, which starts when it is first asked; knows no rule and no file.
 */
@NullMarked
package duikan.zh;

import org.jspecify.annotations.NullMarked;
