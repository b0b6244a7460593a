package duikan.book;

import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import java.util.Map;
import java.util.Optional;

/**
 * A page as read, or why it could not be.
 *
 * @param document the page; empty where there is a fault
 * @param fault what is wrong; empty where there is a page
 */
public record Parsing(Optional<Document> document, Optional<Fault> fault) {

  /** Parses a text that should be a page. */
  public static Parsing of(Source source) {
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      Place place = new Place(source, new Span(nul, nul + 1));
      return not(Unreadable.BINARY.at(place, Map.of()));
    }
    try {
      return new Parsing(Optional.of(Markdown.parse(source)), Optional.empty());
    } catch (TooHostile e) {
      return not(
          Unreadable.HOSTILE.at(
              new Place(source, e.span()),
              Map.of("problem", e.message().en(), "problem-zh", e.message().zh())));
    }
  }

  /** No page, for this reason. */
  public static Parsing not(Fault fault) {
    return new Parsing(Optional.empty(), Optional.of(fault));
  }
}
