package duikan.doc;

import java.util.List;
import java.util.Optional;

/**
 * A leaf block of a page. Blocks are in reading order and do not overlap. The first paragraph of a
 * list item is the {@link BlockKind#LIST_ITEM}; its further paragraphs and fences are blocks of
 * their own inside {@link Container#LIST}.
 *
 * @param kind what it is
 * @param level a heading's level, 1 to 6; else 0
 * @param span from its first to its last visible character, markers included, without the last line
 *     end
 * @param content its inside without the markers at its edges: a heading's text, a list item's
 *     paragraph, what stands between fences; else as {@code span}
 * @param within the containers it stands in, outermost first; a list in a list counts twice
 * @param fence the parts of a fenced block, code or diagram
 */
public record Block(
    BlockKind kind,
    int level,
    Span span,
    Span content,
    List<Container> within,
    Optional<Fence> fence) {
  public Block {
    within = List.copyOf(within);
    if (level < 0 || level > 6 || !span.contains(content)) {
      throw new IllegalArgumentException(kind + " " + level + " " + span + " " + content);
    }
    content = content.equals(span) ? span : content; // two of them for most blocks of a book
  }

  public boolean isWithin(Container container) {
    return within.contains(container);
  }
}
