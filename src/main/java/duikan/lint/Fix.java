package duikan.lint;

import duikan.doc.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A repair of the file its finding points into, applied whole or not at all.
 *
 * @param safe whether no reader could want the old text
 * @param edits in reading order, not overlapping
 */
public record Fix(boolean safe, List<Edit> edits) {
  public Fix {
    edits = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
        throw new IllegalArgumentException("edits overlap at " + edits.get(i).span());
      }
    }
  }

  public static Fix safe(Span span, String text) {
    return new Fix(true, List.of(new Edit(span, text)));
  }

  public static Fix unsafe(Span span, String text) {
    return new Fix(false, List.of(new Edit(span, text)));
  }

  /** A span and what to write in its place. */
  public record Edit(Span span, String text) {}
}
