package duikan.zh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import duikan.doc.Memory;
import duikan.doc.Message;
import duikan.doc.Place;
import duikan.doc.Source;
import duikan.doc.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RememberedGrammarTest {
  private static final Source OWN = Source.of("rules/own.xml", "<rules/>\n");

  /** Finds the word 坏 and one fault in every file of rules. */
  private static final class Known implements Grammar {
    @Override
    public List<Slip> slips(String text, List<Source> own) {
      int at = text.indexOf('坏');
      return at < 0
          ? List.of()
          : List.of(
              new Slip(at, at + 1, "BAD", Slip.Kind.OWN, "不好", List.of("好", "")),
              new Slip(at + 1, at + 2, "NEXT", Slip.Kind.TYPO, "", List.of()));
    }

    @Override
    public List<RuleFault> faults(List<Source> own) {
      return own.stream()
          .map(file -> new RuleFault(new Place(file, new Span(1, 6)), new Message("bad", "坏")))
          .toList();
    }
  }

  private static final class Book implements Memory {
    private final Map<String, String> known = new HashMap<>();

    @Override
    public synchronized Optional<String> get(String key) {
      return Optional.ofNullable(known.get(key));
    }

    @Override
    public synchronized void put(String key, String text) {
      known.put(key, text);
    }
  }

  private static Grammar never() {
    throw new AssertionError("started");
  }

  @Test
  void whatIsKnownDoesNotStartTheGrammar() {
    Book memory = new Book();
    Grammar first = new RememberedGrammar(memory, Known::new);
    Grammar second = new RememberedGrammar(memory, RememberedGrammarTest::never);
    for (String text : List.of("𠮷坏了", "好", "")) {
      assertEquals(first.slips(text, List.of(OWN)), second.slips(text, List.of(OWN)));
    }
    assertEquals(2, second.slips("𠮷坏了", List.of(OWN)).size());
    assertEquals(first.faults(List.of(OWN)), second.faults(List.of(OWN)));
    assertEquals(1, second.faults(List.of(OWN)).size());
    assertEquals(List.of(), second.faults(List.of()));
  }

  @Test
  void anotherTextOrAnotherRuleIsNotKnown() {
    Book memory = new Book();
    new RememberedGrammar(memory, Known::new).slips("坏了", List.of(OWN));
    Grammar second = new RememberedGrammar(memory, RememberedGrammarTest::never);
    Source other = Source.of("rules/own.xml", "<rules />\n");
    assertThrows(AssertionError.class, () -> second.slips("坏了。", List.of(OWN)));
    assertThrows(AssertionError.class, () -> second.slips("坏了", List.of(other)));
  }
}
