package duikan.rule;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.CodeSpan;
import duikan.doc.Document;
import duikan.doc.Span;
import java.util.BitSet;

/**
 * Which offsets of a page show code or math as it is: what stands there may stand there on purpose.
 */
record Verbatim(BitSet offsets) {

  static Verbatim of(Document page) {
    BitSet offsets = new BitSet(page.text().length());
    for (Block block : page.blocks()) {
      if (block.kind() == BlockKind.CODE || block.kind() == BlockKind.MATH) {
        offsets.set(block.span().start(), block.span().end());
      }
    }
    for (CodeSpan code : page.codes()) {
      offsets.set(code.span().start(), code.span().end());
    }
    return new Verbatim(offsets);
  }

  boolean covers(int offset) {
    return offsets.get(offset);
  }

  boolean touches(Span span) {
    int next = offsets.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }
}
