package duikan.term;

import duikan.book.GlossaryReader;
import duikan.book.Term;
import duikan.doc.Document;
import duikan.doc.Markdown;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.doc.TooHostile;
import java.util.List;
import java.util.Map;

/** Pages, terms and rows made of texts. */
final class Given {
  private Given() {}

  static Document page(String text) {
    try {
      return Markdown.parse(Source.of("target-zh/01.md", text));
    } catch (TooHostile hostile) {
      throw new AssertionError(hostile);
    }
  }

  /** The rows of a glossary, given with its header line. */
  static List<Term> terms(String csv) {
    GlossaryReader.Reading reading = GlossaryReader.read(Source.of("glossary.csv", csv));
    if (!reading.faults().isEmpty()) {
      throw new AssertionError(reading.faults());
    }
    return reading.glossary().terms();
  }

  static Row row(String csv) {
    return Row.of(terms(csv), Map.of()).get(0);
  }

  /** Where a text first stands in a page. */
  static Span span(Document page, String text) {
    int at = page.text().indexOf(text);
    return new Span(at, at + text.length());
  }
}
