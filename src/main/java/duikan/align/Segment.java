package duikan.align;

import duikan.doc.BlockKind;
import java.util.Objects;

/**
 * A block or a sentence as the aligner sees it.
 *
 * @param kind the block's kind; a sentence has its block's
 * @param level a heading's level 1 to 6, else 0
 * @param text Markdown source, code spans and links included
 * @param start offset of the text in its file, UTF-16
 * @param end offset after it; the text may be shorter or longer than the span
 */
public record Segment(BlockKind kind, int level, String text, int start, int end) {
  public Segment {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    if (start < 0 || end < start) throw new IllegalArgumentException("span " + start + ".." + end);
  }

  /** A paragraph at the start of its file. */
  static Segment paragraph(String text) {
    return new Segment(BlockKind.PARAGRAPH, 0, text, 0, text.length());
  }

  boolean isProse() {
    return switch (kind) {
      case HEADING, PARAGRAPH, LIST_ITEM -> true;
      case CODE, MERMAID, TABLE, MATH, IMAGE, HTML -> false;
    };
  }

  /** Whether its characters are the same in every language. */
  boolean isVerbatim() {
    return switch (kind) {
      case CODE, MERMAID, MATH, IMAGE -> true;
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE, HTML -> false;
    };
  }
}
