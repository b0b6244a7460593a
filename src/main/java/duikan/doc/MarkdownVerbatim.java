package duikan.doc;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownBlockSyntax.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagram between colons or display math between double dollars, over several lines. */
final class MarkdownVerbatim extends AbstractBlockParser {
  private final MarkdownNode.Verbatim block;
  private final int colons;
  private final List<BasedSequence> lines = new ArrayList<>();
  private boolean opened;

  private MarkdownVerbatim(MarkdownNode.Verbatim block, int colons) {
    this.block = block;
    this.colons = colons;
    block.setChars(block.opening);
  }

  static BlockStart colons(Line line, int colons, BasedSequence name) {
    var block = new MarkdownNode.Verbatim(false, line.text().subSequence(0, colons), name);
    return BlockStart.of(new MarkdownVerbatim(block, colons)).atIndex(line.end());
  }

  /** Whether a line opens display math and does not close it. */
  static boolean isMathOpening(BasedSequence text) {
    return text.startsWith("$$") && text.indexOf("$$", 2) < 0;
  }

  static BlockStart math(Line line) {
    BasedSequence text = line.text();
    BasedSequence opening = text.subSequence(0, 2);
    var block = new MarkdownNode.Verbatim(true, opening, opening.getEmptySuffix());
    return BlockStart.of(new MarkdownVerbatim(block, 0)).atIndex(line.index(2));
  }

  /**
   * Where the line ends that closes the display math opened on this line. GitHub's ends before the
   * next blank line, or it is text: then the offset up to which it was looked for, negated.
   */
  static int mathEnd(ParserState state) {
    BasedSequence line = state.getLineWithEOL();
    BasedSequence base = line.getBaseSequence();
    int start = line.getEndOffset();
    while (start < base.length()) {
      int end = start;
      while (end < base.length() && base.charAt(end) != '\n' && base.charAt(end) != '\r') {
        end++;
      }
      BasedSequence next = base.subSequence(start, end).trim();
      if (next.endsWith("$$")) {
        return end;
      }
      if (isBlank(next)) {
        return -start;
      }
      start = base.matchChars("\r\n", end) ? end + 2 : end + 1;
    }
    return -base.length();
  }

  /** A blank line may stand in a quote. */
  private static boolean isBlank(BasedSequence line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != '>' && line.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (block.math) {
      BasedSequence line = state.getLine();
      BasedSequence rest = line.subSequence(state.getIndex(), line.length()).trimEnd();
      if (!rest.endsWith("$$")) {
        return BlockContinue.atIndex(state.getIndex());
      }
      BasedSequence last = rest.subSequence(0, rest.length() - 2);
      if (!last.isBlank()) {
        lines.add(last);
      }
      block.closing = rest.subSequence(rest.length() - 2, rest.length());
      return BlockContinue.finished();
    }
    if (MarkdownDirective.isEnd(state, colons)) {
      block.closing = state.getLine().subSequence(state.getNextNonSpaceIndex()).trimEnd();
      return BlockContinue.finished();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    boolean first = !opened;
    opened = true;
    if (!first || (block.math && !line.isBlank())) {
      lines.add(line);
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    block.lines = List.copyOf(lines);
    BasedSequence last =
        !block.closing.isNull()
            ? block.closing
            : lines.isEmpty() ? block.info : lines.get(lines.size() - 1).trimEnd();
    block.setChars(
        block.opening.baseSubSequence(block.opening.getStartOffset(), last.getEndOffset()));
  }
}
