package duikan.lint;

import duikan.doc.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A repair of the file its finding points into, applied whole or not at all.
 *
 * @param safe whether no reader could want the old text
 * @param reshapes whether it is meant to change the page's outline: to make emphasis render, to
 *     mend a destination; every other fix is refused where it would
 * @param edits in reading order, not overlapping
 */
public record Fix(boolean safe, boolean reshapes, List<Edit> edits) {
  public Fix {
    edits = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
        throw new IllegalArgumentException("edits overlap at " + edits.get(i).span());
      }
    }
  }

  /** A fix that keeps the outline. */
  public Fix(boolean safe, List<Edit> edits) {
    this(safe, false, edits);
  }

  public static Fix safe(Span span, String text) {
    return new Fix(true, List.of(new Edit(span, text)));
  }

  public static Fix unsafe(Span span, String text) {
    return new Fix(false, List.of(new Edit(span, text)));
  }

  /** The same fix, meant to change the page's outline. */
  public Fix reshaping() {
    return new Fix(safe, true, edits);
  }

  /** Whether it makes any difference to the text that it was made for. */
  boolean changes(String text) {
    return edits.stream().anyMatch(edit -> !edit.span().of(text).equals(edit.text()));
  }

  /** A span and what to write in its place. */
  public record Edit(Span span, String text) {}
}
