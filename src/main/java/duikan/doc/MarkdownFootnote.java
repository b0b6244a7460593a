package duikan.doc;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownBlockSyntax.Line;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a footnote as GitHub reads it: a label without white space; what is indented by
 * four belongs to it.
 */
final class MarkdownFootnote extends AbstractBlockParser {
  /** The labels that are defined in the document, in lower case. */
  static final DataKey<Set<String>> LABELS =
      new DataKey<>("FOOTNOTE_LABELS", new HashSet<>(), options -> new HashSet<>());

  private final MarkdownNode.Footnote block;

  private MarkdownFootnote(MarkdownNode.Footnote block) {
    this.block = block;
  }

  static @Nullable BlockStart start(Line line) {
    int end = labelEnd(line.text(), 0);
    if (end < 0 || end + 1 >= line.text().length() || line.text().charAt(end + 1) != ':') {
      return BlockStart.none();
    }
    var block = new MarkdownNode.Footnote(line.text().subSequence(2, end));
    block.setChars(line.text().subSequence(0, end + 2));
    LABELS.get(line.state().getProperties()).add(key(block.label));
    return BlockStart.of(new MarkdownFootnote(block)).atIndex(line.index(end + 2));
  }

  /**
   * Where the bracket stands that closes the label {@code [^…]} at {@code from}; below 0 if none
   * begins there.
   */
  static int labelEnd(BasedSequence text, int from) {
    if (!text.matchChars("[^", from)) {
      return -1;
    }
    int end = from + 2;
    while (end < text.length() && text.charAt(end) > ' ' && "[]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end > from + 2 && end < text.length() && text.charAt(end) == ']' ? end : -1;
  }

  static String key(BasedSequence label) {
    return label.toString().toLowerCase(Locale.ROOT);
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
    if (state.isBlank()) {
      return block.hasChildren()
          ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
          : BlockContinue.none();
    }
    return state.getIndent() >= 4
        ? BlockContinue.atColumn(state.getColumn() + 4)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }
}
