package duikan.doc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fragments that lead into a page, collected in reading order; the first of two equal ones
 * wins.
 */
final class Anchors {
  private final Slug slugs = new Slug();
  private final Map<String, Span> places = new LinkedHashMap<>();

  /** Gives a heading without an explicit fragment its own. */
  String heading(String text, Span span) {
    String anchor = slugs.next(text);
    explicit(anchor, span);
    return anchor;
  }

  void explicit(String anchor, Span span) {
    if (!anchor.isEmpty()) {
      places.putIfAbsent(anchor, span);
    }
  }

  Map<String, Span> places() {
    return places;
  }
}
