package duikan.doc;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import duikan.doc.MarkdownBlockSyntax.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as GitHub reads it: the last line of a paragraph is its header if the delimiter row below
 * has as many cells, and a pipe divides cells in code too unless a back-slash stands before it.
 * (flexmark's own tables keep a pipe in code.)
 */
final class MarkdownTable extends AbstractBlockParser {
  private final BlockContent content = new BlockContent();
  private final MarkdownNode.Table block = new MarkdownNode.Table(new BlockContent());
  private final List<BasedSequence> rows = new ArrayList<>();
  private boolean opened;

  private MarkdownTable(BasedSequence header) {
    rows.add(header);
    content.add(header, 0);
    block.setChars(header);
  }

  static @Nullable BlockStart start(Line line) {
    int columns = delimiters(line.text());
    if (columns == 0 || !line.isInParagraph()) {
      return BlockStart.none();
    }
    List<BasedSequence> lines = line.matched().getParagraphLines();
    int last = lines.size() - 1;
    BasedSequence header = lines.get(last);
    if ((header.indexOf('|') < 0 && line.text().indexOf('|') < 0)
        || cells(header).size() != columns) {
      return BlockStart.none();
    }
    MarkdownTable table = new MarkdownTable(header);
    if (last == 0) {
      return BlockStart.of(table).atIndex(line.end()).replaceActiveBlockParser();
    }
    ParagraphParser before = new ParagraphParser();
    BlockContent content = before.getBlockContent();
    for (BasedSequence text : lines.subList(0, last)) {
      content.add(text, 0);
    }
    return BlockStart.of(before, table).atIndex(line.end()).replaceActiveBlockParser();
  }

  /**
   * How many cells a delimiter row has; 0 if the line is none. One without any pipe underlines a
   * heading.
   */
  private static int delimiters(BasedSequence line) {
    boolean dashes = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '-' && c != ':' && c != '|' && c != ' ' && c != '\t') {
        return 0;
      }
      dashes |= c == '-';
    }
    if (!dashes || (line.indexOf('|') < 0 && line.indexOf(':') < 0)) {
      return 0;
    }
    List<BasedSequence> cells = cells(line);
    for (BasedSequence cell : cells) {
      if (!isDelimiter(cell)) {
        return 0;
      }
    }
    return cells.size();
  }

  private static boolean isDelimiter(BasedSequence cell) {
    int start = cell.startsWith(":") ? 1 : 0;
    int end = cell.length() - (cell.endsWith(":") ? 1 : 0);
    if (start >= end) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (cell.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /** The cells of a row, trimmed. */
  static List<BasedSequence> cells(BasedSequence line) {
    BasedSequence row = line.trim();
    List<BasedSequence> cells = new ArrayList<>();
    int start = row.startsWith("|") ? 1 : 0;
    int i = start;
    while (i < row.length()) {
      char c = row.charAt(i);
      if (c == '|') {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
      i += c == '\\' ? 2 : 1;
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start, row.length()).trim());
    }
    return cells;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isInterruptible() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return false;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    if (opened) {
      rows.add(line);
    }
    opened = true;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
    for (BasedSequence line : rows) {
      Node row = new MarkdownNode.Row();
      row.setChars(line.trim());
      for (BasedSequence cell : cells(line)) {
        row.appendChild(new MarkdownNode.Cell(cell));
      }
      block.appendChild(row);
    }
  }

  @Override
  public void parseInlines(InlineParser parser) {
    for (Node row : block.getChildren()) {
      for (Node cell : row.getChildren()) {
        parser.parse(cell.getChars(), cell);
      }
    }
  }
}
