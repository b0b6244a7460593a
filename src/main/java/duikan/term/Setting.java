package duikan.term;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Container;
import duikan.doc.Document;
import duikan.doc.Emphasis;
import duikan.doc.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kind of text a term stands in. */
public enum Setting {
  BODY,
  /** Also a paragraph that is bold from end to end. */
  HEADING,
  TABLE,
  QUOTE,
  LIST,
  FOOTNOTE,
  /** The alternative text of an image, or HTML. */
  CAPTION;

  /** The settings of a page. */
  static final class Map {
    private final Document page;
    private final Set<Span> bold = new HashSet<>();

    Map(Document page) {
      this.page = page;
      for (Emphasis emphasis : page.emphases()) {
        String text = page.text();
        int start = emphasis.span().start();
        if (text.startsWith("**", start) || text.startsWith("__", start)) {
          bold.add(emphasis.span());
        }
      }
    }

    /** The setting of the text at {@code offset}. */
    Setting at(int offset) {
      List<Block> blocks = page.blocks();
      int at = Offsets.last(blocks.size(), i -> blocks.get(i).span().start(), offset);
      if (at < 0) {
        return BODY;
      }
      Block block = blocks.get(at);
      if (block.isWithin(Container.FOOTNOTE)) {
        return FOOTNOTE;
      }
      return switch (block.kind()) {
        case HEADING -> HEADING;
        case TABLE -> TABLE;
        case IMAGE, HTML, CODE, MERMAID, MATH -> CAPTION;
        case PARAGRAPH, LIST_ITEM -> running(block);
      };
    }

    private Setting running(Block block) {
      if (bold.contains(block.content())) {
        return HEADING;
      }
      if (block.isWithin(Container.QUOTE) || block.isWithin(Container.ALERT)) {
        return QUOTE;
      }
      boolean list = block.kind() == BlockKind.LIST_ITEM || block.isWithin(Container.LIST);
      return list ? LIST : BODY;
    }
  }
}
