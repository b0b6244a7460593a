package duikan.doc;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownBlockSyntax.Line;
import org.jspecify.annotations.Nullable;

/**
 * Headings and thematic breaks: CommonMark's grammar in one pass over the line. (flexmark's own
 * joins the paragraph so far at every line, and its expressions backtrack.)
 */
final class MarkdownHeading extends AbstractBlockParser {
  private final Block block;

  private MarkdownHeading(Block block) {
    this.block = block;
  }

  /** {@code ## Text ##} */
  static @Nullable BlockStart atx(Line line) {
    BasedSequence text = line.text();
    int level = run(text, 0, '#');
    if (level > 6 || (level < text.length() && !isSpace(text.charAt(level)))) {
      return BlockStart.none();
    }
    int end = text.length();
    while (end > level && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int close = end;
    while (close > level && text.charAt(close - 1) == '#') {
      close--;
    }
    boolean closed = close < end && isSpace(text.charAt(close - 1));
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.setOpeningMarker(text.subSequence(0, level));
    heading.setText(text.subSequence(level, closed ? close : end).trim());
    if (closed) {
      heading.setClosingMarker(text.subSequence(close, end));
    }
    heading.setCharsFromContent();
    return BlockStart.of(new MarkdownHeading(heading)).atIndex(line.end());
  }

  /** A paragraph underlined with {@code ===} or {@code ---}. */
  static @Nullable BlockStart setext(Line line) {
    char mark = line.text().charAt(0);
    BasedSequence underline = line.text().trimEnd();
    if (!line.isInParagraph() || run(underline, 0, mark) != underline.length()) {
      return BlockStart.none();
    }
    BlockContent content = new BlockContent();
    content.addAll(line.matched().getParagraphLines(), line.matched().getParagraphEolLengths());
    Heading heading = new Heading();
    heading.setLevel(mark == '=' ? 1 : 2);
    heading.setText(content.getContents().trim());
    heading.setClosingMarker(underline);
    heading.setCharsFromContent();
    return BlockStart.of(new MarkdownHeading(heading))
        .atIndex(line.end())
        .replaceActiveBlockParser();
  }

  /** Three or more {@code *}, {@code -} or {@code _}, and blanks. */
  static @Nullable BlockStart thematicBreak(Line line) {
    BasedSequence text = line.text();
    char mark = text.charAt(0);
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == mark) {
        marks++;
      } else if (!isSpace(text.charAt(i))) {
        return BlockStart.none();
      }
    }
    return marks < 3
        ? BlockStart.none()
        : BlockStart.of(new MarkdownHeading(new ThematicBreak(text))).atIndex(line.end());
  }

  private static int run(BasedSequence text, int from, char mark) {
    int end = from;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    return end - from;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser parser) {
    if (block instanceof Heading heading) {
      parser.parse(heading.getText(), heading);
    }
  }

  @Override
  public void closeBlock(ParserState state) {}
}
