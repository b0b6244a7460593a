package duikan.mermaid;

import duikan.doc.Block;
import duikan.doc.BlockKind;
import duikan.doc.Document;
import duikan.doc.Fence;
import duikan.doc.Place;
import duikan.doc.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A diagram on a page, wherever it stands: in a quote, in a list, between back-ticks or colons.
 *
 * @param page the page
 * @param fence its fence
 * @param text its lines with LF between, without indents and {@code >} marks
 */
public record Diagram(Document page, Fence fence, String text) {

  /** The diagrams of a page, in order. */
  public static List<Diagram> in(Document page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == BlockKind.MERMAID)
        .flatMap(block -> of(page, block).stream())
        .toList();
  }

  /** The diagram that a block is. */
  private static Optional<Diagram> of(Document page, Block block) {
    return block
        .fence()
        .map(
            fence ->
                new Diagram(
                    page,
                    fence,
                    fence.lines().stream()
                        .map(line -> line.of(page.text()))
                        .collect(Collectors.joining("\n"))));
  }

  /** Where the fence opens. */
  public Place opening() {
    return page.at(
        new Span(fence.opening().start(), Math.max(fence.opening().end(), fence.info().end())));
  }

  /**
   * The place of a span of the text; it ends with the line that it starts in.
   *
   * @param span offsets into {@link #text}; what lies behind its end counts as its end
   */
  public Place at(Span span) {
    int before = 0;
    for (Span line : fence.lines()) {
      int end = before + line.length();
      if (span.start() <= end) {
        int start = line.start() + span.start() - before;
        return page.at(new Span(start, line.start() + Math.min(span.end(), end) - before));
      }
      before = end + 1;
    }
    return opening();
  }

  /** The line of the text that holds an offset, without its line end. */
  public static Span line(String text, int offset) {
    int at = Math.min(offset, text.length());
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    return new Span(start, end < 0 ? text.length() : end);
  }
}
