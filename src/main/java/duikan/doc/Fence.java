package duikan.doc;

import java.util.List;

/**
 * The parts of a fenced code block.
 *
 * @param opening the marker that opens it: back-ticks, tildes or colons
 * @param info the info string, trimmed; empty where there is none
 * @param lines the content line by line without line ends, list indents and {@code >} marks: joined
 *     with LF they are the code
 * @param closed whether a closing fence stands in the text
 */
public record Fence(Span opening, Span info, List<Span> lines, boolean closed) {
  public Fence {
    lines = List.copyOf(lines);
  }
}
