package duikan.doc;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Emphasis by asterisks with all of CommonMark's rule of three; flexmark's leaves {@code 中***文***字}
 * as text.
 */
final class MarkdownEmphasis extends AsteriskDelimiterProcessor {
  MarkdownEmphasis() {
    super(false);
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    int use = super.getDelimiterUse(opener, closer);
    boolean multiples = opener.length() % 3 == 0 && closer.length() % 3 == 0;
    return use == 0 && multiples ? 2 : use;
  }
}
