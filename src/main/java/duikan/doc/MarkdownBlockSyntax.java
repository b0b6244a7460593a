package duikan.doc;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a block begins that flexmark does not know: it is asked at every line, by its first visible
 * character.
 */
final class MarkdownBlockSyntax extends AbstractBlockParserFactory {
  private final MarkdownGuard guard = new MarkdownGuard();

  /** Double dollars before this offset are not closed; looking again would find nothing again. */
  private int openMathUntil;

  private MarkdownBlockSyntax(DataHolder options) {
    super(options);
  }

  /** A line that may begin a block, read from its first visible character. */
  record Line(ParserState state, MatchedBlockParser matched, BasedSequence text) {
    boolean isInParagraph() {
      return matched.getBlockParser().isParagraphParser();
    }

    /** The index in the whole line that {@code index} of {@link #text} stands for. */
    int index(int index) {
      return state.getNextNonSpaceIndex() + index;
    }

    int end() {
      return state.getLine().length();
    }
  }

  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int start = state.getNextNonSpaceIndex();
    int offset = state.getLineStart() + start;
    MarkdownGuard.checkDepth(state.getActiveBlockParsers().size(), offset);
    guard.checkTime(offset);
    BasedSequence line = state.getLine();
    if (state.getIndent() >= 4 || start >= line.length()) {
      return BlockStart.none();
    }
    Line here = new Line(state, matched, line.subSequence(start, line.length()));
    return switch (here.text().charAt(0)) {
      case '#' -> MarkdownHeading.atx(here);
      case '=' -> MarkdownHeading.setext(here);
      case '*', '_' -> MarkdownHeading.thematicBreak(here);
      case '-' -> dashes(here);
      case ':' -> first(MarkdownDirective.start(here), MarkdownTable.start(here));
      case '|' -> MarkdownTable.start(here);
      case '[' -> first(MarkdownFootnote.start(here), MarkdownDefinition.start(here));
      case '$' -> math(here);
      default -> BlockStart.none();
    };
  }

  private static @Nullable BlockStart dashes(Line line) {
    return first(
        MarkdownTable.start(line),
        first(MarkdownHeading.setext(line), MarkdownHeading.thematicBreak(line)));
  }

  private @Nullable BlockStart math(Line line) {
    int offset = line.text().getStartOffset();
    if (!MarkdownVerbatim.isMathOpening(line.text()) || offset < openMathUntil) {
      return BlockStart.none();
    }
    int end = MarkdownVerbatim.mathEnd(line.state());
    if (end >= 0) {
      return MarkdownVerbatim.math(line);
    }
    openMathUntil = -end;
    return BlockStart.none();
  }

  private static @Nullable BlockStart first(@Nullable BlockStart one, @Nullable BlockStart other) {
    return one != null ? one : other;
  }

  /** Makes the one of each parse. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new MarkdownBlockSyntax(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
