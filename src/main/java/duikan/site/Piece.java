package duikan.site;

import duikan.align.Segment;
import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A block of one side as the site shows it.
 *
 * @param span the whole block with its markers, which a finding may point at
 */
record Piece(Document page, Segment segment, Span span) {

  /** The pieces of a page's segments, in their order. */
  static List<Piece> of(Document page, List<Segment> segments) {
    Map<Integer, Block> blocks = new HashMap<>();
    for (Block block : page.blocks()) {
      blocks.put(block.content().start(), block);
      blocks.put(block.span().start(), block);
    }
    List<Piece> pieces = new ArrayList<>();
    for (Segment segment : segments) {
      Block block = blocks.get(segment.start());
      Span own = new Span(segment.start(), segment.end());
      pieces.add(
          new Piece(
              page, segment, block != null && block.span().contains(own) ? block.span() : own));
    }
    return pieces;
  }

  /** 1-based. */
  int line() {
    return page.source().lineAt(span.start());
  }
}
