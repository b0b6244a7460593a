package duikan.doc;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import duikan.doc.MarkdownBlockSyntax.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a reference that stands on one line with nothing open before it. flexmark reads
 * definitions in time that grows with the square of their number; it still reads those over several
 * lines.
 */
final class MarkdownDefinition extends AbstractBlockParser {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(\\[(?!\\^)(?:[^\\\\\\[\\]]|\\\\.){1,999}+\\]:)[ \t]*(<[^<>]*>|[^\\s<]\\S*+)"
              + "(?:[ \t]+(\"[^\"\\\\]*+\"|'[^'\\\\]*+'|\\([^()\\\\]*+\\)))?[ \t]*");

  private final MarkdownNode.Definition block;

  private MarkdownDefinition(MarkdownNode.Definition block) {
    this.block = block;
  }

  static @Nullable BlockStart start(Line line) {
    if (line.isInParagraph()) {
      return BlockStart.none();
    }
    BasedSequence text = line.text();
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches() || (whole.group(3) == null && isTitleNext(line.state()))) {
      return BlockStart.none();
    }
    BasedSequence label = text.subSequence(0, whole.end(1));
    String key = Escaping.normalizeReferenceChars(label, true);
    if (key.isEmpty()) {
      return BlockStart.none();
    }
    Reference reference =
        new Reference(label, text.subSequence(whole.start(2), whole.end(2)), null);
    Parser.REFERENCES.get(line.state().getProperties()).put(key, reference);
    var block = new MarkdownNode.Definition(reference.getUrl());
    block.setChars(text.trimEnd());
    return BlockStart.of(new MarkdownDefinition(block)).atIndex(line.end());
  }

  /** Whether the next line could be the title of this definition. */
  private static boolean isTitleNext(ParserState state) {
    BasedSequence line = state.getLineWithEOL();
    BasedSequence base = line.getBaseSequence();
    int i = line.getEndOffset();
    while (i < base.length()
        && (base.charAt(i) == ' ' || base.charAt(i) == '>' || base.charAt(i) == '\t')) {
      i++;
    }
    return i < base.length() && "\"'(".indexOf(base.charAt(i)) >= 0;
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
  public void closeBlock(ParserState state) {}
}
