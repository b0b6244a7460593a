package duikan.rule;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Span;
import duikan.doc.Table;
import duikan.lint.Fix.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a page whose inline marks can only pair with each other: the inside of a heading,
 * paragraph or list item, or one cell of a table.
 *
 * @param block the block it stands in
 * @param cell whether it is a cell
 */
record Inline(Document page, Block block, Span span, boolean cell) {

  /** All of a page, in reading order. */
  static List<Inline> of(Document page) {
    List<Inline> inlines = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block.kind().isProse() && block.kind() != BlockKind.TABLE) {
        inlines.add(new Inline(page, block, block.content(), false));
      }
      if (block.kind() == BlockKind.TABLE) {
        inside(block.span(), page.tables(), Table::span).stream()
            .flatMap(table -> cells(table).stream())
            .forEach(cell -> inlines.add(new Inline(page, block, cell, true)));
      }
    }
    return inlines;
  }

  private static List<Span> cells(Table table) {
    List<Span> cells = new ArrayList<>(table.header());
    table.rows().forEach(cells::addAll);
    return cells;
  }

  String text() {
    return span.of(page.text());
  }

  /** It parsed by itself with edits applied. */
  Optional<Trial> with(List<Edit> edits, Trials trials) {
    return cell ? trials.ofCell(span, edits) : trials.ofBlock(block, edits);
  }

  /** Where {@code offset} of the page stands in a trial, if no edit is before it. */
  int in(Trial trial, int offset) {
    return trial.start() + offset - (cell ? span.start() : block.span().start());
  }

  /** The sorted things that lie inside. */
  <T> List<T> inside(List<T> sorted, Function<T, Span> place) {
    return inside(span, sorted, place);
  }

  private static <T> List<T> inside(Span span, List<T> sorted, Function<T, Span> place) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.apply(sorted.get(middle)).start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < sorted.size() && place.apply(sorted.get(end)).end() <= span.end()) {
      end++;
    }
    return sorted.subList(low, end);
  }
}
