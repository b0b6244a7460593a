package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import duikan.lint.Fix.Edit;
import java.util.List;
import java.util.Optional;

/**
 * Pieces of a page parsed again with edits applied, one after the other, as long as they are no
 * more than what a book may have: else a long block full of faults would be parsed once for each.
 * For one page and one rule.
 */
final class Trials {
  /** In characters, of all pieces: the paragraphs of a long book, or a hundred long chapters. */
  private static final int MOST = 3_000_000;

  /** What it costs to begin, in characters. */
  private static final int BEGINNING = 500;

  private final Document page;
  private int left = MOST;

  Trials(Document page) {
    this.page = page;
  }

  /** A block by itself; empty if the parser refuses it, or too much was parsed before. */
  Optional<Trial> ofBlock(Block block, List<Edit> edits) {
    return spend(block.span().length()) ? Trial.ofBlock(page, block, edits) : Optional.empty();
  }

  /** A cell of a table by itself, likewise. */
  Optional<Trial> ofCell(Span cell, List<Edit> edits) {
    return spend(cell.length()) ? Trial.ofCell(page, cell, edits) : Optional.empty();
  }

  /** Some lines of the page, or all of it, likewise. */
  Optional<Document> ofPiece(Span piece, List<Edit> edits) {
    if (!spend(piece.length())) {
      return Optional.empty();
    }
    try {
      String repaired = Trial.repaired(page.text(), piece, edits);
      return Optional.of(Markdown.parse(Source.of(page.path(), repaired)));
    } catch (TooHostile hopeless) {
      return Optional.empty();
    }
  }

  private boolean spend(int characters) {
    left -= Math.min(left, BEGINNING + characters);
    return left > 0;
  }
}
