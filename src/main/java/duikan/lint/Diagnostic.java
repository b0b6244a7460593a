package duikan.lint;

import duikan.doc.Message;
import duikan.doc.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finding as reported: with its rule's name, its severity and its words in both languages.
 *
 * @param related other places and what is said of them
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Place place,
    Message message,
    List<Related> related,
    Optional<Fix> fix)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(Diagnostic::rule)
          .thenComparing(diagnostic -> diagnostic.message().en());

  public Diagnostic {
    related = List.copyOf(related);
  }

  /** Another place that matters. */
  public record Related(Place place, Message message) {}

  /** By path, offset, rule and words, so that output does not depend on the order of work. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
