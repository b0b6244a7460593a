package duikan.rule;

import duikan.doc.Block;
import duikan.doc.Document;
import duikan.doc.Fence;
import duikan.doc.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that opens or closes a fence, or would if it did not stand inside one.
 *
 * @param run its back-ticks or tildes
 * @param info whether an info string follows, so that it can only open
 * @param block the fenced block that the parser sees it in, as its opening, its content or its
 *     closing line
 */
record FenceLine(Span run, boolean info, Block block) {
  // Deeper indents, and back-ticks after back-ticks, make no fence (CommonMark 0.31, section 4.5).
  private static final Pattern FENCE =
      Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \\t]*(\\S?).*");

  /** Those of a fenced block, in order; the first is its opening line. */
  static List<FenceLine> of(Document page, Block block) {
    Fence fence = block.fence().orElseThrow();
    List<FenceLine> lines = new ArrayList<>();
    lines.add(new FenceLine(fence.opening(), !fence.info().isEmpty(), block));
    for (Span line : fence.lines()) {
      at(page, line, block).ifPresent(lines::add);
    }
    if (fence.closed()) {
      lines.add(new FenceLine(closing(page, block), false, block));
    }
    return lines;
  }

  private static Optional<FenceLine> at(Document page, Span line, Block block) {
    Matcher fence = FENCE.matcher(line.of(page.text()));
    if (!fence.matches()) {
      return Optional.empty();
    }
    Span run = new Span(line.start() + fence.start(1), line.start() + fence.end(1));
    return Optional.of(new FenceLine(run, !fence.group(2).isEmpty(), block));
  }

  private static Span closing(Document page, Block block) {
    char mark = page.text().charAt(block.fence().orElseThrow().opening().start());
    int end = block.span().end();
    while (end > block.span().start() && page.text().charAt(end - 1) != mark) {
      end--;
    }
    int start = end;
    while (start > block.span().start() && page.text().charAt(start - 1) == mark) {
      start--;
    }
    return new Span(start, end);
  }

  boolean opensBlock() {
    return block.fence().orElseThrow().opening().equals(run);
  }

  char mark(Document page) {
    return page.text().charAt(run.start());
  }

  /** Whether a fence that {@code outer} opened takes this line for one of its kind. */
  boolean answers(FenceLine outer, Document page) {
    return mark(page) == outer.mark(page) && run.length() >= outer.run.length();
  }
}
