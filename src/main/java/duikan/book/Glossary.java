package duikan.book;

import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.List;
import java.util.Optional;

/**
 * The book's terms, in file order.
 *
 * @param source glossary.csv as read; empty text where there is none
 * @param terms the rows that could be read; the others are faults of the book
 * @param columns the header's names in lower case; empty where there is none
 */
public record Glossary(Source source, List<Term> terms, List<String> columns) {
  public Glossary {
    terms = List.copyOf(terms);
    columns = List.copyOf(columns);
  }

  /** Of which nobody asks for cells. */
  public Glossary(Source source, List<Term> terms) {
    this(source, terms, List.of());
  }

  /** The glossary of a book without one. */
  public static Glossary empty() {
    return new Glossary(Source.of("glossary.csv", ""), List.of());
  }

  /** The cell of {@code term} under {@code column}, as written; empty where its row is shorter. */
  public Optional<CsvRow.Cell> cell(Term term, String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      return Optional.empty();
    }
    List<CsvRow.Cell> cells = CsvRow.at(source.text(), term.row().start(), ',').cells();
    return at < cells.size() ? Optional.of(cells.get(at)) : Optional.empty();
  }

  /** Where a cell's text stands; the whole row where the cell is missing or empty. */
  public Place placeOf(Term term, String column) {
    Span span =
        cell(term, column)
            .map(CsvRow.Cell::span)
            .filter(cell -> !cell.isEmpty())
            .orElse(term.row());
    return new Place(source, span);
  }
}
