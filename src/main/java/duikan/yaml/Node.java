package duikan.yaml;

import duikan.doc.Span;
import java.util.List;
import java.util.Optional;

/** A YAML value and where it stands in its file. */
public sealed interface Node {

  /** Where it is written, in UTF-16 offsets of the whole file. */
  Span span();

  /**
   * A single value.
   *
   * @param text as written, quotes and escapes resolved; empty for null
   * @param quoted whether it was quoted, so that {@code "true"} is not a truth value
   */
  record Scalar(String text, boolean quoted, Span span) implements Node {}

  /** A list. */
  record Items(List<Node> items, Span span) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping in the order it is written; no key stands twice. */
  record Entries(List<Entry> entries, Span span) implements Node {
    public Entries {
      entries = List.copyOf(entries);
    }

    /** The value under {@code key}. */
    public Optional<Node> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** One line of a mapping. */
  record Entry(Scalar key, Node value) {}
}
