package duikan.book;

import duikan.doc.Source;
import java.util.List;

/**
 * The book's terms, in file order.
 *
 * @param source glossary.csv as read; empty text where there is none
 * @param terms the rows that could be read; the others are faults of the book
 */
public record Glossary(Source source, List<Term> terms) {
  public Glossary {
    terms = List.copyOf(terms);
  }

  /** The glossary of a book without one. */
  public static Glossary empty() {
    return new Glossary(Source.of("glossary.csv", ""), List.of());
  }
}
