package duikan.rule;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.CodeSpan;
import duikan.doc.Covered;
import duikan.doc.Document;
import java.util.stream.Stream;

/** What a page shows as it is, code or math: what stands there may stand there on purpose. */
final class Verbatim {
  private Verbatim() {}

  static Covered of(Document page) {
    return Covered.by(
        Stream.concat(
            page.blocks().stream()
                .filter(block -> block.kind() == BlockKind.CODE || block.kind() == BlockKind.MATH)
                .map(Block::span),
            page.codes().stream().map(CodeSpan::span)));
  }
}
