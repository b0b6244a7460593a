package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import duikan.book.BadSetting;
import duikan.book.Fault;
import duikan.doc.Language;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import duikan.lint.Diagnostic;
import duikan.lint.Fix.Edit;
import duikan.lint.Outcome;
import duikan.report.JsonReport;
import duikan.report.Root;
import duikan.report.Rulebook;
import duikan.report.SarifReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;

/** What all that is told keeps to. */
final class Laws {
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Laws() {}

  static void inside(Source source, Span span) {
    assertTrue(source.all().contains(span), () -> span + " of " + source.text().length());
  }

  static void inside(Place place) {
    inside(place.source(), place.span());
    assertTrue(place.start().line() >= 1 && place.start().column() >= 1);
    assertTrue(place.end().offset() >= place.start().offset());
  }

  static void faults(Collection<Fault> faults) {
    faults.forEach(fault -> inside(fault.place()));
  }

  static void refusal(BadSetting refused) {
    inside(refused.place());
    assertFalse(refused.message().en().isBlank());
    assertFalse(refused.message().zh().isBlank());
  }

  /** Findings lie in their files, are sorted, and make reports that parse. */
  static void findings(List<Diagnostic> found, Rulebook rulebook) throws IOException {
    assertEquals(found.stream().sorted().toList(), found);
    for (Diagnostic one : found) {
      inside(one.place());
      one.related().forEach(other -> inside(other.place()));
      assertFalse(one.message().en().isBlank(), one::toString);
      assertFalse(one.message().zh().isBlank(), one::toString);
      one.fix()
          .ifPresent(
              fix ->
                  fix.edits().stream()
                      .map(Edit::span)
                      .forEach(span -> inside(one.place().source(), span)));
    }
    Outcome outcome = new Outcome(found, 1);
    StringWriter json = new StringWriter();
    new JsonReport(Language.ZH).write(outcome, json);
    json(json.toString());
    StringWriter sarif = new StringWriter();
    new SarifReport(Language.EN, new Root(""), rulebook, "1").write(outcome, sarif);
    json(sarif.toString());
  }

  /** It is one JSON value, without a name twice. */
  static void json(String text) throws IOException {
    int values = 0;
    try (JsonParser json = STRICT.createParser(text)) {
      while (json.nextToken() != null) {
        json.skipChildren();
        values++;
      }
    }
    assertEquals(1, values, text);
  }
}
