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
 * A piece of a page parsed again by itself with edits applied: the parser's verdict on a repair.
 *
 * @param document the piece and what it needs around it
 * @param start where the piece begins in {@link #document}
 */
record Trial(Document document, int start) {

  /** A block of a page. */
  static Optional<Trial> ofBlock(Document page, Block block, List<Edit> edits) {
    int lineStart = page.source().line(page.source().lineAt(block.span().start())).start();
    // Quote and list markers before the block keep its further lines in their containers.
    String before = page.text().substring(lineStart, block.span().start()).stripLeading();
    return of(before, repaired(page.text(), block.span(), edits), "\n");
  }

  /** A cell of a table. */
  static Optional<Trial> ofCell(Document page, Span cell, List<Edit> edits) {
    return of("| ", repaired(page.text(), cell, edits), " |\n|---|\n");
  }

  private static Optional<Trial> of(String before, String text, String after) {
    try {
      Document document = Markdown.parse(Source.of("trial.md", before + text + after));
      return Optional.of(new Trial(document, before.length()));
    } catch (TooHostile hopeless) {
      // A text that the parser refuses renders nothing, so it is no repair.
      return Optional.empty();
    }
  }

  /** {@code part} of {@code text} with edits inside it applied, which are in order. */
  static String repaired(String text, Span part, List<Edit> edits) {
    StringBuilder repaired = new StringBuilder();
    int at = part.start();
    for (Edit edit : edits) {
      repaired.append(text, at, edit.span().start()).append(edit.text());
      at = edit.span().end();
    }
    return repaired.append(text, at, part.end()).toString();
  }
}
