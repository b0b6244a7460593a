package duikan.doc;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownBlockSyntax.Line;
import org.jspecify.annotations.Nullable;

/**
 * A {@code :::} container as VitePress, Docusaurus and Pandoc write it. It ends at the first line
 * of at least as many colons and nothing else.
 */
final class MarkdownDirective extends AbstractBlockParser {
  private final MarkdownNode.Directive block;
  private final int colons;
  private boolean closed;

  private MarkdownDirective(MarkdownNode.Directive block, int colons) {
    this.block = block;
    this.colons = colons;
  }

  static @Nullable BlockStart start(Line line) {
    int colons = colons(line.text());
    BasedSequence rest = line.text().subSequence(colons, line.text().length()).trim();
    if (colons < 3 || rest.isEmpty()) {
      return BlockStart.none();
    }
    int nameEnd = nameEnd(rest);
    BasedSequence name = rest.subSequence(0, nameEnd);
    if (nameEnd == 0 && rest.charAt(0) != '{') {
      return BlockStart.none();
    }
    if (name.toString().equalsIgnoreCase("mermaid")) {
      return MarkdownVerbatim.colons(line, colons, name);
    }
    MarkdownNode.Directive block = new MarkdownNode.Directive(name, title(rest, nameEnd));
    block.setChars(line.text());
    return BlockStart.of(new MarkdownDirective(block, colons)).atIndex(line.end());
  }

  /** How many colons the line begins with if a block may begin or end there. */
  static int colons(BasedSequence line) {
    int colons = 0;
    while (colons < line.length() && line.charAt(colons) == ':') {
      colons++;
    }
    return colons;
  }

  /** Whether the line ends a block that {@code colons} colons have opened. */
  static boolean isEnd(ParserState state, int colons) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || start >= line.length()) {
      return false;
    }
    BasedSequence text = line.subSequence(start, line.length());
    int found = colons(text);
    return found >= colons && text.subSequence(found, text.length()).isBlank();
  }

  private static int nameEnd(BasedSequence rest) {
    int end = 0;
    while (end < rest.length()
        && (Character.isLetterOrDigit(rest.charAt(end)) || "-_".indexOf(rest.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** {@code tip 标题} and {@code tip[标题]} have one; attributes in braces are none. */
  private static BasedSequence title(BasedSequence rest, int nameEnd) {
    BasedSequence title = rest.subSequence(nameEnd, rest.length()).trim();
    if (title.startsWith("[")) {
      int close = title.indexOf(']');
      return title.subSequence(1, close < 0 ? title.length() : close).trim();
    }
    int brace = title.indexOf('{');
    return brace < 0 ? title : title.subSequence(0, brace).trim();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (closed) {
      return BlockContinue.none();
    }
    if (isEnd(state, colons)) {
      closed = true;
      return BlockContinue.atIndex(state.getLine().length());
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }
}
