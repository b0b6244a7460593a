package duikan.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import duikan.book.BadSetting;
import duikan.doc.Source;
import duikan.lint.Baseline;
import java.util.List;

/** A baseline: refused at a place in it, or written and read as the same. */
public final class BaselineFuzz {
  private BaselineFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws BadSetting {
    Baseline read;
    try {
      read = Baseline.read(Source.decode("baseline", bytes));
    } catch (BadSetting refused) {
      Laws.refusal(refused);
      return;
    }
    String text = read.renewed(List.of(), finding -> false).text();
    Baseline again = Baseline.read(Source.of("baseline", text));
    assertEquals(read.size(), again.size(), text);
    assertEquals(text, again.renewed(List.of(), finding -> false).text());
    assertEquals(
        text.lines().count() - 2,
        again.match(List.of(), finding -> true, path -> false).missing().size());
  }
}
